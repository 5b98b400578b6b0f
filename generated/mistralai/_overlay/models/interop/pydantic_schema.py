# Copied from overlay/models/interop/pydantic_schema.py; edit it there.
"""Models as pydantic sees them. Nothing here is loaded before pydantic asks.

Each class has a twin, a pydantic model with the same properties, which validates and describes; what passes becomes one
of ours. So pydantic itself deals with references, recursion, errors' places and JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, get_args

from ...core.errors import ConfigurationError
from ...core.json_types import is_object
from ..layout import layout_of
from .fields import attribute_docs, defaults_of, hints_of

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter
    from pydantic.fields import FieldInfo
    from pydantic_core.core_schema import CoreSchema, SerializationInfo


class Variants(Protocol):
    """What is known of a union: see `unions.Variants`."""

    @property
    def unknown(self) -> Any: ...
    @property
    def tag(self) -> str | None: ...
    @property
    def decoders(self) -> Mapping[str, Callable[[], Callable[[Any], Any]]]: ...
    @property
    def open(self) -> bool: ...
    def kinds(self) -> dict[str, type[Any]]: ...
    def kind_of(self, value: Any) -> type[Any] | None: ...


_adapters: dict[type[Any], TypeAdapter[Any]] = {}
_twins: dict[type[Any], type[BaseModel]] = {}

_OTHER = "UNKNOWN"
"""The choice for a tag that the schema does not declare."""


def adapter_of(cls: type[Any]) -> TypeAdapter[Any]:
    """Return pydantic's adapter of a model class."""
    try:
        from pydantic import TypeAdapter
    except ImportError as error:
        raise ConfigurationError("this needs pydantic: pip install pydantic") from error
    adapter = _adapters.get(cls)
    if adapter is None:
        adapter = _adapters[cls] = TypeAdapter(cls)
    return adapter


def field_infos_of(cls: type[Any]) -> dict[str, FieldInfo]:
    """Return pydantic's description of each attribute."""
    try:
        infos = twin_of(cls).model_fields
    except ImportError as error:
        raise ConfigurationError("model_fields needs pydantic: pip install pydantic") from error
    return dict(zip(layout_of(cls).names, infos.values(), strict=True))


def twin_of(cls: type[Any]) -> type[BaseModel]:
    """Return the pydantic model with the properties of a class."""
    twin = _twins.get(cls)
    if twin is None:
        twin = _twins[cls] = _twin(cls)
    return twin


def _twin(cls: type[Any]) -> type[BaseModel]:
    from pydantic import AliasChoices, BaseModel, ConfigDict, Field, create_model

    layout, hints, defaults, docs = layout_of(cls), hints_of(cls), defaults_of(cls), attribute_docs(cls)
    fields: dict[str, Any] = {}
    for name, wire in zip(layout.names, layout.wires, strict=True):
        # pydantic keeps some names for itself; and a twin's own names are seen by nobody.
        own = name if not hasattr(BaseModel, name) and not name.startswith(("_", "model_")) else f"field_{name}"
        more: dict[str, Any] = {}
        if name in defaults:
            default = defaults[name]
            more = {"default_factory": default.copy} if isinstance(default, (list, dict)) else {"default": default}
        if own != wire:
            more |= {"alias": wire, "validation_alias": AliasChoices(wire, name)}
        fields[own] = (hints[name], Field(description=docs.get(name), **more))
    config = ConfigDict(extra="allow", defer_build=True, protected_namespaces=(), arbitrary_types_allowed=True)
    twin: type[BaseModel] = create_model(
        cls.__name__, __config__=config, __doc__=cls.__doc__, __module__=cls.__module__, **fields
    )
    return twin


