# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list


@attrs.define(kw_only=True, eq=False, repr=False)
class HTTPValidationErrorData(Model):
    """The body of a 422 reply: every problem that the server found in the request."""

    detail: list[models.ValidationError] | None = UNSET
    """The problems, one by one."""

    _not_null: ClassVar[tuple[str, ...]] = ("detail",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.detail = (
                NULL if (value := raw.get("detail")) is None else decode_list(value, ValidationError.from_dict)
            )
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class ValidationError(Model):
    """One problem in a request, and where it stands."""

    loc: list[str | int]
    """The path to the offending value: property names and list indexes."""
    msg: str
    """What is wrong with it."""
    type: str
    """The rule that was broken, as an identifier."""
    ctx: dict[str, Any] | None = UNSET
    """Values that the message was made from, such as a limit."""
    input: Any = UNSET
    """The offending value."""

    _not_null: ClassVar[tuple[str, ...]] = ("ctx",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.loc = raw.get("loc")
        self.msg = raw.get("msg")
        self.type = raw.get("type")
        self.ctx = raw.get("ctx")
        self.input = raw.get("input")
        return self
