"""Models as other libraries see them: pydantic, which asks for a schema, msgspec and cattrs, which need hooks.

For pydantic each class has a twin, a pydantic model with the same properties, which validates and describes; what
passes becomes one of ours. So pydantic itself deals with references, recursion, errors' places and JSON Schema. For
msgspec and cattrs there are models and unions of them in types that these read; neither knows our unions by itself.

Nothing here is loaded before somebody asks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Generic, Protocol, TypeVar, get_args, get_origin

from ..core.errors import ConfigurationError
from ..core.types import is_object
from .annotations import attribute_docs, defaults_of, hints_of
from .layout import Structure, layout_of, own

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


T = TypeVar("T")


class _Holds(type):
    """msgspec asks whether what a hook returned is of the declared type; a union may hold anything."""

    def __instancecheck__(cls, instance: Any) -> bool:
        return True


if TYPE_CHECKING:
    Held = Annotated[T, "decoded by dec_hook"]
else:

    class Held(Generic[T], metaclass=_Holds):
        """`Held[T]` is T, a model or a union of models, in a msgspec Struct that is decoded with `dec_hook`."""


def dec_hook(type_: Any, value: Any) -> Any:
    """msgspec's `dec_hook` for what is declared as `Held[…]`. It is decoded as in a reply, so nothing is lost.

    msgspec writes a model by the names of its attributes, so those are read too.
    """
    if get_origin(type_) is not Held:
        raise NotImplementedError(f"{type_!r} is not Held[…]")
    return own(_decoded(value, get_args(type_)[0]))


def enc_hook(value: Any) -> Any:
    """msgspec's `enc_hook`: a variant that the schema does not declare is written as it came."""
    if not _is_ours(type(value)):
        raise NotImplementedError(f"{type(value).__name__} has no JSON form")
    return value.to_dict()


def cattrs_hooks(converter: Any) -> None:
    """Have a converter of cattrs read models and unions of them as they are in a reply, and write the API's JSON."""

    def written(value: Any) -> Any:
        return value.to_dict() if _is_ours(type(value)) else converter.unstructure(value)

    converter.register_structure_hook_func(_is_ours, _decoded)
    converter.register_unstructure_hook_func(_is_ours, written)


def _is_ours(type_: Any) -> bool:
    if isinstance(type_, type):
        cls: type[Any] = type_
        return issubclass(cls, Structure) or getattr(cls, "is_unknown", False) is True
    return _unknown_of(type_) is not None


def _unknown_of(type_: Any) -> Any:
    """The class of a union that keeps what nobody declared: one of its own. None for a model."""
    union = get_args(type_)[0] if hasattr(type_, "__metadata__") else type_
    return next((part for part in get_args(union) if getattr(part, "is_unknown", False)), None)


def _decoded(value: Any, type_: Any) -> Any:
    """A JSON value as in a reply. The module of a union with models in it has a function for that, and maybe for other
    unions; each names the class of its own that keeps what nobody declared.
    """
    unknown = _unknown_of(type_)
    if unknown is None:
        return type_.model_validate(value)
    if value is None or value.__class__ in get_args(type_):
        return value
    return getattr(sys.modules[unknown.__module__], unknown._decoder)(value)
