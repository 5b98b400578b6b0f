"""Objects that have properties of their own beside `oneOf` or `anyOf`: one class that can hold any of the variants."""

from __future__ import annotations

from attrs import evolve

from .context import Context, Node, is_map
from .merge import Property, Shape, shape_of


def repeats(context: Context, shape: Shape, group: list[Node]) -> bool:
    """Whether every variant declares the properties that stand beside the union: then they add nothing to it."""
    for member in group:
        target = context.resolve(member)
        if target is None or not is_map(target.value):
            return False
        known = shape_of(context, target).properties
        if not known or any(name not in known for name in shape.properties):
            return False
    return True


def flattened(context: Context, shape: Shape) -> Shape | None:
    """Base and variants as one object: the variants' properties are optional. None if a variant is no object."""
    flat = evolve(
        shape, groups=[], discriminator=None, properties=dict(shape.properties), required=list(shape.required)
    )
    for group in shape.groups:
        for member in group:
            target = context.resolve(member)
            if target is None or not is_map(target.value) or target.pointer == shape.pointer:
                continue
            part = shape_of(context, target)
            if part.groups and not part.properties:
                inner = flattened(context, part) if part.pointer.count("/") < 200 else None
                part = inner or part
            for name, item in part.properties.items():
                known = flat.properties.get(name)
                if known is None:
                    flat.properties[name] = Property(list(item.nodes), item.owner)
                elif name not in shape.properties:
                    known.nodes += [node for node in item.nodes if node not in known.nodes]
    return flat
