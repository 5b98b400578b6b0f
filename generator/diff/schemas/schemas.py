"""Compares the named schemas: the classes that callers import, build and read."""

from __future__ import annotations

from ... import ir
from ..rules.comparison import Comparison, default_of, similar
from ..rules.levels import direction_of, field_direction, level, limits_change, reads_none
from ..rules.rules import Direction, Level
from ..rules.sides import is_component, nullable, show


def compare_schemas(comparison: Comparison, flattened: frozenset[str]) -> None:
    """Compare every schema of both sides.

    `flattened` are models that callers meet only as keyword arguments; these are compared with the operations.
    """
    old, new, renamed = comparison.old.schemas, comparison.new.schemas, comparison.relations.renamed
    came_from = {after: before for before, after in renamed.items()}
    for name in sorted(old.keys() | new.keys()):
        if name in old and (name in new or name in renamed):
            before, after = old[name], new[renamed.get(name, name)]
            if after.name != name and is_component(before):
                comparison.add("schema-renamed", "breaking", name, before.place, after.place, name, after.name)
            _compare(comparison, before, after, name in flattened)
        elif name in old and is_component(old[name]):
            comparison.add("schema-removed", "breaking", name, old[name].place, None, _kind(old[name]))
        elif name not in old and name not in came_from and _is_news(new[name]):
            comparison.add("schema-added", "compatible", name, None, new[name].place, after=_kind(new[name]))


def _is_news(schema: ir.Schema) -> bool:
    """Whether a new name is worth a finding. A list or text that got a name of its own is what it was."""
    return is_component(schema) and not isinstance(schema, ir.Alias)


def _kind(schema: ir.Schema) -> str:
    return type(schema).__name__.lower()


def _compare(comparison: Comparison, old: ir.Schema, new: ir.Schema, flattened: bool) -> None:
    direction = direction_of(old.sent or new.sent, old.received or new.received)
    named = is_component(old) or is_component(new)
    if is_component(old) and is_component(new):
        comparison.words("schema", old.name, old, new)
    if isinstance(old, ir.Model) and isinstance(new, ir.Model):
        _compare_models(comparison, old, new, direction, flattened)
    elif not named and not isinstance(old, ir.Model) and not isinstance(new, ir.Model):
        pass  # wherever they are used, what they are is compared
    elif isinstance(old, ir.Enum) and isinstance(new, ir.Enum):
        before, after = frozenset[ir.JSON](old.values), frozenset[ir.JSON](new.values)
        comparison.values(old.name, before, after, old.place, new.place, direction)
    elif isinstance(old, ir.Union) and isinstance(new, ir.Union):
        comparison.variants(old.name, old, new, old.place, new.place, direction)
        if old.nullable != new.nullable:
            change = "nullable" if new.nullable else "not-nullable"
            comparison.add(f"property-{change}", level(change, direction), old.name, old.place, new.place)
    elif isinstance(old, ir.Alias) or isinstance(new, ir.Alias):
        target = old.type if isinstance(old, ir.Alias) else ir.Ref(old.name)
        other = new.type if isinstance(new, ir.Alias) else ir.Ref(new.name)
        comparison.types("schema", old.name, (target, old.place), (other, new.place), direction)
    else:
        comparison.add("schema-kind-changed", "breaking", old.name, old.place, new.place, _kind(old), _kind(new))


def _compare_models(
    comparison: Comparison, old: ir.Model, new: ir.Model, direction: Direction, flattened: bool
) -> None:
    compare_fields(comparison, old, new, direction, flattened)
    any_ = ir.Scalar("any")
    before, after = (old.additional or any_, old.place), (new.additional or any_, new.place)
    comparison.types("schema", old.name, before, after, direction)
    if old.limits != new.limits:
        change = limits_change(old.limits, new.limits)
        comparison.add("schema-limits-changed", "notice", old.name, old.place, new.place, *change, direction)


