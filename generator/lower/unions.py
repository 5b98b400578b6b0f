"""`oneOf`, `anyOf`, and lists of types: which become a named union, which stay inline, which are no union at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from .. import ir
from . import enums
from .context import Context, Node, component
from .merge import Property, Shape, annotates_only, shape_of, single_reference
from .words import words

if TYPE_CHECKING:
    from .schemas import Hint, Schemas

_TEXT_LIKE = (ir.Scalar("date-time"), ir.Scalar("date"), ir.Scalar("uuid"))
_TAG_NAMES = ("type", "role", "object", "kind", "event")


@frozen
class Draft:
    """A named union before its variants' models are known; `discriminate` turns it into an `ir.Union`."""

    name: str
    module: str
    members: tuple[ir.Type, ...]
    place: ir.Place
    nullable: bool = False
    tag: str | None = None
    mapping: tuple[tuple[str, str], ...] = ()
    """Discriminator value -> class name."""
    description: str = ""
    deprecated: bool = False


def lower_groups(schemas: Schemas, shape: Shape, hint: Hint, name: tuple[str, str] | None) -> ir.Type | None:
    """The type of a schema with `oneOf` or `anyOf`; None if they only constrain what the schema says beside them."""
    if shape.properties and not all(_repeats(schemas.context, shape, group) for group in shape.groups):
        flat = _flattened(schemas.context, shape)
        return None if flat is None else schemas.plain(flat, hint, name)
    if len(shape.groups) > 1:
        flat = _flattened(schemas.context, shape)
        if flat is not None and flat.properties:
            return schemas.plain(flat, hint, name)
        schemas.context.warn(shape.pointer, "more than one oneOf or anyOf", "the first decides the type")
    return any_of(schemas, shape.groups[0], hint, name, shape)


def any_of(schemas: Schemas, nodes: list[Node], hint: Hint, name: tuple[str, str] | None = None,
           shape: Shape | None = None) -> ir.Type:  # fmt: skip
    """The type of any of these schemas. A union of which one member is a class gets a name; others stay inline."""
    context = schemas.context
    spread = _spread(context, nodes)
    values: list[enums.Value] = []
    others: list[Node] = []
    is_null = False
    for node in spread:
        found = _literals(context, node, shape)
        if _is_null(node.value):
            is_null = True
        elif found is not None:
            values += [v for v in found[0] if v not in values]
            is_null = is_null or found[1]
        else:
            others.append(node)
    lowered: list[ir.Type] = []
    alone = len(others) == 1 and not values
    for node in others:
        if alone and name is not None and isinstance(node.value, dict) and single_reference(node) is None:
            part = schemas.adopt(node, shape, hint, name)
        else:
            part = schemas.type_of(node, _member_hint(context, node, others, hint, alone))
        if isinstance(part, ir.Nullable):
            is_null, part = True, part.inner
        lowered += part.members if isinstance(part, ir.AnyOf) else [part]
    lowered = _distinct(lowered)
    if values:
        lowered = [t for t in lowered if t != ir.Scalar("string") or not all(isinstance(v, str) for v in values)]
        whole = not lowered
        subject = shape or Shape(nodes[0].pointer)
        named = hint if whole else tuple(f"{given}Enum" for given in hint)
        literal = enums.of_values(schemas, evolve(subject, types=()), values, named, name if whole else None)
        lowered += literal.members if isinstance(literal, ir.AnyOf) else [literal]
    result = _united(schemas, _distinct(lowered), hint, name, shape, nodes[0].pointer, is_null)
    return ir.Nullable(result) if is_null and result not in (ir.Scalar("any"), ir.Scalar("null")) else result


def _united(schemas: Schemas, members: list[ir.Type], hint: Hint, name: tuple[str, str] | None, shape: Shape | None,
            pointer: str, is_null: bool) -> ir.Type:  # fmt: skip
    if not members:
        return ir.Scalar("null") if is_null else ir.Scalar("any")
    if ir.Scalar("any") in members:
        return ir.Scalar("any")
    members = _one_list(schemas, members, hint, pointer)
    if len(members) == 1:
        return members[0]
    if not any(isinstance(member, ir.Ref) for member in members):
        return ir.AnyOf(tuple(members))
    tag, mapping = _declared(schemas, shape)
    for known in map(schemas.pending.get, hint if name is None else ()):
        if known is not None and (known.members, known.tag, known.mapping) == (tuple(members), tag, mapping):
            return ir.Ref(known.name)  # The same union again, under the same name.
    taken = name or schemas.claim(hint, pointer)
    schemas.pending[taken[0]] = Draft(
        taken[0], taken[1], tuple(members), schemas.context.place(pointer), is_null, tag, mapping,
        shape.description if shape else "", shape.deprecated if shape else False,
    )  # fmt: skip
    return ir.Ref(taken[0])


