"""Lowers request bodies: which of the media types is sent, and whether its properties become keyword arguments."""

from __future__ import annotations

from typing import Any

from attrs import evolve, field, frozen

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.registers import Scope
from ..reading import media_types
from ..reading.context import Context, Node, is_map
from ..reading.examples import example_of
from ..reading.ruled import Ruled
from ..schemas.schemas import Schemas
from ..shapes.all_of import shape_of
from ..shapes.limits import limits_of
from ..unions import both_ways

_URLENCODED = "application/x-www-form-urlencoded"
_PREFERENCE: tuple[media_types.Kind, ...] = ("json", "multipart", "form", "binary", "text", "jsonl", "foreign", "sse")


@frozen
class Offer:
    """One media type of a `content` mapping."""

    name: str
    kind: media_types.Kind
    node: Node
    schema: Node | None = field(default=None)


def offers(schemas: Schemas, holder: Node) -> list[Offer]:
    """Return the media types of a body or a response, the preferred ones first, and count them in the ledger."""
    found: list[Offer] = []
    for name, content in holder.mapping("content").members():
        node = schemas.context.follow(content)
        schemas.context.ledger.count("content type")
        schema = node.get("schema") if "schema" in node.value else None
        kind = media_types.kind_of(name)
        if kind == "json" and "*" in name and schema is not None and is_bytes(schemas, schema):
            kind = "binary"
        found.append(Offer(name, kind, node, schema))
    found.sort(key=lambda o: (_PREFERENCE.index(o.kind), media_types.base(o.name) != "application/json", o.name))
    return found


def is_bytes(schemas: Schemas, schema: Node) -> bool:
    """Whether a schema describes raw bytes: a string of format binary."""
    target = schemas.context.resolve(schema)
    value = target.value if target is not None and is_map(target.value) else {}
    if value.get("format") == "binary" or value.get("type") == "file":
        return True
    encoded = "contentEncoding" in value or "contentSchema" in value
    return "contentMediaType" in value and not encoded and value.get("type", "string") == "string"


def lower(schemas: Schemas, items: tuple[Node, ...], operation: Node,
          hint: Hint) -> tuple[ir.Body | None, tuple[tuple[str, str], ...]]:  # fmt: skip
    """Return the body of an operation, and all media types that the document offers.

    Its properties are not flattened yet.
    """
    context = schemas.context
    node = context.follow(operation.get("requestBody"))
    left_over = form_data(context, items, operation)
    if left_over:
        node = _with_form_data(schemas, node, left_over)
    found = offers(schemas, node)
    declared = tuple(("request", offer.name) for offer in found)
    if not found:
        if node.value:
            context.warn(node.pointer, "a request body without content", "the method sends none")
        return None, declared
    best, form = _chosen(schemas, found)
    rest = [offer for offer in found if offer is not best]
    for other in rest:
        if not alike(schemas, best, other):
            reason = f"{best.name} is sent instead"
            context.ledger.leave_out("content type", other.name, reason, context.place(other.node.pointer))
            context.warn_once(
                other.node.pointer,
                "request content types with other schemas are left out",
                "the ledger names each, and what is sent instead",
            )
    kind: ir.BodyKind = "binary"
    if best.kind in ("json", "form", "multipart", "text", "jsonl"):
        kind = best.kind
    lowered: ir.Type = ir.Scalar("string") if kind == "text" else ir.Scalar("binary")
    if kind in ("json", "form", "multipart"):
        lowered = schemas.type_of(best.schema, extend(hint, "Request")) if best.schema is not None else ir.Scalar("any")
    elif kind == "jsonl":
        lowered = _lines(schemas, best, hint)
    elif best.kind == "foreign":
        message = f"content type {best.name!r} is not known"
        context.warn_once(best.node.pointer, message, "the method takes the raw bytes")
    text = node.value.get("description")
    parts = best if form is None else form
    return ir.Body(
        kind=kind,
        content_type=media_types.sent_as(best.name, best.kind),
        type=lowered,
        required=node.value.get("required") is True,
        place=context.place(node.pointer),
        encodings=_encodings(parts.node) if parts.kind == "multipart" else (),
        styles=_styles(parts.node) if parts.kind in ("form", "multipart") else (),
        multipart=form is not None,
        description=text if isinstance(text, str) else "",
        limits=limits_of(context, best.schema) if best.schema is not None else (),
        alternatives=tuple(sorted(other.name for other in rest)),
        example=example_of(context, best.node) or (example_of(context, best.schema) if best.schema else None),
    ), declared