def core_schema_of(cls: type[Any], handler: Any) -> CoreSchema:
    """Return a schema that takes a model, or what its twin takes, and gives a model; written as `model_dump` does."""
    from pydantic_core import core_schema

    if not hasattr(cls, "__attrs_attrs__"):  # The base of all models.
        return core_schema.is_instance_schema(cls)
    twin = twin_of(cls)
    names = dict(zip(twin.model_fields, layout_of(cls).names, strict=True))

    def validate(value: Any, validator: Any) -> Any:
        if isinstance(value, cls):
            return value
        made = validator(value)
        given = {names[own]: getattr(made, own) for own in made.model_fields_set if own in names}
        model = cls.model_construct(**given)
        if made.model_extra:
            model._extra = dict(made.model_extra)
        return model

    validate.__name__ = cls.__name__  # Errors name the function.
    return core_schema.no_info_wrap_validator_function(
        validate,
        handler.generate_schema(twin),
        serialization=core_schema.plain_serializer_function_ser_schema(_dumped, info_arg=True),
    )


def _dumped(value: Any, info: SerializationInfo) -> Any:
    if not hasattr(value, "model_dump"):
        return value
    return value.model_dump(include=info.include, exclude=info.exclude, exclude_none=info.exclude_none)


def unknown_schema_of(cls: type[Any]) -> CoreSchema:
    """Return a schema that keeps any value in `raw`, and writes it as it came."""
    from pydantic_core import core_schema

    def keep(value: Any) -> Any:
        return value if isinstance(value, cls) else cls(value)

    return core_schema.no_info_after_validator_function(
        keep,
        core_schema.any_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(lambda value: value.to_dict()),
    )


def union_schema_of(variants: Variants, source: Any, handler: Any) -> CoreSchema:
    """Return the schema of a union by its tag, or by what fits. A variant that nobody declared is kept where a server
    may send one.
    """
    from pydantic_core import core_schema

    known = [part for part in get_args(source) if part is not variants.unknown]
    unknown = handler.generate_schema(variants.unknown)
    if variants.tag is None:
        mine = core_schema.is_instance_schema(variants.unknown, serialization=unknown.get("serialization"))
        return core_schema.union_schema([*(handler.generate_schema(part) for part in known), mine])
    choices = _choices(variants, handler)
    if variants.open:
        choices[_OTHER] = unknown

    def tag_of(value: Any) -> Any:
        if is_object(value):
            tag: Any = value.get(variants.tag or "")
            if not isinstance(tag, str) or tag not in choices:
                tag = key_of.get(variants.kind_of(value), tag)
        elif isinstance(value, variants.unknown):
            tag = _OTHER
        else:
            tag = next((key for key, kind in kinds.items() if isinstance(value, kind)), None)
        if not isinstance(tag, str):
            return None
        return _OTHER if variants.open and tag not in choices else tag

    kinds = variants.kinds()
    key_of: dict[Any, Any] = {kind: key for key, kind in kinds.items()}
    tag_of.__name__ = variants.tag  # Errors name the function.
    return core_schema.tagged_union_schema(choices, tag_of)


def _choices(variants: Variants, handler: Any) -> dict[Any, CoreSchema]:
    from pydantic_core import core_schema

    choices = {key: handler.generate_schema(kind) for key, kind in variants.kinds().items()}
    for tag, decoder in variants.decoders.items():
        if tag not in choices:
            choices[tag] = core_schema.no_info_plain_validator_function(decoder())
    return choices


def union_json_schema_of(variants: Variants, schema: Any, handler: Any) -> dict[str, Any]:
    """Return the JSON Schema of the declared members, with the discriminator of OpenAPI §4.8.25."""
    from pydantic_core import core_schema

    if schema["type"] == "union":
        made: dict[str, Any] = handler(core_schema.union_schema(schema["choices"][:-1]))
        return made
    choices = {tag: choice for tag, choice in schema["choices"].items() if tag != _OTHER}
    made = handler(core_schema.tagged_union_schema(choices, variants.tag or ""))
    if choices.keys() - variants.decoders.keys():
        made.pop("discriminator", None)  # Two members share a tag.
    return made