def _one_list(schemas: Schemas, members: list[ir.Type], hint: Hint, pointer: str) -> list[ir.Type]:
    """Lists of different classes become one list of either: JSON cannot tell an empty one's kind."""
    from .schemas import one_of

    lists = [m for m in members if isinstance(m, ir.ListOf)]
    if len(lists) < 2 or not any(isinstance(m.item, ir.Ref) for m in lists):
        return members
    items = _distinct([part for m in lists for part in (m.item.members if isinstance(m.item, ir.AnyOf) else (m.item,))])
    kinds = [t.inner if isinstance(t, ir.Nullable) else t for t in items]
    single = one_of(hint)
    item = _united(schemas, kinds, (*single, *(f"{name}OrList" for name in single)), None, None, pointer, False)
    at = members.index(lists[0])
    kept = [m for m in members if not isinstance(m, ir.ListOf)]
    kept.insert(min(at, len(kept)), ir.ListOf(item))
    return kept


def several_types(schemas: Schemas, shape: Shape, hint: Hint, name: tuple[str, str] | None) -> ir.Type:
    """`type: [string, array, …]`: each with the keywords that apply to it."""
    members: list[ir.Type] = []
    for kind in shape.types:
        part = evolve(shape, types=(kind,), nullable=False)
        if kind != "object":
            part.properties, part.additional = {}, None
        members.append(schemas.plain(part, tuple(f"{given}Object" for given in hint) if kind == "object" else hint, None))
    return _united(schemas, _distinct(members), hint, name, shape, shape.pointer, shape.nullable)


def _declared(schemas: Schemas, shape: Shape | None) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    if shape is None or shape.discriminator is None:
        return None, ()
    node = shape.discriminator
    tag = node.value.get("propertyName")
    if not isinstance(tag, str):
        schemas.context.warn(node.pointer, "a discriminator without propertyName", "taken as none")
        return None, ()
    found: list[tuple[str, str]] = []
    for value, target in node.mapping("mapping").members():
        name = schemas.mapped(target)
        if name is None:
            schemas.context.warn(target.pointer, f"the discriminator maps {value!r} to no schema: {target.value!r:.80}")
        else:
            found.append((value, name))
    return tag, tuple(found)


# -- members ----------------------------------------------------------------------------------------------------------


def _spread(context: Context, nodes: list[Node], depth: int = 0) -> list[Node]:
    """The members of a union, those of inline unions inside it included."""
    found: list[Node] = []
    for node in nodes:
        inner: list[Node] = []
        if isinstance(node.value, dict) and depth < 20 and "discriminator" not in node.value:
            speaking = [key for key in node.value if key in ("oneOf", "anyOf")]
            rest = {key: node.value[key] for key in node.value if key not in ("oneOf", "anyOf", "nullable")}
            if len(speaking) == 1 and annotates_only(rest):
                inner = node.sequence(speaking[0])
                if node.value.get("nullable") is True:
                    inner = [*inner, Node({"type": "null"}, node.pointer)]
        found += _spread(context, inner, depth + 1) if inner else [node]
    return found


def _is_null(value: Any) -> bool:
    return isinstance(value, dict) and (value.get("type") in ("null", ["null"]) or ("const" in value and value["const"] is None))


def _literals(context: Context, node: Node, shape: Shape | None) -> tuple[list[enums.Value], bool] | None:
    """The values of an inline member that is an enum or a constant, and whether null is one; None for any other member."""
    value = node.value
    if not isinstance(value, dict) or "$ref" in value or "allOf" in value:
        return None
    if "const" in value:
        return ([value["const"]], False) if isinstance(value["const"], (str, int, float, bool)) else None
    if not isinstance(value.get("enum"), list) or not value["enum"]:
        return None
    own = value.get("type")
    types = tuple(t for t in (own if isinstance(own, list) else [own]) if isinstance(t, str) and t != "null")
    found = enums.literals(context, node.get("enum"), types or (shape.types if shape else ()))
    nulls = None in value["enum"] or value.get("nullable") is True or (isinstance(own, list) and "null" in own)
    return None if found is None else (found, nulls)


