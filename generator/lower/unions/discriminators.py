"""Decides how the variants of a union are told apart: by a tag, or else by what only one of them requires."""

from __future__ import annotations

from collections import Counter

from attrs import evolve, frozen

from ... import ir
from ...naming import registers
from ..table.schema_table import SchemaTable, UnionDraft
from .members import TAG_NAMES


@frozen(eq=False, repr=False)
class _Member:
    type: ir.Type
    model: ir.Model | None
    position: int


def finish(schemas: SchemaTable) -> None:
    """Turn every draft of a union into an `ir.Union`. Once all models are built."""
    for name in sorted(schemas.drafts):
        schemas.finished[name] = _union(schemas, schemas.drafts[name])
    schemas.drafts.clear()
    _mark_tags(schemas)


def _mark_tags(schemas: SchemaTable) -> None:
    """Record on each constant that tells a model of a union that all objects of the model have it."""
    tags: dict[str, set[str | None]] = {}
    for union in schemas.finished.values():
        if isinstance(union, ir.Union):
            for variant in union.variants:
                if isinstance(variant.type, ir.Ref):
                    tags.setdefault(variant.type.name, set()).add(union.discriminator)
    for name, wires in tags.items():
        model = schemas.finished[name]
        if isinstance(model, ir.Model):
            fields = tuple(
                evolve(f, tag=True) if f.wire in wires and isinstance(f.type, ir.Constant) else f for f in model.fields
            )
            schemas.finished[name] = evolve(model, fields=fields)


def _union(schemas: SchemaTable, draft: UnionDraft) -> ir.Union:
    members = _members(schemas, draft)
    models = [member for member in members if member.model is not None]
    tag, tagged = _by_tag(schemas, draft, models)
    free = any(isinstance(member.type, ir.MapOf) for member in members)
    if tag is not None:
        variants = _tagged(members, tag, tagged)
    else:
        variants = _by_required(members, models)
    unknown = None
    if models and not free:
        what = f"the class for unknown variants of {draft.name}"
        unknown = schemas.context.register.models.take(f"Unknown{draft.name}", draft.place.pointer, what)
    return ir.Union(draft.name, draft.module, tuple(variants), draft.place, tag, unknown, _tag_name(tag, models),
                    draft.nullable, draft.description, draft.deprecated)  # fmt: skip


def _tag_name(tag: str | None, models: list[_Member]) -> str | None:
    """Return the attribute that all variants have for the tag. None if an unknown variant has another of that name."""
    fields = (field for member in models if member.model for field in member.model.fields)
    names = {field.name for field in fields if field.wire == tag}
    names -= registers.UNKNOWN.names
    return names.pop() if len(names) == 1 else None


def _tagged(members: list[_Member], tag: str, tagged: dict[int, tuple[str, ...]]) -> list[ir.Variant]:
    """Return the variants by their tags.

    Those that share a tag, or may lack it, are told apart by their other properties.
    """
    times = Counter(value for values in tagged.values() for value in values)
    variants: list[ir.Variant] = []
    for member in members:
        values = tagged.get(member.position, ())
        fields = member.model.fields if member.model else ()
        untagged = member.model is not None and not any(f.wire == tag and f.required for f in fields)
        variant = ir.Variant(member.type, values, untagged=untagged)
        if member.model is not None and (untagged or any(times[value] > 1 for value in values)):
            required = tuple(f.wire for f in fields if f.required and f.wire != tag)
            constants = tuple(pair for pair in _constants(member.model) if pair[0] != tag)
            variant = evolve(variant, required=required, constants=constants)
        variants.append(variant)
    return variants


def _members(schemas: SchemaTable, draft: UnionDraft) -> list[_Member]:
    """Return the variants of a union, with those of a nested union in its place."""
    found: list[tuple[ir.Type, ir.Model | None]] = []
    _collect(schemas, draft.members, found, {draft.name})
    distinct = dict(found)
    return [_Member(lowered, model, i) for i, (lowered, model) in enumerate(distinct.items())]


