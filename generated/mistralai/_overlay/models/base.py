# Copied from overlay/models/base.py; edit it there.
"""The base class of every generated model. It decodes leniently and encodes what it was given without loss.

A generated class declares attributes (attrs writes `__init__`) and assigns each of them in its own `from_dict`, one
statement per attribute: a stream decodes several objects per token, so decoding must not cost extra calls or
reflection. Besides its attributes an object has four slots: `_raw`, the JSON object that it was decoded from, or else
`_set`, the names that its maker set; `_extra`, properties that the schema does not declare; and `_response`, what is
known of the HTTP reply.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar

from ..core import types
from ..core.helper_errors import WrongTypeError
from ..core.lazy import on_use
from ..core.types import Self
from .decoding import DecodeError, misfit
from .encoding import SCALARS, encode, encode_like, sending
from .habits import Habits
from .layout import Layout, Structure, constructor, layout_of, restored, state_of

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
    from . import problems
else:
    problems = on_use(".problems", __package__)


class Model(Structure, Habits):
    """The base class of all generated models."""

    if not TYPE_CHECKING:  # mypy believes that an attrs class has the slots of its own attributes alone.
        __slots__ = ("__weakref__", "_extra", "_raw", "_response", "_set")
    _raw: dict[str, Any] | None
    _set: frozenset[str]
    _extra: dict[str, Any] | None
    _response: Any

    _wire: ClassVar[Mapping[str, str]] = {}
    """Attribute to JSON property, where the two differ."""
    _unsent: ClassVar[tuple[str, ...]] = ()
    """Attributes that are not properties of the JSON object (the frame of an event)."""
    _not_null: ClassVar[tuple[str, ...]] = ()
    """Attributes that may be absent but not null: None means that they are absent."""
    _closed: ClassVar[bool] = False
    """Whether a server refuses other properties: keywords that the schema does not know are then dropped."""
    _checked: ClassVar[Mapping[str, Callable[[str, Any], Any]]] = {}
    """Attributes whose values are checked when they are sent, and what checks them."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()  # By this, a generic class takes its parameters at run time.
        if "__attrs_attrs__" in cls.__dict__:  # attrs makes a slotted class anew, with its `__init__`.
            type.__setattr__(cls, "__init__", constructor(cls, cls.__init__))
        if cls.__dict__.get("_unsent"):
            type.__setattr__(cls, "__getattr__", _unsent_value)

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
        """Return the model of a mapping that is no dictionary, or of a model, which is returned as it is if it is of
        this class. Raises `DecodeError` for anything else.
        """
        if isinstance(data, cls):
            return data
        if isinstance(data, Model):
            return cls.from_dict(data.to_dict())
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
        raw: dict[str, Any] = getattr(self, "_raw", None) or {}
        rest = {key: value for key, value in raw.items() if key not in known}
        decode = self._decode_additional

        def decoded(values: dict[str, Any]) -> dict[str, Any]:
            return {key: value if value is None else decode(value) for key, value in values.items()}

        try:
            found = decoded(rest)
        except DecodeError:
            found = problems.read_leniently(decoded, rest, self)[0]
        self._extra = found
        return found

    @property
    def decoding_problems(self) -> tuple[problems.DecodingProblem, ...]:
        """The values that break the schema, here and in all that this object holds. They were kept as they came.

        Empty for a reply that follows its schema. With `strict_responses=True` any other reply is an error instead.
        """
        return tuple(problems.problems_of(self))

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

        None is left out for an attribute that may be absent but not null, unless null is what was received. A request
        leaves that out, too. Raises `WrongTypeError` for a value that has no JSON form, or holds itself.
        """
        layout = layout_of(type(self))
        try:
            raw: dict[str, Any] | None = getattr(self, "_raw", None)
            extra: dict[str, Any] | None = getattr(self, "_extra", None)
            if raw is None:
                out = self._as_made(layout)
                if out is None:
                    out = {wire: encode(value) for _, wire, value in self._present(layout.sent(self))}
            else:
                known, not_null = layout.known, layout.not_null
                if known.issuperset(raw):
                    out = raw.copy()
                else:
                    out = {key: value if key in known else encode(value) for key, value in raw.items()}
                if extra is not None:
                    out = {key: value for key, value in out.items() if key in known}
                rows = zip(layout.names, layout.wires, layout.sent(self), layout.absent(), strict=False)
                for name, wire, value, default in rows:
                    if value.__class__ in _PRESENT and wire in raw:
                        out[wire] = value
                    elif value is UNSET or (
                        value is None and name in not_null and (raw.get(wire) is not None or sending.get())
                    ):
                        out.pop(wire, None)
                    elif wire in raw:
                        out[wire] = encode_like(value, raw[wire])
                    elif (value is not default and value != default) or (
                        name not in not_null and name in getattr(self, "_set", _NOTHING)
                    ):
                        out[wire] = encode(value)
            if extra:
                out.update(encode(extra))
            return out
        except RecursionError:
            from ..core.endless import why_endless

            raise WrongTypeError(why_endless(self)) from None

    def _as_made(self, layout: Layout) -> dict[str, Any] | None:
        """Return the JSON object of what was made and not changed since, all of whose values are there; else None."""
        given: frozenset[str] | None = getattr(self, "_set", None)
        outline = layout.outline(frozenset(layout.names) if given is None else given)
        if outline is None or outline.read_rest(self) != outline.rest:
            return None
        out: dict[str, Any] = {}
        for wire, value in zip(outline.wires, outline.read(self), strict=False):
            if value.__class__ in _PRESENT:
                out[wire] = value
            elif value is None or value is UNSET:
                return None  # Which may mean that the attribute is absent.
            else:
                out[wire] = encode(value)
        return out

    def _present(self, values: tuple[Any, ...] | None = None) -> Iterator[tuple[str, str, Any]]:
        """Return name, JSON property and value of each attribute that is there: received, set, changed, or certain."""
        layout = layout_of(type(self))
        raw: dict[str, Any] | None = getattr(self, "_raw", None)
        # An object that was made without either, an event of a frame, has what its maker put there.
        given: frozenset[str] = getattr(self, "_set", _NOTHING if raw is not None else frozenset(layout.names))
        always, not_null = layout.always, layout.not_null
        values = layout.read(self) if values is None else values
        for name, wire, value, default in zip(layout.names, layout.wires, values, layout.absent(), strict=True):
            if value is UNSET or (value is None and name in not_null and not (raw and wire in raw)):
                continue
            there = name in given or (name in always if raw is None else wire in raw)
            if there or (value is not default and value != default):
                yield name, wire, value

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def __contains__(self, name: object, /) -> bool:
        """Return whether the JSON object has this property, as `in` does for a dictionary."""
        return name in self.to_dict()

    @recursive_repr()
    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, _, value in self._present())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (type(self), state_of(self))


def _unsent_value(self: Any, name: str) -> Any:
    """What is no property of the JSON object is not there when one was decoded: it reads as None."""
    if name in self._unsent:
        return None
    raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)


_NOTHING: frozenset[str] = frozenset()

_PRESENT = SCALARS - {type(None)}

BaseModel = Model
"""The base under another name, for the module whose own model is called `Model`."""


def property_of(model: Model, wire: str) -> Any:
    """Return the attribute for a JSON property, or None where the object does not have that property."""
    layout = layout_of(type(model))
    if wire in layout.known:
        return getattr(model, layout.names[layout.wires.index(wire)])
    return model.additional_properties.get(wire)