def says_null(context: Context, node: Node, is_nullable: Callable[[Node], bool]) -> bool:
    """Whether a union's member allows null."""
    value = node.value
    if not isinstance(value, dict):
        return False
    if _is_null(value) or value.get("nullable") is True or (isinstance(value.get("enum"), list) and None in value["enum"]):
        return True
    if isinstance(value.get("type"), list) and "null" in value["type"]:
        return True
    if isinstance(value.get("$ref"), str):
        target = context.resolve(node)
        return target is not None and is_nullable(target)
    inner = [*node.sequence("oneOf"), *node.sequence("anyOf")]
    return any(says_null(context, member, is_nullable) for member in inner) if len(node.pointer) < 2000 else False


def _member_hint(context: Context, node: Node, others: list[Node], hint: Hint, alone: bool) -> Hint:
    """A name for an inline member: after its tag, its title, or what only it requires."""
    from .schemas import extend

    value = node.value
    if alone or not isinstance(value, dict) or "$ref" in value or value.get("type") == "array":
        return hint
    tags = _tags(context, node)
    for name in (*_TAG_NAMES, *sorted(tags)):
        if name in tags and words(tags[name]):
            return (*extend(hint, tags[name]), *(extend(extend(hint, tags[name]), "Object")))
    title = value.get("title")
    if isinstance(title, str) and 0 < len(words(title)) <= 5:
        return extend(hint, title)
    objects = [o for o in others if isinstance(o.value, dict) and ("properties" in o.value or "allOf" in o.value)]
    if len(objects) == 1:
        return extend(hint, "Object")
    required = value.get("required") if isinstance(value.get("required"), list) else []
    for name in required or ():
        rest = [o.value.get("required") for o in objects if o.pointer != node.pointer]
        if not any(isinstance(r, list) and name in r for r in rest):
            return extend(extend(hint, "With"), str(name))
    for member in node.sequence("allOf"):
        target = context.target(member) if isinstance(member.value, dict) and isinstance(member.value.get("$ref"), str) else None
        key = component(target.pointer) if target is not None else None
        if key is not None:
            return extend(hint, key)
    return extend(hint, f"Option{others.index(node) + 1}")


def _tags(context: Context, node: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, item in shape_of(context, node).properties.items():
        child = item.nodes[0]
        if isinstance(child.value, dict):
            values = [child.value["const"]] if "const" in child.value else child.value.get("enum")
            if isinstance(values, list) and len(values) == 1 and isinstance(values[0], str):
                found[name] = values[0]
    return found


def _distinct(members: list[ir.Type]) -> list[ir.Type]:
    found = list(dict.fromkeys(members))
    if ir.Scalar("number") in found:
        found = [m for m in found if m != ir.Scalar("integer")]
    if ir.Scalar("string") in found:
        found = [m for m in found if m not in _TEXT_LIKE]
    return found


# -- objects with variants --------------------------------------------------------------------------------------------


def _repeats(context: Context, shape: Shape, group: list[Node]) -> bool:
    """Whether every variant declares the properties that stand beside the union: then they add nothing to it."""
    for member in group:
        target = context.resolve(member)
        if target is None or not isinstance(target.value, dict):
            return False
        known = shape_of(context, target).properties
        if not known or any(name not in known for name in shape.properties):
            return False
    return True


def _flattened(context: Context, shape: Shape) -> Shape | None:
    """Base and variants as one object: the variants' properties are optional. None if a variant is no object."""
    flat = evolve(shape, groups=[], discriminator=None, properties=dict(shape.properties), required=list(shape.required))
    for group in shape.groups:
        for member in group:
            target = context.resolve(member)
            if target is None or not isinstance(target.value, dict) or target.pointer == shape.pointer:
                continue
            part = shape_of(context, target)
            if part.groups and not part.properties:
                inner = _flattened(context, part) if part.pointer.count("/") < 200 else None
                part = inner or part
            for name, item in part.properties.items():
                known = flat.properties.get(name)
                if known is None:
                    flat.properties[name] = Property(list(item.nodes), item.owner)
                elif name not in shape.properties:
                    known.nodes += [node for node in item.nodes if node not in known.nodes]
    return flat