def _collect(
    schemas: SchemaTable, members: tuple[ir.Type, ...], found: list[tuple[ir.Type, ir.Model | None]], seen: set[str]
) -> None:
    for member in members:
        target = schemas.resolved(member)
        if isinstance(target, UnionDraft):
            if target.name not in seen:
                seen.add(target.name)
                _collect(schemas, target.members, found, seen)
        elif isinstance(target, ir.Model):
            found.append((ir.Ref(target.name), target))
        else:
            found.append((member, None))


def _by_tag(
    schemas: SchemaTable, draft: UnionDraft, models: list[_Member]
) -> tuple[str | None, dict[int, tuple[str, ...]]]:
    """Return the wire name of the tag and each variant's values of it. None if no property tells the variants apart."""
    if draft.tag is not None:
        tagged = _declared(schemas, draft, draft.tag, models)
        if tagged:
            return draft.tag, tagged
        message = f"no variant of {draft.name} has a value for its discriminator {draft.tag!r}"
        schemas.context.warn(draft.place.pointer, message,
                             "told apart by their required properties")  # fmt: skip
    if len(models) < 2:
        return None, {}
    candidates = {f.wire for m in models if m.model for f in m.model.fields}
    for wire in (*(tag for tag in TAG_NAMES if tag in candidates), *sorted(candidates)):
        found = {m.position: _values(schemas, m.model, wire) for m in models if m.model}
        flat = [value for values in found.values() for value in values]
        if all(found.values()) and len(flat) == len(set(flat)):
            return wire, found
    return None, {}


def _declared(schemas: SchemaTable, draft: UnionDraft, tag: str, models: list[_Member]) -> dict[int, tuple[str, ...]]:
    mapped: dict[str, list[str]] = {}
    for value, name in draft.mapping:
        target = schemas.resolved(ir.Ref(name))
        if isinstance(target, ir.Model):
            mapped.setdefault(target.name, []).append(value)
    found: dict[int, tuple[str, ...]] = {}
    taken = {value for values in mapped.values() for value in values}
    for member, model in [(member, member.model) for member in models if member.model is not None]:
        own = _values(schemas, model, tag)
        values = list(mapped.get(model.name, ()))
        values += [v for v in own if v not in values and (v not in taken or len(own) == 1)]
        if not own and not draft.mapping and any(f.wire == tag for f in model.fields):
            # OpenAPI §4.8.25: without a mapping, the schema's name is the tag.
            key = schemas.components.raw(model.name)
            values = [key] if key else []
        if values:
            found[member.position] = tuple(values)
    return found


def _values(schemas: SchemaTable, model: ir.Model | None, wire: str) -> tuple[str, ...]:
    """Return the values that a property of a model can have, if it is a constant or an enumeration of texts."""
    for f in model.fields if model else ():
        if f.wire == wire:
            target = schemas.resolved(f.type)
            if isinstance(target, ir.Constant) and isinstance(target.value, str):
                return (target.value,)
            if isinstance(target, ir.Enum) and target.base == "string":
                return tuple(str(value) for value in target.values)
    return ()


def _by_required(members: list[_Member], models: list[_Member]) -> list[ir.Variant]:
    """Return the variants with what tells them apart.

    The most specific comes first, those that are no models come last.
    """
    free = [member for member in members if isinstance(member.type, ir.MapOf)]
    if len(models) < 2 and not (models and free):
        return [ir.Variant(member.type) for member in members]
    sets = {m.position: [f.wire for f in m.model.fields if f.required] for m in models if m.model}
    common = {wire for wires in sets.values() for wire in wires if all(wire in others for others in sets.values())}
    if free:
        common = set[str]()
    tests = {position: tuple(w for w in wires if w not in common) for position, wires in sets.items()}
    tests.update((member.position, ()) for member in free)
    constants = {m.position: _constants(m.model) for m in models if m.model}
    order = sorted(tests, key=lambda p: (-len(constants.get(p, ())), -len(tests[p]), p in constants, p))
    by_position = {member.position: member for member in members}
    variants = [ir.Variant(by_position[p].type, (), tests[p], constants.get(p, ())) for p in order]
    return variants + [ir.Variant(member.type) for member in members if member.position not in tests]


def _constants(model: ir.Model) -> tuple[tuple[str, str | int | float | bool], ...]:
    return tuple((f.wire, f.type.value) for f in model.fields if f.required and isinstance(f.type, ir.Constant))
