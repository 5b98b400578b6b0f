# Generated from openapi.yaml; do not edit.

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import models
from .._overlay.models.base import NULL, UNSET, JSONMapping, Model, Self, new
from .._overlay.models.decoding import DecodeError, decode_datetime


@attrs.define(kw_only=True, eq=False, repr=False)
class FTModelCard(Model):
    """A model that was fine-tuned from another one."""

    id: str
    """The name under which the model is called."""
    capabilities: models.ModelCapabilities
    """What the model can be used for."""
    job: str
    """ID of the fine-tuning job that made the model."""
    root: str
    """The base model that was fine-tuned."""
    aliases: list[str] = UNSET
    """Other names under which the model is called."""
    archived: bool = UNSET
    """Whether the model is archived."""
    created: int | None = UNSET
    """When it was made, in seconds since 1970-01-01 UTC."""
    default_model_temperature: float | None = UNSET
    """The temperature that holds when a request names none."""
    deprecation: datetime | None = UNSET
    """When the model will be retired."""
    deprecation_replacement_model: str | None = UNSET
    """The model to use instead once this one is retired."""
    description: str | None = UNSET
    """A description for people."""
    max_context_length: int = UNSET
    """The most tokens that prompt and completion may have together."""
    name: str | None = UNSET
    """A name for people."""
    object: str = UNSET
    """The kind of this object."""
    owned_by: str = UNSET
    """The organisation that the model belongs to."""
    type: Literal["fine-tuned"] = "fine-tuned"
    """Tells this object from its alternatives."""

    _not_null: ClassVar[tuple[str, ...]] = (
        "aliases",
        "archived",
        "created",
        "max_context_length",
        "object",
        "owned_by",
    )

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        try:
            self.id = raw.get("id")
            self.capabilities = (
                NULL if (value := raw.get("capabilities")) is None else models.ModelCapabilities.from_dict(value)
            )
            self.job = raw.get("job")
            self.root = raw.get("root")
            self.aliases = raw.get("aliases", [])
            self.archived = raw.get("archived", False)
            self.created = raw.get("created")
            self.default_model_temperature = raw.get("default_model_temperature")
            self.deprecation = NULL if (value := raw.get("deprecation")) is None else decode_datetime(value)
            self.deprecation_replacement_model = raw.get("deprecation_replacement_model")
            self.description = raw.get("description")
            self.max_context_length = raw.get("max_context_length", 32768)
            self.name = raw.get("name")
            self.object = raw.get("object", "model")
            self.owned_by = raw.get("owned_by", "mistralai")
            self.type = raw.get("type", "fine-tuned")
        except DecodeError as error:
            error.within(self)
            raise
        return self
