"""Merges `allOf`: the members, and the keywords beside them, become one shape.

JSON Schema's `allOf` is a conjunction, and a class is not. The rules by which one becomes the other: members apply in
order and the schema's own keywords last. A later property that says something about its type replaces an earlier one of
that name; a later one that only annotates (a description, a default) does not. `required` adds up.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from ..reading.context import Context, Node, is_list, is_map
from .json_types import json_types
from .shape import Property, Shape, annotates_only, says_type

_MAX_MEMBERS = 200


def shape_of(context: Context, node: Node) -> Shape:
    """Return the shape of a schema. Each schema is merged once, however often `allOf` names it."""
    return _shape(context, node, context.component(node.pointer), {node.pointer: True}, 0)


def _shape(context: Context, node: Node, owner: str | None, seen: dict[str, bool], depth: int) -> Shape:
    """Return a shape, and remember in `seen` which pointers were merged: True while their own members are."""
    value = node.value
    if not is_map(value):
        return Shape(node.pointer)
    members: list[Node] = []
    if isinstance(value.get("$ref"), str):
        members.append(Node({"$ref": value["$ref"]}, node.pointer))
    if "allOf" in value:
        members.extend(node.sequence("allOf"))
    if not members:
        return _own(context, node, owner)
    if depth > _MAX_MEMBERS:
        context.warn(node.pointer, "allOf is nested too deeply", "its members are left out")
        members = []
    shape = Shape(node.pointer)
    for member in members:
        target = context.resolve(member)
        if target is None:
            continue
        if target is member:
            _apply(shape, _shape(context, member, owner, seen, depth + 1))
            continue
        if target.pointer in seen:
            if seen[target.pointer]:
                context.warn(member.pointer, "allOf includes the schema that it belongs to", "left out")
            continue
        seen[target.pointer] = True
        part = _shape(context, target, context.component(target.pointer) or owner, seen, depth + 1)
        seen[target.pointer] = False
        if _names_any(context, part, seen):
            part.groups = []  # A parent that lists its children in `oneOf`, merged into one of them.
        if context.component(target.pointer) and not part.groups:
            part.discriminator = None
        _apply(shape, part)
    _apply(shape, _own(context, node, owner))
    return shape


def _names_any(context: Context, part: Shape, seen: dict[str, bool]) -> bool:
    for group in part.groups:
        for member in group:
            refers = is_map(member.value) and isinstance(member.value.get("$ref"), str)
            target = context.target(member) if refers else None
            if target is not None and target.pointer in seen:
                return True
    return False


def _own(context: Context, node: Node, owner: str | None) -> Shape:
    """Return what the schema's own keywords say, without `allOf` and `$ref`."""
    value = node.value
    shape = Shape(node.pointer)
    shape.types, shape.nullable = json_types(context, node)
    shape.declares_properties = is_map(value.get("properties"))
    for name, child in node.mapping("properties").members() if shape.declares_properties else ():
        shape.properties[name] = Property([child], owner)
        flagged = child.value.get("required") if is_map(child.value) else None
        if isinstance(flagged, bool):
            context.warn(child.pointer + "/required", f"required: {str(flagged).lower()} on a property",
                         "the object lists its required properties")  # fmt: skip
            if flagged:
                shape.required.append(name)
    required = value.get("required")
    if is_list(required):
        shape.required = [str(name) for name in required] + [n for n in shape.required if n not in required]
    elif isinstance(required, str):
        context.warn(node.pointer + "/required", "required is no list", "taken as a list of one name")
        shape.required.append(required)
    beyond = [key for key in ("additionalProperties", "unevaluatedProperties") if key in value]
    beyond += ["patternProperties"] if value.get("patternProperties") else []
    if beyond:
        shape.additional = _additional(node, max(beyond, key=lambda key: value[key] is not False))
    if is_list(value.get("items")):
        context.warn(node.pointer + "/items", "items is a list", "one schema, or prefixItems; taken as any of them")
        shape.tuple_items = node.sequence("items")
    elif "items" in value:
        shape.items = node.get("items")
    if "prefixItems" in value:
        shape.tuple_items += node.sequence("prefixItems")
    for key in ("oneOf", "anyOf"):
        group = [member for member in node.sequence(key) if not _constrains_only(member.value)]
        if group:
            shape.groups.append(group)
    if is_map(value.get("discriminator")):
        shape.discriminator = node.get("discriminator")
    if is_list(value.get("enum")) and value["enum"]:
        shape.enum = node.get("enum")
    if "const" in value:
        shape.const = node.get("const")
    shape.format = str(value.get("format") or "")
    shape.media = "contentMediaType" in value and "contentEncoding" not in value and "contentSchema" not in value
    description = value.get("description")
    shape.description = description if isinstance(description, str) else ""
    shape.deprecated = value.get("deprecated") is True
    return shape


def _additional(node: Node, key: str) -> Node:
    found = node.get(key)
    if key != "patternProperties":
        return found
    members = [member for _, member in found.members()]
    return members.pop() if len(members) == 1 else found._replace(value=True)


def _constrains_only(value: Any) -> bool:
    """Whether a member of a union only limits what stands beside it.

    It says `required`, `not`, or nothing but a title.
    """
    if not is_map(value):
        return False
    return bool(value) and not says_type(value)


def _apply(shape: Shape, part: Shape) -> None:
    """Merge a part into a shape; what the part says replaces what was there."""
    if part.types:
        narrower = tuple(name for name in part.types if name in shape.types)
        shape.types = narrower or part.types
        shape.nullable = part.nullable
    else:
        shape.nullable = shape.nullable or part.nullable
    for name, item in part.properties.items():
        known = shape.properties.get(name)
        if known is not None and all(annotates_only(node.value) for node in item.nodes):
            later = item.nodes[-1].value
            nodes = [Node({**n.value, **later}, n.pointer) if is_map(n.value) else n for n in known.nodes]
            item = Property(nodes, known.owner)
        shape.properties[name] = item
    shape.declares_properties = shape.declares_properties or part.declares_properties
    shape.required += [name for name in part.required if name not in shape.required]
    shape.groups += part.groups
    shape.tuple_items = part.tuple_items or shape.tuple_items
    for key in ("additional", "items", "discriminator", "enum", "const"):
        if getattr(part, key) is not None:
            setattr(shape, key, getattr(part, key))
    shape.format = part.format or shape.format
    shape.description = part.description or shape.description
    shape.deprecated = shape.deprecated or part.deprecated
    shape.media = shape.media or part.media


def with_base(base: Shape, part: Shape) -> Shape:
    """Return the shape of a union's variant with the properties that stand beside the union.

    The variant's word goes first.
    """
    shape = evolve(base, pointer=part.pointer, properties=dict(base.properties), required=list(base.required))
    _apply(shape, part)
    return shape
