"""Lowers the parameters of operations: those of the path and those of the operation itself (OpenAPI §4.8.12)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.member_names import member_name
from ...naming.registers import Scope
from ..reading import media_types, naming_hints
from ..reading.context import Context, Node, is_map
from ..reading.examples import example_of
from ..schemas import defaults
from ..schemas.schemas import Schemas
from ..shapes.limits import limits_of

_STYLES: dict[str, tuple[str, ...]] = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
_ORDER: tuple[ir.ParameterIn, ...] = ("path", "query", "header", "cookie")
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
_TEMPLATE = re.compile(r"\{([^{}]*)\}")


def template_names(path: str) -> list[str]:
    """Return the names in the template of a path, in order."""
    return list(dict.fromkeys(_TEMPLATE.findall(path)))


def lower(schemas: Schemas, items: tuple[Node, ...], operation: Node, path: str, query: list[tuple[str, str]],
          hint: Hint, scope: Scope, arguments: Mapping[str, str]) -> tuple[ir.Parameter, ...]:  # fmt: skip
    """Return the parameters of an operation, those of the path first, in the order of its template.

    Their Python names are taken from `scope`.
    """
    context = schemas.context
    found: dict[tuple[str, str], Node] = {}
    for holder in (*items, operation):
        own: set[tuple[str, str]] = set()
        for node in holder.sequence("parameters"):
            target = context.follow(node)
            wire, location = target.value.get("name"), target.value.get("in")
            context.ledger.count("parameter")
            if isinstance(wire, str) and location == "formData":
                continue  # A field of the body.
            if not isinstance(wire, str) or not wire:
                _leave_out(schemas, target, "" if wire is None else str(wire), "it has no name that is a text")
                continue
            if location not in _ORDER:
                _leave_out(schemas, target, wire, f"`in: {location}` is not supported")
                continue
            if location == "header" and wire.lower() in _IGNORED_HEADERS:
                _leave_out(schemas, target, wire, "OpenAPI says that this header parameter is ignored")
                continue
            key = (wire.lower() if location == "header" else wire, location)  # RFC 9110 §5.1: headers have no case.
            if key in own:
                context.warn(node.pointer, f"{location} parameter {wire!r} is declared twice", "the last one is taken")
            if key in found:
                context.ledger.found["parameter"] -= 1  # It replaces the path's.
            own.add(key)
            found[key] = target
    template = template_names(path)
    for wire, location in sorted(key for key in found if key[1] == "path" and key[0] not in template):
        _leave_out(schemas, found.pop((wire, location)), wire, "the path has no such part")
    fixed = dict.fromkeys((key, "query") for key, _ in query if (key, "query") not in found)
    known = {**{(wire, "path"): None for wire in template}, **fixed, **found}
    names = _names(context, scope, operation, arguments, known)
    result: list[ir.Parameter] = []
    for wire in template:
        declared = found.get((wire, "path"))
        if declared is None:
            context.warn(operation.pointer, f"path parameter {wire!r} is not declared", "taken as a string")
            result.append(_implied(schemas, operation, wire, "path", ir.Scalar("string"), names[wire, "path"]))
        else:
            result.append(_lower(schemas, declared, hint, names[wire, "path"]))
    for location in _ORDER[1:]:
        result += [_lower(schemas, node, hint, names[key]) for key, node in found.items() if key[1] == location]
        if location == "query":
            result += [_implied(schemas, operation, key, "query", ir.Constant(value), names[key, "query"])
                       for key, value in query if (key, "query") in fixed]  # fmt: skip
    return tuple(result)


def _names(
    context: Context,
    scope: Scope,
    operation: Node,
    arguments: Mapping[str, str],
    found: dict[tuple[str, str], Node | None],
) -> dict[tuple[str, str], str]:
    """Return the names of parameters. The path's are named first, and those that are names as they stand."""
    wishes = {key: _wish(context, key[0], node) for key, node in found.items()}
    places: dict[str, int] = {location: i for i, location in enumerate(_ORDER)}
    names: dict[tuple[str, str], str] = {}
    order = sorted(found, key=lambda key: (places[key[1]], scope.spell(wishes[key]) != wishes[key]))
    for key in sorted(order, key=lambda key: key[0] not in arguments):
        node, location = found[key], key[1]
        pointer, wire = (operation.pointer, key[0]) if node is None else (node.pointer, str(node.value["name"]))
        otherwise = (f"{location}_{wishes[key]}",)
        if key[0] in arguments:
            names[key] = scope.give(arguments[key[0]], pointer, f"{location} parameter {wire!r}")
            continue
        names[key] = scope.take(wishes[key], pointer, f"{location} parameter {wire!r}", otherwise=otherwise)
    return names