def compare_fields(
    comparison: Comparison, old: ir.Model, new: ir.Model, direction: Direction, flattened: bool = False
) -> None:
    """Compare the properties of one model, matched by their wire names.

    Of a flattened model, only those that are no keyword argument are compared here.
    """
    before = {f.wire: f for f in old.fields if f.read_only or not flattened}
    after = {f.wire: f for f in new.fields if f.read_only or not flattened}
    gone = [f for f in before.values() if f.wire not in after]
    come = [f for f in after.values() if f.wire not in before]
    for old_field, new_field in _renamed_fields(comparison, gone, come):
        gone.remove(old_field)
        come.remove(new_field)
        symbol = f"{old.name}.{old_field.name}"
        # A name that is the same in Python breaks only who writes it in a dict.
        named = old_field.name == new_field.name and field_direction(new_field, direction) == "receive"
        places, wires = (old_field.place, new_field.place), (old_field.wire, new_field.wire)
        comparison.add("property-renamed", "notice" if named else "breaking", symbol, *places, *wires)
        _compare_field(comparison, symbol, old_field, new_field, direction)
    for field in gone:
        symbol = f"{old.name}.{field.name}"
        comparison.add(
            "property-removed", "breaking", symbol, field.place, None, show(field.type, comparison.old),
            direction=field_direction(field, direction),
        )  # fmt: skip
    for field in come:
        way = field_direction(field, direction)
        needed = field.required and way != "receive" and not isinstance(field.type, ir.Constant)
        comparison.add(
            "property-added",
            "breaking" if needed else "compatible",
            f"{new.name}.{field.name}",
            None,
            field.place,
            after=show(field.type, comparison.new) + (" (required)" if field.required else ""),
            direction=way,
        )
    for wire, field in before.items():
        if wire in after:
            _compare_field(comparison, f"{old.name}.{field.name}", field, after[wire], direction)


def _renamed_fields(
    comparison: Comparison, gone: list[ir.Field], come: list[ir.Field]
) -> list[tuple[ir.Field, ir.Field]]:
    """Pair removed and added properties that are one property under two names.

    They have the same type, are both required or not, and have similar names or equal descriptions.
    """
    pairs: list[tuple[ir.Field, ir.Field]] = []
    for old in gone:
        for new in come:
            alike = old.required == new.required and comparison.relations.relate(old.type, new.type) == "equal"
            described = bool(old.description) and old.description == new.description
            taken = any(new is other for _, other in pairs)
            if alike and not taken and (described or similar(old.wire, new.wire) >= 0.6):
                pairs.append((old, new))
                break
    return pairs


def _compare_field(comparison: Comparison, symbol: str, old: ir.Field, new: ir.Field, whole: Direction) -> None:
    direction = field_direction(new, whole)
    comparison.words("property", symbol, old, new)
    if old.wire == new.wire and old.name != new.name:
        comparison.add("property-renamed", "breaking", symbol, old.place, new.place, old.name, new.name, direction)
    met_none = reads_none(old), reads_none(new)

    def found(change: str, before: str = "", after: str = "") -> None:
        level_: Level = level(change, direction)
        if met_none[0] and change in ("optional", "nullable"):
            level_ = "compatible"  # a reader had to reckon with None before
        if change == "default-changed" and met_none == (False, True) and direction != "send" and old.default:
            level_ = "breaking"  # there is no value any more to stand in for what a reply lacks
        comparison.add(f"property-{change}", level_, symbol, old.place, new.place, before, after, direction)

    if old.required != new.required and not new.fixed:  # A constant that has to be there is there by itself.
        found("required" if new.required else "optional")
    nulls = nullable(old.type), nullable(new.type)
    if nulls[0] != nulls[1]:
        found("nullable" if nulls[1] else "not-nullable")
    comparison.types("property", symbol, (old.type, old.place), (new.type, new.place), direction)
    constant = isinstance(old.type, ir.Constant) or isinstance(new.type, ir.Constant)
    if not constant and default_of(old) != default_of(new):
        found("default-changed", default_of(old), default_of(new))
    if old.limits != new.limits:
        found("limits-changed", *limits_change(old.limits, new.limits))
