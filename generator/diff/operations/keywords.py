"""Compares the keyword arguments of a method: parameters, properties of a body, or the body as a whole."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..rules.comparison import Comparison, default_of, similar
from ..rules.levels import level, limits_change
from ..rules.rules import Level
from ..rules.sides import nullable, show


@frozen
class Keyword:
    """One keyword argument of a method, wherever in the request it travels."""

    location: str
    thing: ir.Field | ir.Parameter
    style: str = ""
    needed: bool = False
    """Whether a call has to have it; of a body that may be left out, whether one with a body has to."""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies it in a request. Names of headers have no case (RFC 9110 §5.1)."""
        return self.location, self.thing.wire.lower() if self.location == "header" else self.thing.wire

    @property
    def offered(self) -> bool:
        """Whether callers can pass it. Constants are sent without being asked for."""
        return not self.thing.fixed


def keywords(operation: ir.Operation) -> list[Keyword]:
    """Return everything that an operation sends, as callers pass it, constants included."""
    found = [Keyword(p.location, p, _style(p), p.required) for p in operation.parameters]
    body = operation.body
    if body is None:
        return found
    if not body.fields:
        whole = ir.Field(
            body.argument, "", body.type, body.required, body.place, description=body.description, limits=body.limits
        )
        return [*found, Keyword("body", whole, needed=body.required)]
    styles = {part.wire: f"{part.style}{', exploded' if part.explode else ''}" for part in body.styles}
    encodings = dict(body.encodings)
    for field in body.fields:
        if not field.read_only:
            style = ", ".join(filter(None, (styles.get(field.wire), encodings.get(field.wire))))
            found.append(Keyword("body", field, style, field.required or field.wire in body.needs))
    return found


def _style(parameter: ir.Parameter) -> str:
    return f"{parameter.content or parameter.style}{', exploded' if parameter.explode else ''}"


def compare_keywords(comparison: Comparison, symbol: str, old: ir.Operation, new: ir.Operation) -> None:
    """Compare the keywords of two operations, matched by location and wire name, then by wire name, then as renamed."""
    gone, come = keywords(old), keywords(new)
    pairs: list[tuple[Keyword, Keyword]] = []
    for fits in (_same_key, _same_wire, _renamed):
        for word in list(gone):
            twin = next((other for other in come if fits(comparison, word, other)), None)
            if twin is not None:
                gone.remove(word)
                come.remove(twin)
                pairs.append((word, twin))
    same_path = path_shape(old.path) == path_shape(new.path)
    for word, twin in pairs:
        _compare_keyword(comparison, f"{symbol}({word.thing.name}=)", word, twin, same_path)
    for word in gone:
        _gone(comparison, f"{symbol}({word.thing.name}=)", word)
    for word in come:
        _come(comparison, f"{symbol}({word.thing.name}=)", word)


def _gone(comparison: Comparison, symbol: str, word: Keyword) -> None:
    shown = show(word.thing.type, comparison.old)
    found: Level = "breaking" if word.offered else "compatible"
    comparison.add("parameter-removed", found, symbol, word.thing.place, None, shown, direction="send")


def _come(comparison: Comparison, symbol: str, word: Keyword) -> None:
    shown = show(word.thing.type, comparison.new) + (" (required)" if word.needed else "")
    found: Level = "breaking" if word.needed and word.offered else "compatible"
    comparison.add("parameter-added", found, symbol, None, word.thing.place, after=shown, direction="send")


def _same_key(_: Comparison, old: Keyword, new: Keyword) -> bool:
    return old.key == new.key


def _same_wire(_: Comparison, old: Keyword, new: Keyword) -> bool:
    return bool(old.thing.wire) and old.thing.wire == new.thing.wire


def _renamed(comparison: Comparison, old: Keyword, new: Keyword) -> bool:
    """Whether two keywords are one under two names.

    They have one location and type, and are alike in name or description.

    Path parameters may have any name, since it is not sent.
    """
    a, b = old.thing, new.thing
    if old.location != new.location or old.needed != new.needed or not (a.wire and b.wire):
        return False
    if comparison.relations.relate(a.type, b.type) != "equal":
        return False
    described = bool(a.description) and a.description == b.description
    return old.location == "path" or described or similar(a.wire, b.wire) >= 0.6


def path_shape(path: str) -> str:
    """Return a path without the names in its braces, which are no part of the address."""
    parts = path.split("{")
    return "{".join([parts[0], *("}" + part.partition("}")[2] for part in parts[1:])])


def _compare_keyword(comparison: Comparison, symbol: str, old: Keyword, new: Keyword, same_path: bool) -> None:
    a, b = old.thing, new.thing
    if old.offered != new.offered:
        # A constant is nobody's keyword: to callers it came, or went.
        if old.offered:
            _gone(comparison, symbol, old)
        else:
            _come(comparison, symbol, new)
        return
    places = a.place, b.place
    comparison.words("parameter", symbol, a, b)

    def found(change: str, before: str = "", after: str = "") -> None:
        comparison.add(f"parameter-{change}", level(change, "send"), symbol, *places, before, after, "send")

    if a.name != b.name and old.offered:
        found("renamed", a.name, b.name)
    elif old.key[1] != new.key[1] and not (same_path and old.location == new.location == "path"):
        comparison.add("parameter-renamed", "notice", symbol, *places, a.wire, b.wire, "send")
    if old.location != new.location:
        found("moved", old.location, new.location)
    elif old.style != new.style:
        found("style-changed", old.style, new.style)
    if old.needed != new.needed and old.offered:
        found("required" if new.needed else "optional")
    nulls = nullable(a.type), nullable(b.type)
    if nulls[0] != nulls[1]:
        found("nullable" if nulls[1] else "not-nullable")
    comparison.types("parameter", symbol, (a.type, a.place), (b.type, b.place), "send")
    if old.offered and default_of(a) != default_of(b):
        found("default-changed", default_of(a), default_of(b))
    if a.limits != b.limits:
        found("limits-changed", *limits_change(a.limits, b.limits))
