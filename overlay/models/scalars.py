"""Values of another kind in a decoded reply: a number where the schema has text, an object where it has a number.

Decoding takes scalars as they come, since a look at each would cost every event of a stream. Here values are compared
with the annotations of their attributes: those of a whole reply once it is decoded, those of an event when somebody
asks for its problems.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from types import UnionType
from typing import Any, ForwardRef, Literal, Union, cast, get_args, get_origin

from ..core.types import UNSET, is_array, is_object
from .annotations import Later, Names, names_of
from .encoding import SCALARS
from .layout import Structure, layout_of
from .unions import UnknownVariant

_REMEMBERED = 64
"""Combinations of classes that are remembered for a model: a server must not be able to fill the memory."""

Step = Union[str, int]
Wrong = tuple[tuple[Step, ...], str, Any]
"""The path of a value from its model on, what the schema declares, and the value."""

_WORDS = {
    "str": "a string", "int": "an integer", "float": "a number", "bool": "a boolean", "datetime": "a date-time",
    "date": "a date", "UUID": "a UUID",
}  # fmt: skip


class Kind:
    """The values that an annotation allows.

    `classes` are those that need no second look, `words` what the schema calls the others. `items` and `values` are
    what lists and dictionaries hold. `later` says that it names aliases or models, whose modules load only when a value
    is of none of the classes. With `free` nothing is known, and nothing is wrong.
    """

    __slots__ = ("classes", "eager", "free", "items", "later", "meant", "names", "values", "words")

    def __init__(self, names: Names, meant: tuple[Any, ...] = (), eager: bool = False) -> None:
        self.names = names
        self.meant = meant
        self.eager = eager
        self.classes: set[type] = {type(None), type(UNSET)}
        self.words: list[str] = []
        self.items: Kind | None = None
        self.values: Kind | None = None
        self.later = False
        self.free = False
        for part in meant:
            self._allow(part)

    @property
    def holds(self) -> bool:
        """Whether there may be models in a value, or whether nobody has looked yet."""
        return self.items is not None or self.values is not None or self.later

    def look(self, value: Any, steps: tuple[Step, ...], inner: list[Any], found: list[Wrong]) -> None:
        """Add a value that does not fit, or those in it that do not, to `found`, and the models in it to `inner`."""
        kind = value.__class__
        if isinstance(value, Structure):
            inner.append(value)
            return
        if self.free or kind in self.classes or isinstance(value, UnknownVariant):
            return
        if self.later:
            self._load()
            self.look(value, steps, inner, found)
            return
        held, members = None, cast("Iterable[tuple[Step, Any]]", ())
        if is_array(value):
            held, members = self.items, enumerate(value)
        elif is_object(value):
            held, members = self.values, value.items()
        if held is not None:
            if held.classes.issuperset(map(type, value.values() if is_object(value) else value)):
                return  # Thousands of numbers cost no step of Python each.
            for key, member in members:
                if member.__class__ not in held.classes:
                    held.look(member, (*steps, key), inner, found)
        elif not (isinstance(value, float) and int in self.classes and value.is_integer()):
            found.append((steps, " or ".join(dict.fromkeys(self.words)), value))

    def _load(self) -> None:
        """Allow what the names of aliases and models stand for. Threads may do so at once: each sees all of it or
        nothing.
        """
        whole = Kind(self.names, self.meant, eager=True)
        self.classes, self.words, self.free = whole.classes, whole.words, whole.free
        self.items, self.values = whole.items, whole.values
        self.later = False

    def _allow(self, meant: Any) -> None:
        """Allow what an evaluated annotation, or a part of one, allows."""
        origin, parts = get_origin(meant), get_args(meant)
        if origin in (Union, UnionType):
            for part in parts:
                self._allow(part)
        elif origin is Literal:
            for part in parts:
                self._allow(part.__class__)
        elif origin is list:
            self.words.append("an array")
            self.items = _with(self.items, self.names, parts[0])
        elif origin is dict:
            self.words.append("an object")
            self.values = _with(self.values, self.names, parts[1])
        elif isinstance(meant, (str, ForwardRef)):
            self._allow(self.names.evaluated(meant if isinstance(meant, str) else meant.__forward_arg__))
        elif isinstance(meant, type) and origin is None:
            self._allow_class(meant)
        elif meant is not None:
            self.free = True

    def _allow_class(self, meant: type) -> None:
        word = _WORDS.get(meant.__name__)
        if issubclass(meant, Later):
            self.later = True
            if self.eager:
                self._allow(getattr(meant.package, meant.__name__))
        elif issubclass(meant, Structure):
            self.words.append("an object")
        elif word is not None:
            self.words.append(word)
            self.classes |= {float, int} if meant is float else {meant}
        elif meant is not type(None) and not issubclass(meant, UnknownVariant):
            self.free = True


def _with(kind: Kind | None, names: Names, meant: Any) -> Kind:
    """Return a kind that allows what another one does, if there is one, and more."""
    return Kind(names, (meant,) if kind is None else (*kind.meant, meant))


class _Kinds:
    """The attributes of a model class: what reads them, their kinds and their properties.

    `others` is the kind of properties that the schema does not name; None where it says nothing of them.
    `right` are the classes of all values, as they were in objects that fit. Where they are the same again, only the
    attributes at `holding`, which may hold models, need a look.
    """

    def __init__(self, cls: type[Any]) -> None:
        layout = layout_of(cls)
        written = {field.name: field.type for field in getattr(cls, "__attrs_attrs__", ())}
        owners = {name: owner for owner in reversed(cls.__mro__) for name in owner.__dict__.get("__annotations__", ())}
        self.names, self.wires, self.read = layout.names, layout.wires, layout.read
        self.kinds: list[Kind] = []
        for name in self.names:
            names = names_of(owners.get(name, cls).__module__)
            self.kinds.append(Kind(names, (written[name] if isinstance(written[name], str) else Any,)))
        self.others = _kind_of_others(cls)
        self.holding = [at for at, kind in enumerate(self.kinds) if kind.holds]
        self.right: set[tuple[type, ...]] = set()

    def look(self, model: Structure, waiting: list[Any], found: list[Wrong]) -> None:
        """Add the values of a model that do not fit to `found`, and the models in it to `waiting`."""
        values = self.read(model)
        if self.others is not None:
            for value in model.additional_properties.values():
                self.others.look(value, (), waiting, found)
        classes = tuple(map(type, values))
        if classes not in self.right:
            fitting = all(
                cls in kind.classes or kind.holds or kind.free for cls, kind in zip(classes, self.kinds, strict=True)
            )
            if fitting and len(self.right) < _REMEMBERED:
                self.right.add(classes)
            for value, kind in zip(values, self.kinds, strict=True):
                kind.look(value, (), waiting, found)
            return
        for at in self.holding:
            kind = self.kinds[at]
            if classes[at] not in kind.classes:
                kind.look(values[at], (), waiting, found)


def _kind_of_others(cls: type[Any]) -> Kind | None:
    """Return the kind of the properties that a model's schema does not name, by what the class says of it: the result
    of its decoder, or the annotation that stands for one where nothing is decoded.
    """
    for owner in cls.__mro__:
        own = vars(owner)
        written = own.get("__annotations__", {}).get("_additional")
        decode = own.get("_decode_additional")
        if written is None and decode is not None:
            written = decode.__func__.__annotations__.get("return")
        if written is not None:
            meant = written.removeprefix("ClassVar[").removesuffix("]") if decode is None else written
            kind = Kind(names_of(owner.__module__), (meant,))
            return None if kind.free and not kind.later else kind
    return None


_classes: dict[type, _Kinds] = {}


def _kinds_of(cls: type) -> _Kinds:
    found = _classes.get(cls)
    if found is None:
        found = _classes[cls] = _Kinds(cls)
    return found


def fits(result: Any) -> bool:
    """Return whether every attribute in a decoded reply is of the kind that its model declares."""
    waiting: list[Any] = [result]
    found: list[Wrong] = []
    try:
        while waiting and not found:
            held = waiting.pop()
            cls = held.__class__
            if cls is list or cls is dict:
                members = held.values() if cls is dict else held
                if not SCALARS.issuperset(map(type, members)):
                    waiting += members
            elif isinstance(held, Structure):
                (_classes.get(cls) or _kinds_of(cls)).look(held, waiting, found)
    except RecursionError:  # Lists in lists, deeper than anyone looks.
        return True
    return not found


def wrong_in(model: Structure) -> list[Wrong]:
    """Return the values of a decoded model that are of another kind than it declares, as long as they are in place.

    Models in it are passed over.
    """
    raw: Mapping[str, Any] | None = getattr(model, "_raw", None)
    known = _kinds_of(model.__class__)
    found: list[Wrong] = []
    if raw is None:
        return found
    with suppress(RecursionError):
        for name, wire, kind, value in zip(known.names, known.wires, known.kinds, known.read(model), strict=True):
            if value is raw.get(wire) or value.__class__ in (list, dict):
                kind.look(value, (name,), [], found)
        others = model.additional_properties if known.others is not None else {}
        for name, value in others.items():
            if known.others is not None and (value is raw.get(name) or value.__class__ in (list, dict)):
                known.others.look(value, (name,), [], found)
    return found
