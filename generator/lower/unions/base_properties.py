"""Objects that have properties of their own beside `oneOf` or `anyOf`.

Where exactly one of the variants holds, each becomes a class that has those properties too. Else there is one class,
which can hold the properties of all variants.
"""

from __future__ import annotations

from attrs import evolve

from ..reading.context import Context, Node
from ..shapes.all_of import shape_of, with_base
from ..shapes.shape import Property, Shape
from .members import constants_of


def repeats(context: Context, shape: Shape, group: list[Node]) -> bool:
    """Whether every variant declares the properties beside the union itself: then they add nothing to it."""
    for member in group:
        target = context.resolve(member)
        if target is None:
            return False
        known = shape_of(context, target).properties
        if any(name not in known for name in shape.properties):
            return False
    return True


def flattened(context: Context, shape: Shape) -> Shape:
    """Return the base and its variants as one object, in which properties of variants are optional."""
    return _flattened(context, shape, set())


def _flattened(context: Context, shape: Shape, opened: set[str]) -> Shape:
    """Do so; `opened` has the unions that were, since unions may hold each other."""
    opened.add(shape.pointer)
    flat = evolve(shape, properties=dict(shape.properties))
    for group in shape.groups:
        for member in group:
            target = context.resolve(member)
            if target is None or target.pointer in opened:
                continue
            part = shape_of(context, target)
            if part.groups and not part.properties:
                part = _flattened(context, part, opened)
            for name, item in part.properties.items():
                known = flat.properties.get(name)
                if known is None:
                    flat.properties[name] = Property(list(item.nodes), item.owner)
                elif name not in shape.properties:
                    known.nodes += [node for node in item.nodes if node not in known.nodes]
    return flat


def extended(context: Context, shape: Shape, group: list[Node]) -> list[tuple[Node, Shape]] | None:
    """Return each variant with the properties that stand beside the union, or None where they cannot become classes.

    They cannot where a variant is no plain object or does not exclude the others, and in a request body, whose
    properties become arguments.
    """
    if len(group) < 2 or "/requestBody/" in shape.pointer:
        return None
    if not (all("/oneOf/" in member.pointer for member in group) or _exclusive(context, group)):
        return None
    base = evolve(shape, description="", deprecated=False)
    found: list[tuple[Node, Shape]] = []
    for member in group:
        target = context.resolve(member)
        if target is None or target.pointer == shape.pointer:
            return None
        part = shape_of(context, target)
        if part.groups or not part.properties or part.nullable:
            return None
        found.append((member, with_base(base, part)))
    return found


def _exclusive(context: Context, group: list[Node]) -> bool:
    """Whether a constant tells every variant from the others."""
    tags = [constants_of(context, target) for member in group if (target := context.resolve(member)) is not None]
    names = {name for found in tags for name in found}
    return any(len({found[name] for found in tags if name in found}) == len(group) for name in names)