def says_nothing(schemas: Schemas, operation: Node) -> bool:
    """Whether the body is an object without properties, in every media type: what some documents have on each GET."""
    content = schemas.context.follow(operation.get("requestBody")).mapping("content")
    nodes = [schemas.context.follow(media).get("schema") for _, media in content.members()]
    return bool(nodes) and all(_is_empty_object(schemas, node) for node in nodes)


def _is_empty_object(schemas: Schemas, node: Node) -> bool:
    target = schemas.context.resolve(node)
    if target is None:
        return False
    shape = shape_of(schemas.context, target)
    closed = shape.additional is not None and shape.additional.value is False
    says_more = bool(shape.properties or shape.groups) or (shape.additional is not None and not closed)
    return shape.is_object and not says_more and (shape.declares_properties or closed)


def form_data(context: Context, items: tuple[Node, ...], operation: Node) -> list[Node]:
    """Return the parameters that OpenAPI 2 had in the body's form. Converters leave them in documents of version 3."""
    found = [context.follow(node) for holder in (*items, operation) for node in holder.sequence("parameters")]
    return [node for node in found if node.value.get("in") == "formData" and isinstance(node.value.get("name"), str)]


def _with_form_data(schemas: Schemas, body: Node, left_over: list[Node]) -> Node:
    """Return a form with these fields, and with those of the form that the document has beside them."""
    context = schemas.context
    context.warn_once(left_over[0].pointer, "`in: formData` is OpenAPI 2", "taken as fields of the request body's form")
    form = next((o for o in offers(schemas, body) if o.kind in ("multipart", "form")), None)
    fields = {node.value["name"]: _field_schema(node) for node in left_over}
    named = [node.value["name"] for node in left_over if node.value.get("required") is True]
    schema: dict[str, Any] = {"properties": fields, "required": named}
    if form is not None and form.schema is not None:
        schema["allOf"] = [form.schema.value]
    files = any(_is_file(schemas, Node(value, body.pointer)) for value in fields.values())
    name = "multipart/form-data" if files or (form is not None and form.kind == "multipart") else _URLENCODED
    if form is not None:
        context.ledger.found["content type"] -= 1  # It is counted again as what it becomes.
    content: dict[str, Any] = {**(form.node.value if form is not None else {}), "schema": schema}
    required = bool(named) or body.value.get("required") is True
    return Node({**body.value, "required": required, "content": {name: content}}, body.pointer)


def _field_schema(node: Node) -> Any:
    if "schema" in node.value:
        return node.value["schema"]
    return {key: value for key, value in node.value.items() if key not in ("name", "in", "required")}


def _chosen(schemas: Schemas, found: list[Offer]) -> tuple[Offer, Offer | None]:
    """Return what is sent, and the form that is sent in its place where a caller passes a file.

    JSON cannot hold files. A form that can is preferred, unless both have one schema: then the call may choose.
    """
    form = next((offer for offer in found if offer.kind == "multipart"), None)
    if found[0].kind == "json" and form is not None:
        if alike(schemas, found[0], form):
            return found[0], form
        if _has_files(schemas, form):
            return form, None
    return found[0], None


def alike(schemas: Schemas, one: Offer, other: Offer) -> bool:
    """Whether two media types have the same schema: one component, or equal text."""
    if one.schema is None or other.schema is None:
        return one.schema is other.schema
    if one.schema.value == other.schema.value:
        return True
    return schemas.context.follow(one.schema).pointer == schemas.context.follow(other.schema).pointer


def _lines(schemas: Schemas, offer: Offer, hint: Hint) -> ir.Type:
    """Return the type of lines of JSON.

    The schema is that of an item, or an array of items; of text, any item is fine.
    """
    if "itemSchema" in offer.node.value:
        return ir.ListOf(schemas.type_of(offer.node.get("itemSchema"), extend(hint, "Request")))
    lowered = schemas.type_of(offer.schema, extend(hint, "Request")) if offer.schema is not None else ir.Scalar("any")
    if isinstance(lowered, ir.ListOf):
        return lowered
    return ir.ListOf(ir.Scalar("any") if lowered in (ir.Scalar("string"), ir.Scalar("binary")) else lowered)


