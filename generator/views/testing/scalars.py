"""Scalars within their limits: texts of a format, a pattern and a length, numbers within bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ... import ir
from .patterns import matching

FORMATS = {
    "byte": "SGVsbG8=",
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "duration": "PT1H",
    "email": "user@example.com",
    "hostname": "example.com",
    "idn-email": "user@example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "json-pointer": "/name",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "uri-reference": "/name",
    "url": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
"""A text of each format that has a form (JSON Schema §7.3), at documentation addresses (RFC 2606, RFC 5737)."""


def scalar(kind: ir.ScalarKind, name: str, limits: tuple[str, ...]) -> ir.JSON:
    """Return a value of a kind within the limits of a field, which are texts such as `maximum 1.5`."""
    match kind:
        case "integer" | "number":
            return _number(kind == "integer", limits)
        case "boolean":
            return True
        case "null":
            return None
        case "date-time" | "date" | "uuid":
            return FORMATS[kind]
        case "decimal":
            return "1.5"
        case "binary":
            return FORMATS["byte"]
        case "string" | "any":
            return _text(name, limits)


def bound(limits: tuple[str, ...], key: str) -> float | None:
    """Return the number of a limit, None where there is none."""
    for limit in limits:
        found = re.fullmatch(rf"{key} (-?\d{{1,17}}(?:\.\d{{1,17}})?(?:[eE][-+]?\d{{1,2}})?)", limit)
        if found is not None:
            return float(found[1])
    return None


def _text(name: str, limits: tuple[str, ...]) -> str:
    least, most = int(min(bound(limits, "minLength") or 0, 2_000)), bound(limits, "maxLength")
    pattern = next((limit[8:] for limit in limits if limit.startswith("pattern ")), None)
    if pattern is not None and (found := matching(pattern, least)) is not None:
        return found
    form = next((limit[7:] for limit in limits if limit.startswith("format ")), "")
    text = FORMATS.get(form) or name
    text = text.ljust(least, "-")
    return text if most is None else text[: max(least, int(most))]


def _number(whole: bool, limits: tuple[str, ...]) -> int | float:
    """Return the first number of some likely ones that the limits allow."""
    return next((value for value in _likely(whole, limits) if _allowed(value, limits)), 1)


def _likely(whole: bool, limits: tuple[str, ...]) -> Iterator[int | float]:
    least = bound(limits, "minimum")
    least = bound(limits, "exclusiveMinimum") if least is None else least
    most = bound(limits, "maximum")
    most = bound(limits, "exclusiveMaximum") if most is None else most
    step = bound(limits, "multipleOf")
    if step:
        start = -(-(least or 0) // step) * step
        yield from (_tidy(start), _tidy(start + step))
    yield 1 if whole else 1.5
    for edge, inwards in ((least, 1), (most, -1)):
        if edge is not None:
            yield from (_tidy(edge), _tidy(edge + inwards))
            if whole:
                yield int(edge // 1 + (inwards > 0))
    if least is not None and most is not None and not whole:
        yield (least + most) / 2


def _tidy(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def _allowed(value: float, limits: tuple[str, ...]) -> bool:
    least, most = bound(limits, "minimum"), bound(limits, "maximum")
    above, below, step = (bound(limits, key) for key in ("exclusiveMinimum", "exclusiveMaximum", "multipleOf"))
    # OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`.
    above = least if "exclusiveMinimum true" in limits else above
    below = most if "exclusiveMaximum true" in limits else below
    return (
        (least is None or value >= least)
        and (most is None or value <= most)
        and (above is None or value > above)
        and (below is None or value < below)
        and (not step or abs(value / step - round(value / step)) < 1e-9)
    )
