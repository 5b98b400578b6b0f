# Copied from overlay/models/base.py; edit it there.
"""The base class of every generated model. It decodes leniently and encodes what it was given without loss.

A generated class declares attributes (attrs writes `__init__`) and assigns each of them in its own `from_dict`, one
statement per attribute: a stream decodes several objects per token, so decoding must not cost extra calls or
reflection. Besides its attributes an object has three slots: `_raw`, the JSON object that it was decoded from;
`_extra`, properties that the schema does not declare; and `_response`, what is known of the HTTP reply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias, TypeVar

import msgspec

from ..core import types
from .decoding import DecodeError, misfit
from .encoding import encode, encode_like, to_json, without_none
from .layout import layout_of
from .structure import Structure

__all__ = ["NULL", "UNSET", "BaseModel", "JSONMapping", "Model", "Self", "new"]

UNSET: Any = types.UNSET
"""`types.UNSET`, untyped: the default of every optional attribute, whose type does not mention absence."""

NULL: Any = None
"""None, untyped: what null decodes to, also where the schema does not allow it."""

JSONMapping: TypeAlias = Mapping[str, Any]
"""What `from_dict` takes: a dictionary as JSON decodes to, or another mapping."""

new = object.__new__
"""Makes an object without its `__init__`: for each chunk of a stream four times, so it is looked up once."""

M = TypeVar("M", bound="Model")

if TYPE_CHECKING:
    from collections.abc import Container

    from typing_extensions import Self

    from .problems import DecodingProblem

    _Base = Container[str]
    # What a model and a dictionary have in common: mypy gives a list of both this type, and methods accept it.
else:
    Self = Any  # For whoever evaluates annotations: `typing` has it from Python 3.11 on.
    _Base = object


class Model(Structure, _Base):
    """The base class of all generated models."""

    __slots__ = ("__weakref__", "_extra", "_raw", "_response")
    _raw: dict[str, Any]
    _extra: dict[str, Any]
    _response: Any

    _wire: ClassVar[Mapping[str, str]] = {}
    """Attribute to JSON property, where the two differ."""
    _unsent: ClassVar[tuple[str, ...]] = ()
    """Attributes that are not properties of the JSON object (the frame of an event)."""
    _checked: ClassVar[Mapping[str, Callable[[str, Any], Any]]] = {}
    """Attributes whose values are checked when they are sent, and what checks them."""

    def __init_subclass__(cls) -> None:
        if cls._wire and "__attrs_attrs__" in cls.__dict__:  # attrs makes a slotted class anew, with its `__init__`.
            taken = {field.name for field in cls.__dict__["__attrs_attrs__"]}
            names = {wire: name for name, wire in cls._wire.items() if wire not in taken}
            type.__setattr__(cls, "__init__", _taking(names, cls.__init__))

    @classmethod
    def from_dict(cls, data: JSONMapping) -> Self:
        """Return the model of a JSON object. Raises `DecodeError` where the structure differs from the schema's; a
        wrong scalar is kept as it is.
        """
        if data.__class__ is not dict:
            return cls._from_other(data)
        self = new(cls)
        raw: Any = data
        self._raw = raw
        return self

    @classmethod
    def _from_other(cls, data: Any) -> Self:
        """Return the model of a mapping that is no dictionary. Raises `DecodeError` for anything else."""
        if not hasattr(data, "keys"):
            other: Self = misfit("an object", data)
            return other
        try:
            return cls.from_dict({str(key): data[key] for key in data})
        except DecodeError as error:
            error.node = data
            raise

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that the schema does not declare, as a dictionary. They are sent back; you may add to them."""
        found: dict[str, Any] | None = getattr(self, "_extra", None)
        if found is not None:
            return found
        known = layout_of(type(self)).known
        raw: dict[str, Any] = getattr(self, "_raw", {})
        rest = {key: value for key, value in raw.items() if key not in known}
        decode = self._decode_additional

        def decoded(values: dict[str, Any]) -> dict[str, Any]:
            return {key: value if value is None else decode(value) for key, value in values.items()}

        try:
            self._extra = decoded(rest)
        except DecodeError:
            from .problems import read_leniently

            self._extra = read_leniently(decoded, rest, self)[0]
        return self._extra

    @property
    def decoding_problems(self) -> tuple[DecodingProblem, ...]:
        """The values that break the schema, here and in all that this object holds. They were kept as they came.

        Empty for a reply that follows its schema. With `strict_responses=True` any other reply is an error instead.
        """
        from .problems import problems_of

        return tuple(problems_of(self))

    @property
    def request_id(self) -> str | None:
        """The id of the request whose reply this object is; None for a part of a reply, and for an object that you
        made.
        """
        response = getattr(self, "_response", None)
        return None if response is None else response.request_id

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object: what was received, undeclared properties included, with the changes made since; or
        what was set.
        """
        layout = layout_of(type(self))
        values = layout.sent(self)
        raw: dict[str, Any] | None = getattr(self, "_raw", None)
        extra: dict[str, Any] | None = getattr(self, "_extra", None)
        if raw is None:
            out = {wire: encode(value) for wire, value in zip(layout.wires, values, strict=True) if value is not UNSET}
        else:
            known = layout.known
            out = {key: value if key in known else encode(value) for key, value in raw.items()}
            if extra is not None:
                out = {key: value for key, value in out.items() if key in known}
            for wire, value, default in zip(layout.wires, values, layout.absent(), strict=True):
                if value is UNSET:
                    out.pop(wire, None)
                elif wire in raw:
                    out[wire] = encode_like(value, raw[wire])
                elif value is not default and value != default:
                    out[wire] = encode(value)
        if extra:
            out.update(encode(extra))
        return out

    def model_dump(
        self,
        *,
        mode: Literal["json", "python"] = "json",
        include: set[str] | None = None,
        exclude: set[str] | None = None,
        by_alias: bool = True,
        exclude_none: bool = False,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        round_trip: bool = False,
        warnings: bool | Literal["none", "warn", "error"] = True,
        serialize_as_any: bool = False,
        context: Any = None,
    ) -> dict[str, Any]:
        """Return what `to_dict` returns, with the keyword arguments of pydantic's method of this name.

        Both modes give JSON values, and an attribute that is not set is always left out. The last five keywords are
        accepted and ignored.
        """
        out = self.to_dict()
        if not by_alias:
            names = {wire: name for name, wire in self._wire.items()}
            out = {names.get(key, key): value for key, value in out.items()}
        if include is not None:
            out = {key: value for key, value in out.items() if key in include}
        if exclude is not None:
            out = {key: value for key, value in out.items() if key not in exclude}
        return without_none(out) if exclude_none else out

    def model_dump_json(
        self,
        *,
        indent: int | None = None,
        include: set[str] | None = None,
        exclude: set[str] | None = None,
        by_alias: bool = True,
        exclude_none: bool = False,
        **as_for_model_dump: Any,
    ) -> str:
        """Return the object as JSON text, compact unless `indent` (spaces) is given. The keywords are those of
        `model_dump`.
        """
        value = self.model_dump(
            include=include, exclude=exclude, by_alias=by_alias, exclude_none=exclude_none, **as_for_model_dump
        )
        text = to_json(value)
        return (text if indent is None else msgspec.json.format(text, indent=indent)).decode()

    @classmethod
    def model_validate(cls: type[M], obj: Any) -> M:
        """Return the model of a JSON object; a model of this class is returned as it is. Raises `DecodeError`."""
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls: type[M], json_data: str | bytes | bytearray) -> M:
        """Return the model of JSON text. Raises `DecodeError`, and msgspec's `ValueError` for text that is not JSON."""
        return cls.from_dict(msgspec.json.decode(json_data))

    def model_copy(self: M, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> M:
        """Return a copy, shallow unless `deep`, with the attributes in `update` replaced."""
        state = _state(self)
        if deep:
            from copy import deepcopy

            state = deepcopy(state)
        copy = _restore(type(self), state)
        for name, value in (update or {}).items():
            setattr(copy, name, value)
        return copy

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def __contains__(self, name: object, /) -> bool:
        """Return whether the JSON object has this property, as `in` does for a dictionary."""
        return name in self.to_dict()

    def __repr__(self) -> str:
        layout = layout_of(type(self))
        raw: dict[str, Any] | None = getattr(self, "_raw", None)
        shown = [
            f"{name}={value!r}"
            for name, wire, value, default in zip(
                layout.names, layout.wires, layout.read(self), layout.absent(), strict=True
            )
            if value is not UNSET and (raw is None or wire in raw or value != default)
        ]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), _state(self))


