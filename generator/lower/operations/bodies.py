"""Request bodies: which of the offered media types is sent, and whether its properties become keyword arguments."""

from __future__ import annotations

from attrs import evolve, field, frozen

from ... import ir
from ...naming.inline_names import Hint, extend
from ...naming.registers import Scope
from ..reading import media_types
from ..reading.all_of import shape_of
from ..reading.context import Node, is_map
from ..schemas.schemas import Schemas

_PREFERENCE: tuple[media_types.Kind, ...] = ("json", "multipart", "form", "binary", "text", "jsonl", "foreign", "sse")


@frozen
class Offer:
    """One media type of a `content` map."""

    name: str
    kind: media_types.Kind
    node: Node
    schema: Node | None = field(default=None)


def offers(schemas: Schemas, holder: Node) -> list[Offer]:
    """The media types of a body or a response, by preference, then by name; counted in the ledger."""
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
    return value.get("format") == "binary" or value.get("type") == "file"


def lower(schemas: Schemas, operation: Node, hint: Hint) -> tuple[ir.Body | None, tuple[tuple[str, str], ...]]:
    """The body of an operation, its properties not yet flattened, and what the document offers."""
    raw = operation.get("requestBody")
    if not is_map(raw.value):
        return None, ()
    context = schemas.context
    node = context.follow(raw)
    found = offers(schemas, node)
    declared = tuple(("request", offer.name) for offer in found)
    if not found:
        if node.value:
            context.warn(node.pointer, "a request body without content", "the method sends none")
        return None, declared
    best = next((offer for offer in found if _has_files(schemas, offer)), found[0])
    rest = [offer for offer in found if offer is not best]
    for other in rest:
        reason = f"{best.name} is sent instead"
        context.ledger.leave_out("content type", other.name, reason, context.place(other.node.pointer))
        context.warn(other.node.pointer, f"request content type {other.name!r} is left out: {reason}")
    kind: ir.BodyKind = "binary"
    if best.kind in ("json", "form", "multipart", "text"):
        kind = best.kind
    lowered: ir.Type = ir.Scalar("string") if kind == "text" else ir.Scalar("binary")
    if kind in ("json", "form", "multipart"):
        lowered = schemas.type_of(best.schema, extend(hint, "Request")) if best.schema is not None else ir.Scalar("any")
    elif best.kind == "foreign":
        context.warn(best.node.pointer, f"content type {best.name!r} is not known", "the method takes the raw bytes")
    text = node.value.get("description")
    return ir.Body(
        kind=kind,
        content_type=media_types.sent_as(best.name, best.kind),
        type=lowered,
        required=node.value.get("required") is True,
        place=context.place(node.pointer),
        encodings=_encodings(best.node) if kind == "multipart" else (),
        styles=_styles(best.node) if kind == "form" else (),
        description=text if isinstance(text, str) else "",
        alternatives=tuple(sorted(other.name for other in rest)),
    ), declared


def _has_files(schemas: Schemas, offer: Offer) -> bool:
    """Whether a form has files in it: then it is what is sent, since JSON cannot hold them."""
    if offer.kind != "multipart" or offer.schema is None:
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
        if isinstance(value, str):
            found.append((wire, value.split(",")[0].strip()))
    return tuple(found)


def _styles(node: Node) -> tuple[tuple[str, str, bool], ...]:
    """How the properties of a form are written where the document says so (OpenAPI §4.8.15); the default is `form`."""
    found: list[tuple[str, str, bool]] = []
    for wire, encoding in node.mapping("encoding").members():
        style = encoding.value.get("style", "form") if is_map(encoding.value) else "form"
        explode = encoding.value.get("explode") if is_map(encoding.value) else None
        if style in ("form", "spaceDelimited", "pipeDelimited", "deepObject") and (style != "form" or explode is False):
            found.append((wire, str(style), explode if isinstance(explode, bool) else style == "form"))
    return tuple(found)


def flatten(schemas: Schemas, body: ir.Body | None, scope: Scope) -> ir.Body | None:
    """The body with the properties of its model as keyword arguments. Once all models are built."""
    if body is None:
        return None
    model = schemas.resolved(body.type)
    if body.kind not in ("json", "form", "multipart") or not isinstance(model, ir.Model) or not model.fields:
        return body
    fields = tuple(
        evolve(f, name=scope.take(f.name, f.place.pointer, f"property {f.wire!r}", otherwise=(f"body_{f.name}",)))
        for f in model.fields
        if not f.read_only
    )
    return evolve(body, fields=fields)