def _has_files(schemas: Schemas, offer: Offer) -> bool:
    """Whether a form has files in it. Then the form is sent, since JSON cannot hold them."""
    if offer.schema is None:
        return False
    form = schemas.context.follow(offer.schema)
    parts = shape_of(schemas.context, form).properties.values()
    return any(_is_file(schemas, part.nodes[-1]) for part in parts)


def _is_file(schemas: Schemas, node: Node, depth: int = 0) -> bool:
    """Whether a part of a form can be a file, or several."""
    part = schemas.context.follow(node)
    inner = [part.get("items"), *part.sequence("oneOf"), *part.sequence("anyOf"), *part.sequence("allOf")]
    return is_bytes(schemas, part) or (depth < 5 and any(_is_file(schemas, each, depth + 1) for each in inner))


def _encodings(node: Node) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for wire, encoding in node.mapping("encoding").members():
        value = encoding.value.get("contentType") if is_map(encoding.value) else None
        if isinstance(value, str) and value.strip():
            found.append((wire, value.strip()))
    return tuple(found)


def _styles(node: Node) -> tuple[ir.PartStyle, ...]:
    """Return how the properties of a form are written where the document says so (OpenAPI §4.8.15).

    The default is `form`.
    """
    found: list[ir.PartStyle] = []
    for wire, encoding in node.mapping("encoding").members():
        value = encoding.value if is_map(encoding.value) else {}
        style, explode, reserved = value.get("style", "form"), value.get("explode"), value.get("allowReserved") is True
        if style not in ("form", "spaceDelimited", "pipeDelimited", "deepObject"):
            continue
        exploded = explode if isinstance(explode, bool) else style == "form"
        if "style" in value or not exploded or reserved:
            found.append(ir.PartStyle(wire, style, exploded, reserved))
    return tuple(found)


def flatten(schemas: Schemas, body: ir.Body | None, scope: Scope, ruled: Ruled, *, streams: bool) -> ir.Body | None:
    """Return the body with the properties of its model as keyword arguments. Once all models are built."""
    if body is None:
        return None
    model = schemas.resolved(body.type)
    members: tuple[ir.Field, ...] = ()
    if body.kind in ("form", "multipart") and isinstance(model, ir.Scalar | ir.ListOf):
        body = evolve(body, type=ir.MapOf(ir.Scalar("any")))  # A form has fields, whether or not its schema says so.
    elif body.kind in ("json", "form", "multipart"):
        members = model.fields if isinstance(model, ir.Model) else both_ways.merged(schemas, model) if streams else ()
    if not members:
        return evolve(body, argument=scope.take(ruled.body, body.place.pointer, "the body")) if ruled.body else body
    sent = [f for f in members if not f.read_only]
    names = {f.wire: _argument(scope, f, ruled) for f in sorted(sent, key=lambda f: f.wire not in ruled.arguments)}
    fields = tuple(evolve(f, name=names[f.wire]) for f in sent)
    if ruled.others and isinstance(model, ir.Model) and model.open:
        body = evolve(body, others=scope.take(ruled.others, body.place.pointer, "other properties"))
    if body.required:
        return evolve(body, fields=fields)
    needs = tuple(f.wire for f in fields if f.required and not f.fixed)
    constants = tuple((f.wire, f.type.value) for f in fields if f.required and isinstance(f.type, ir.Constant))
    optional = tuple(evolve(f, required=False) for f in fields)
    return evolve(body, fields=optional, needs=needs, constants=constants)


def _argument(scope: Scope, field: ir.Field, ruled: Ruled) -> str:
    """Return the argument for a property of the body."""
    what = f"property {field.wire!r}"
    if field.wire in ruled.arguments:
        return scope.give(ruled.arguments[field.wire], field.place.pointer, what)
    return scope.take(field.name, field.place.pointer, what, otherwise=(f"body_{field.name}",))