BaseModel = Model
"""The base under another name, for the module whose own model is called `Model`."""


def _taking(names: Mapping[str, str], init: Callable[..., None]) -> Callable[..., None]:
    """Wrap an `__init__` so that it also takes attributes by the names of their JSON properties, as the official
    package does.
    """

    def __init__(self: Model, **values: Any) -> None:
        for other in names.keys() & values.keys():
            values.setdefault(names[other], values.pop(other))
        init(self, **values)

    return update_wrapper(__init__, init)


def property_of(model: Model, wire: str) -> Any:
    """Return the attribute for a JSON property, or None where the object does not have that property."""
    layout = layout_of(type(model))
    if wire in layout.known:
        return getattr(model, layout.names[layout.wires.index(wire)])
    return model.additional_properties.get(wire)


def _state(model: Model) -> dict[str, Any]:
    """Return the slots that hold a value, by name, for copying and pickling."""
    slots = [name for name in (*Structure.__slots__, *Model.__slots__) if name != "__weakref__"]
    names = [*slots, *(field.name for field in getattr(model, "__attrs_attrs__", ()))]
    return {name: getattr(model, name) for name in names if hasattr(model, name)}


def _restore(cls: type[M], state: Mapping[str, Any]) -> M:
    model = new(cls)
    for name, value in state.items():
        setattr(model, name, value)
    return model
