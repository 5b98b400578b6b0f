# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias, Union

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_list
from .._overlay.models.unions import Shapes, UnknownVariant, Variants, decode_shaped


@attrs.define(kw_only=True, eq=False, repr=False)
class Choice(Model):
    content: str | list[models.Tool] | None = UNSET
    location: models.ChoiceLocation | None = UNSET
    model: models.ChoiceModel | None = UNSET
    tool: models.ChoiceTool | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("model", "tool")

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            value = raw.get("content")
            if value.__class__ is list:
                self.content = decode_list(value, models.Tool.from_dict)
            else:
                self.content = value
            self.location = NULL if (value := raw.get("location")) is None else ChoiceLocation.from_dict(value)
            self.model = raw.get("model")
            self.tool = NULL if (value := raw.get("tool")) is None else decode_choice_tool(value)
        except DecodeError as error:
            error.within(self)
            raise
        return self


@attrs.define(kw_only=True, eq=False, repr=False)
class ChoiceLocation(Model):
    city: str | None = UNSET

    _not_null: ClassVar[tuple[str, ...]] = ("city",)

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        self.city = raw.get("city")
        return self


ChoiceModel: TypeAlias = Literal["small", "large"] | str


class UnknownChoiceTool(UnknownVariant):
    """A ChoiceTool that the schema does not declare, kept in `raw` and sent back as it came."""

    __slots__ = ()
    _decoder = "decode_choice_tool"


ChoiceTool: TypeAlias = Annotated[
    Union["models.Tool", "models.ChoiceToolEnum", UnknownChoiceTool],
    Variants(UnknownChoiceTool),
]

_choice_tool_shapes: Shapes[ChoiceTool] = ((frozenset(), lambda: models.Tool.from_dict),)


def decode_choice_tool(value: Any) -> ChoiceTool:
    """The ChoiceTool of a JSON value that is not null. Raises DecodeError."""
    if value.__class__ is not dict:
        decoded: ChoiceTool = value
        return decoded
    return decode_shaped(value, _choice_tool_shapes, UnknownChoiceTool)


ChoiceToolEnum: TypeAlias = Literal["none", "auto"] | str