def _wish(context: Context, wire: str, node: Node | None) -> str:
    """Return what a parameter would be called: what the document says for SDKs, else its wire name."""
    return member_name(wire) if node is None else naming_hints.member(context, node) or member_name(node.value["name"])


def _lower(schemas: Schemas, node: Node, hint: Hint, name: str) -> ir.Parameter:
    value = node.value
    wire: str = value["name"]
    location: ir.ParameterIn = value["in"]
    schema, content = _schema(schemas, node)
    lowered = schemas.type_of(schema, extend(hint, wire)) if schema is not None else ir.Scalar("string")
    if schema is not None and not schema.value:
        lowered = ir.Scalar("string")
    style = _style(schemas, node, location)
    explode = value.get("explode")
    required = location == "path" or value.get("required") is True
    inner: dict[str, Any] = schema.value if schema is not None and is_map(schema.value) else {}
    default = defaults.default_of({} if isinstance(lowered, ir.Constant) else inner, lowered, required)
    reserved = value.get("allowReserved") is True
    if reserved and location == "cookie":
        schemas.context.warn(node.pointer + "/allowReserved", "a cookie cannot hold reserved characters", "left out")
    text = value.get("description") or inner.get("description")
    return ir.Parameter(
        name=name,
        wire=wire,
        location=location,
        type=lowered,
        required=required,
        place=schemas.context.place(node.pointer),
        style=style,
        explode=explode if isinstance(explode, bool) else style in ("form", "cookie"),
        reserved=reserved and location != "cookie",
        content=content,
        default=defaults.checked_default(schemas, default, lowered, schema.pointer) if schema is not None else None,
        description=text if isinstance(text, str) else "",
        deprecated=value.get("deprecated") is True or inner.get("deprecated") is True,
        limits=limits_of(schemas.context, schema) if schema is not None else (),
        example=example_of(schemas.context, node) or (example_of(schemas.context, schema) if schema else None),
    )


def _style(schemas: Schemas, node: Node, location: str) -> str:
    allowed = _STYLES[location]
    given = node.value.get("style")
    if given is None or given in allowed:
        return str(given) if given else allowed[0]
    schemas.context.warn(
        node.pointer + "/style", f"no such style for a {location} parameter: {given!r:.60}", f"taken as {allowed[0]}"
    )
    return allowed[0]


def _schema(schemas: Schemas, node: Node) -> tuple[Node | None, str | None]:
    """Return the schema of a parameter, and the media type of one that `content` describes."""
    value = node.value
    if "schema" in value:
        return node.get("schema"), None
    for name, content in node.mapping("content").members():
        target = schemas.context.follow(content)
        schemas.context.ledger.count("content type")
        return (target.get("schema") if "schema" in target.value else None), media_types.base(
            name
        ) or "application/json"
    if "type" in value or "enum" in value:
        schemas.context.warn(node.pointer, "a parameter's type stands in its schema", "read from the parameter itself")
        return Node({key: said for key, said in value.items() if key != "description"}, node.pointer), None
    schemas.context.warn(node.pointer, f"parameter {value['name']!r} has no schema", "taken as a string")
    return None, None


def _implied(
    schemas: Schemas, operation: Node, wire: str, location: ir.ParameterIn, lowered: ir.Type, name: str
) -> ir.Parameter:
    default = ir.Default(lowered.value) if isinstance(lowered, ir.Constant) else None
    style = _STYLES[location][0]
    schemas.context.ledger.count("parameter")
    place = schemas.context.place(operation.pointer)
    return ir.Parameter(name, wire, location, lowered, True, place, style, style == "form", default=default)


def _leave_out(schemas: Schemas, node: Node, name: str, reason: str) -> None:
    context = schemas.context
    context.warn(node.pointer, f"parameter {name!r} is left out: {reason}")
    context.ledger.leave_out("parameter", name, reason, context.place(node.pointer))
