"""Finds the requests that the API makes to its users: webhooks (OpenAPI §4.8.1) and callbacks (§4.8.18).

Each becomes a function that reads its body. The events of all webhooks are a union too, since one address often gets
all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from .. import ir, naming
from ..naming.inline_names import Hint
from .operations.draft import OperationDraft
from .operations.security import variable_prefix
from .reading import media_types
from .reading.context import Context, Node, is_map
from .reading.path_items import METHODS
from .schemas.schemas import Schemas
from .unions import unions

_SCHEMES = ("webhook", "svix")
"""How the headers of Standard Webhooks begin; Svix, where they come from, has its own name there."""


@frozen(eq=False, repr=False)
class _Request:
    """One request that the API makes."""

    name: str
    wishes: tuple[str, ...]
    place: Node
    operation: Node
    items: tuple[Node, ...]
    callback: bool


def lower(schemas: Schemas, drafts: list[OperationDraft]) -> ir.Webhooks | None:
    """Return the webhooks and callbacks whose bodies are JSON. None for a document without any."""
    context = schemas.context
    scope = context.register.functions()
    found: list[ir.Webhook] = []
    nodes: list[Node] = []
    prefix = "webhook" if context.config.webhooks.signatures == "standard" else ""
    for request in [*_webhooks(context), *_callbacks(context, drafts)]:
        schema = _body(context, request)
        if schema is None:
            continue
        name = scope.take([f"parse_{wish}" for wish in request.wishes], request.place.pointer, f"{request.name!r}")
        hint: Hint = tuple(naming.class_name(f"{wish}_event") for wish in request.wishes)
        lowered = schemas.type_of(schema, hint)
        if context.config.webhooks.signatures is None:
            prefix = prefix or _signed(context, request)
        if not request.callback:
            nodes.append(schema)
        texts = (request.operation.value.get(key) or request.place.value.get(key) for key in ("summary", "description"))
        summary, description = (text.strip() if isinstance(text, str) else "" for text in texts)
        place = context.place(request.place.pointer)
        found.append(ir.Webhook(name, request.name, lowered, place, summary, description, request.callback))
    if not found:
        return None
    # Not the first webhook's: another one may come before it, or its schema may become a class of its own.
    owner = "/webhooks" if context.root.mapping("webhooks").value else "/x-webhooks"
    event = unions.any_of(schemas, nodes, ("WebhookEvent", "AnyWebhookEvent"), owner=owner) if nodes else None
    env = context.config.webhooks.secret_env or (f"{variable_prefix(context)}_WEBHOOK_SECRET" if prefix else "")
    return ir.Webhooks(tuple(found), event, prefix, env)


def _webhooks(context: Context) -> Iterator[_Request]:
    for key in ("webhooks", "x-webhooks"):  # The second is what documents of version 3.0 have.
        for name, raw in context.root.mapping(key).members():
            if not name.startswith("x-"):
                yield from _requests(context, name, (naming.method_name(name),), raw, callback=False)


def _callbacks(context: Context, drafts: list[OperationDraft]) -> Iterator[_Request]:
    for draft in drafts:
        for name, raw in draft.node.mapping("callbacks").members():
            wishes = tuple(naming.method_name(text) for text in (name, f"{draft.id}_{name}"))
            for expression, item in context.follow(raw).members():
                if not expression.startswith("x-"):
                    yield from _requests(context, name, wishes, item, callback=True)


def _requests(context: Context, name: str, wishes: tuple[str, ...], raw: Node, *, callback: bool) -> Iterator[_Request]:
    """Return the operations of a path item; the method is part of the name where there are several."""
    item = context.follow(raw)
    methods = [method for method in METHODS if is_map(item.get(method).value)]
    for method in methods:
        named = wishes if len(methods) == 1 else tuple(f"{wish}_{method}" for wish in wishes)
        operation = context.follow(item.child(method))
        yield _Request(name, named, item, operation, (item, operation), callback)


def _body(context: Context, request: _Request) -> Node | None:
    """Return the schema of the body. None, after a complaint, where there is no JSON to read."""
    content = context.follow(request.operation.get("requestBody")).mapping("content")
    for name, media in content.members():
        schema = context.follow(media).get("schema")
        if media_types.kind_of(name) == "json" and schema.value is not None:
            return schema
    what = "callback" if request.callback else "webhook"
    context.warn(request.operation.pointer, f"{what} {request.name!r:.60} has no JSON body", "nothing reads it")
    return None


def _signed(context: Context, request: _Request) -> str:
    """Return how the headers of signatures begin, which the document declares. Empty where it declares none."""
    parameters = [context.follow(each) for item in request.items for each in item.sequence("parameters")]
    names = {str(each.value.get("name")).lower() for each in parameters if each.value.get("in") == "header"}
    return next((p for p in _SCHEMES if {f"{p}-id", f"{p}-timestamp", f"{p}-signature"} <= names), "")
