"""How serious a change is for callers, by the direction in which the value travels.

Breaking: code written against the old package no longer type-checks or runs with the new one, or the server no longer
accepts what it sends. Compatible: callers gain something. Notice: worth reading, but no code has to change.
"""

from __future__ import annotations

from ... import ir
from .rules import LEVELS, Direction, Level
from .sides import nullable

# rule suffix -> (what the caller sends, what the caller receives)
_BY_DIRECTION: dict[str, tuple[Level, Level]] = {
    "added": ("compatible", "compatible"),
    "removed": ("breaking", "breaking"),
    "renamed": ("breaking", "breaking"),
    "moved": ("notice", "notice"),
    "required": ("breaking", "compatible"),
    "optional": ("compatible", "breaking"),
    "nullable": ("compatible", "breaking"),
    "not-nullable": ("breaking", "compatible"),
    "type-widened": ("compatible", "breaking"),
    "type-narrowed": ("breaking", "compatible"),
    "type-changed": ("breaking", "breaking"),
    "kind-changed": ("breaking", "breaking"),
    "style-changed": ("notice", "notice"),
    "default-changed": ("notice", "notice"),
    "limits-changed": ("notice", "notice"),
    "deprecated": ("notice", "notice"),
    "undeprecated": ("notice", "notice"),
    "description-changed": ("notice", "notice"),
    "value-added": ("compatible", "compatible"),
    "value-removed": ("breaking", "compatible"),
    "variant-added": ("compatible", "compatible"),
    "variant-removed": ("breaking", "compatible"),
    "discriminator-changed": ("breaking", "compatible"),
}


def level(suffix: str, direction: Direction) -> Level:
    """Return the level of a change. For a value that travels both ways it is the worse of the two."""
    send, receive = _BY_DIRECTION[suffix]
    if direction == "both":
        return worst(send, receive)
    return send if direction == "send" else receive


def worst(*levels: Level) -> Level:
    """Return the most serious of some levels."""
    return min(levels, key=LEVELS.index)


def direction_of(sent: bool, received: bool) -> Direction:
    """Return which way a schema travels. One that no operation uses counts as both: callers can import it."""
    if sent == received:
        return "both"
    return "send" if sent else "receive"


def field_direction(field: ir.Field, whole: Direction) -> Direction:
    """Return which way a property travels: `readOnly` is never sent, `writeOnly` never received (OpenAPI §4.8.24)."""
    if whole == "both" and field.read_only != field.write_only:
        return "receive" if field.read_only else "send"
    return whole


def reads_none(field: ir.Field) -> bool:
    """Whether a reader of a property may find None in it."""
    if nullable(field.type):
        return True
    return not field.required and (field.default is None or field.default.value is None)


def limits_change(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, str]:
    """Return the limits that only the old side has, and those that only the new one has, as texts."""
    return ", ".join(t for t in old if t not in new), ", ".join(t for t in new if t not in old)
