"""What pydantic's users do with a model, by the names that they know. pydantic itself is imported when it is needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar, Union, cast

import msgspec
from attrs import NOTHING

from .decoding import DecodeError, mismatch
from .encoding import to_json, without_none
from .layout import layout_of, restored, state_of

if TYPE_CHECKING:
    import dataclasses

    from pydantic.fields import FieldInfo

H = TypeVar("H", bound="Habits")

Chosen: TypeAlias = Union["set[int]", "set[str]", "Mapping[int, Any]", "Mapping[str, Any]", None]
"""Names of attributes or properties, or a mapping from them (positions and `__all__` in lists) to what is inside."""


class DataclassFields:
    """`__dataclass_fields__`: what makes a class a dataclass to `dataclasses`, and a body to FastAPI.

    An object has only the fields that are there, so that what copies it field by field does not invent nulls.
    """

    def __init__(self) -> None:
        self._made: dict[type[Any], dict[str, dataclasses.Field[Any]]] = {}

    def __get__(self, model: Any, cls: Any) -> dict[str, dataclasses.Field[Any]]:
        made = self._made.get(cls)
        if made is None:
            from .annotations import dataclass_fields_of

            made = self._made[cls] = dataclass_fields_of(cls)
        if model is None:
            return made
        return {name: made[name] for name, _, _ in model._present()}


class ModelFields:
    """`model_fields`."""

    def __get__(self, model: Any, cls: Any) -> dict[str, FieldInfo]:
        from .pydantic_schema import field_infos_of

        return field_infos_of(cls)


class PydanticSerializer:
    """`__pydantic_serializer__`: how pydantic writes a model that it meets where the type says nothing."""

    def __get__(self, model: Any, cls: Any) -> Any:
        from .pydantic_schema import adapter_of

        return adapter_of(cls).serializer


class Habits:
    """The part of every model that follows pydantic's conventions."""

    __slots__ = ()

    __dataclass_fields__: ClassVar[DataclassFields] = DataclassFields()
    __pydantic_serializer__: ClassVar[PydanticSerializer] = PydanticSerializer()
    model_fields: ClassVar[ModelFields] = ModelFields()
    """Attribute to pydantic's description of it. Needs pydantic."""

    if TYPE_CHECKING:
        _wire: ClassVar[Mapping[str, str]]

        @classmethod
        def from_dict(cls: type[H], data: Mapping[str, Any]) -> H: ...
        def to_dict(self) -> dict[str, Any]: ...
        @property
        def additional_properties(self) -> dict[str, Any]: ...

    def model_dump(
        self,
        *,
        mode: Literal["json", "python"] = "json",
        include: Chosen = None,
        exclude: Chosen = None,
        by_alias: bool = True,
        exclude_none: bool = False,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        round_trip: bool = False,
        warnings: bool | Literal["none", "warn", "error"] = True,
        serialize_as_any: bool = False,
        context: Any = None,
    ) -> dict[str, Any]:
        """`to_dict`, by the name and with the keywords that pydantic's users know.

        Values are JSON values in both modes, and what is not set is always left out; the last five change nothing.
        """
        out = self.to_dict()
        names = {wire: name for name, wire in self._wire.items()}
        if include is not None or exclude is not None:
            out = _chosen(out, include, exclude, names)
        if not by_alias:
            out = {names.get(key, key): value for key, value in out.items()}
        return without_none(out) if exclude_none else out

    def model_dump_json(
        self,
        *,
        indent: int | None = None,
        include: Chosen = None,
        exclude: Chosen = None,
        by_alias: bool = True,
        exclude_none: bool = False,
        **as_for_model_dump: Any,
    ) -> str:
        """The JSON text, compact unless `indent` (spaces) is given; keywords as for `model_dump`."""
        value = self.model_dump(
            include=include, exclude=exclude, by_alias=by_alias, exclude_none=exclude_none, **as_for_model_dump
        )
        text = to_json(value)
        return (text if indent is None else msgspec.json.format(text, indent=indent)).decode()

    def __post_init__(self) -> None:
        """For what makes a dataclass without its `__init__`, as msgspec does: what has its default was not set."""
        model = cast("Any", self)
        layout = layout_of(model.__class__)
        rows = zip(layout.names, layout.read(model), layout.absent(), strict=True)
        model._set = frozenset(name for name, value, absent in rows if value != absent)

    @classmethod
    def model_validate(cls: type[H], obj: Any, **as_for_pydantic: Any) -> H:
        """The model of a JSON object, or the model itself. Raises DecodeError."""
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls: type[H], json_data: str | bytes | bytearray, **as_for_pydantic: Any) -> H:
        """The model of JSON text. Raises DecodeError."""
        return cls.from_dict(_decode_json(json_data))

    @classmethod
    def model_construct(cls: type[H], _fields_set: set[str] | None = None, **values: Any) -> H:
        """A model of these attributes as they are: nothing is required, no dictionary becomes a model."""
        from .layout import finish

        model: Any = object.__new__(cls)
        names = {wire: name for name, wire in cls._wire.items()}
        known = {field.name: field for field in cast("Any", cls).__attrs_attrs__}
        given = {name if name in known else names.get(name, name): value for name, value in values.items()}
        for name, field in known.items():
            if name in given:
                setattr(model, name, given[name])
            elif name in layout_of(cls).always or name in model._unsent:
                setattr(model, name, None if field.default is NOTHING else field.default)
        missing = tuple(name for name in layout_of(cls).names if name not in layout_of(cls).always)
        finish(model, {name: value for name, value in given.items() if name in known}, missing)
        extra = {name: value for name, value in given.items() if name not in known}
        if extra and not model._closed:
            model._extra = extra
        if _fields_set is not None:
            model._set = frozenset(_fields_set)
        return cast("H", model)

    def model_copy(self: H, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> H:
        """A copy, shallow unless `deep`, with some attributes replaced."""
        model = cast("Any", self)
        state = state_of(model)
        if deep:
            from copy import deepcopy

            state = deepcopy(state)
        if update:
            state["_set"] = state.get("_set", frozenset()) | update.keys()
        copy = restored(model.__class__, {**state, **(update or {})})
        return cast("H", copy)

    @classmethod
    def model_json_schema(
        cls, by_alias: bool = True, ref_template: str = "#/$defs/{model}", **as_for_pydantic: Any
    ) -> dict[str, Any]:
        """The JSON schema of the model (2020-12), with what it refers to in `$defs`. Needs pydantic."""
        from .pydantic_schema import adapter_of

        return adapter_of(cls).json_schema(by_alias=by_alias, ref_template=ref_template, **as_for_pydantic)

    @property
    def model_fields_set(self) -> set[str]:
        """The attributes that were received, given, or changed since; not those that only have their default."""
        model = cast("Any", self)
        certain = layout_of(model.__class__).always if getattr(model, "_raw", None) is None else frozenset[str]()
        given: frozenset[str] = getattr(model, "_set", frozenset())
        absent = dict(zip(layout_of(model.__class__).names, layout_of(model.__class__).absent(), strict=True))
        present = {name: value for name, _, value in model._present()}
        return {*given, *(n for n, value in present.items() if n not in certain or value != absent[n])}

    @property
    def model_extra(self) -> dict[str, Any]:
        """Properties that the schema does not declare; `additional_properties` by pydantic's name."""
        return self.additional_properties

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Pairs of a name and a value, so that `dict(model)` works: every attribute, and the properties beyond."""
        for field in cast("Any", self).__attrs_attrs__:
            yield field.name, getattr(self, field.name)
        yield from self.additional_properties.items()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schema import core_schema_of

        return core_schema_of(cls, handler)

    if not TYPE_CHECKING:
        # The names of pydantic's first generation. A property of the schema may be called so; it then wins.

        @property
        def __dict__(self):
            return {field.name: getattr(self, field.name) for field in self.__attrs_attrs__}

        def dict(self, **keywords):
            return self.model_dump(**keywords)

        def json(self, **keywords):
            return self.model_dump_json(**keywords)

        def copy(self, **keywords):
            return self.model_copy(**keywords)

        def __replace__(self, **changes):
            return self.model_copy(update=changes)

        parse_obj = model_validate
        construct = model_construct


def _decode_json(text: str | bytes | bytearray) -> Any:
    """Return the value of JSON text. Raises `DecodeError`."""
    from ..core.describe import read_json

    try:
        text = bytes(memoryview(text)) if not isinstance(text, (str, bytes)) else text  # Of a list it would make bytes.
        return read_json(text)
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        got = text if isinstance(text, (str, bytes)) else type(text)
        raise DecodeError(f"JSON ({error})", mismatch("", got).got) from error


def _chosen(value: Any, include: Any, exclude: Any, names: Mapping[str, str] | None = None) -> Any:
    """The part of a JSON value that `include` names and `exclude` does not."""
    if value.__class__ is list:
        rows = [(at, at - len(value), "__all__", item) for at, item in enumerate(value)]
        kept = [
            _chosen(item, _inside(include, at, back, every), _inside(exclude, at, back, every))
            for at, back, every, item in rows
            if (include is None or _named(include, at, back, every)) and not _named_whole(exclude, at, back, every)
        ]
        return kept
    if value.__class__ is not dict:
        return value
    made: dict[str, Any] = {}
    for key, item in value.items():
        keys = (key, (names or {}).get(key, key), "__all__")
        if (include is None or _named(include, *keys)) and not _named_whole(exclude, *keys):
            made[key] = _chosen(item, _inside(include, *keys), _inside(exclude, *keys))
    return made


def _named(choice: Any, *keys: object) -> bool:
    return any(key in choice for key in keys)


def _named_whole(choice: Any, *keys: object) -> bool:
    """Whether something is left out altogether, not just a part of it."""
    if choice is None or not _named(choice, *keys):
        return False
    return not hasattr(choice, "keys") or any(choice[key] in (True, ...) for key in keys if key in choice)


def _inside(choice: Any, *keys: object) -> Any:
    """What was chosen of the value under a key; None where that is all of it."""
    if not isinstance(choice, Mapping):
        return None
    found = next((cast("Any", choice)[key] for key in keys if key in choice), None)
    return None if found in (True, ...) else found
