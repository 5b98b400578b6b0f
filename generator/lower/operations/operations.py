"""Operations: found, named, and lowered in two passes: a body's keywords and an event's class need finished models."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ... import ir, naming
from ...naming.inline_names import Hint
from ...naming.operations.methods import Named, name_operations
from ...naming.operations.subjects import Subject
from ...naming.registers import BODY
from ...naming.words import singular_word
from ...settings.config import OperationNames
from ..reading import naming_hints
from ..reading.context import Context, Node, is_list, is_map
from ..schemas.schemas import Schemas
from . import bodies, parameters, replies, resources, responses, security, streams
from .draft import OperationDraft
from .pagination import pagination

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def find(context: Context) -> list[OperationDraft]:
    """Every operation of the document that the config does not exclude, by path and method."""
    found: list[OperationDraft] = []
    ids: dict[str, str] = {}
    webhooks = context.root.mapping("webhooks")
    if webhooks.value:
        context.warn(
            webhooks.pointer, "webhooks are calls to you: there are no methods for them", "their schemas are models"
        )
    for raw_path, raw_item in context.root.mapping("paths").members():
        if raw_path.startswith("x-"):
            continue
        item = context.follow(raw_item)
        for method, node in _operations(item):
            path, query = _path(context, raw_path, raw_item)
            name = _id(context, node, method, raw_path, ids)
            keys = (name, f"{method.upper()} {raw_path}")
            context.ledger.count("operation", *keys)
            if not context.config.exclude_operations.isdisjoint(keys):
                context.ledger.leave_out("operation", name, "excluded", context.place(node.pointer), excluded=True)
                continue
            given = next((names for key in keys if (names := context.config.operations.get(key))), None)
            subject = _subject(context, name, node, method, raw_path, given)
            scope = context.register.signature(body="requestBody" in node.value)
            draft = OperationDraft(name, keys, subject, item, node, query, scope)
            if given is not None and (given.method or given.stream):
                draft.fixed_name = True
                draft.name = (given.method or given.stream or "").split(".")[-1]
                draft.stream_name = (given.stream or "").split(".")[-1]
            if draft.node.mapping("callbacks").value:
                context.warn(node.get("callbacks").pointer, "callbacks are calls to you: there are no methods for them")
            found.append(draft)
    named = name_operations([draft.subject for draft in found])
    for draft in found:
        draft.resource = resources.path_of(context, draft.node.pointer, named[draft.id].resource)
        draft.candidates = named[draft.id].candidates
        draft.hint = _hint(draft, named[draft.id])
    return found


def _subject(context: Context, name: str, node: Node, method: str, path: str, given: OperationNames | None) -> Subject:
    """What the names of an operation are made from."""
    fixed = given.method or given.stream if given is not None else ""
    written, tags = node.value.get("operationId"), node.value.get("tags")
    return Subject(
        key=name,
        id=written if isinstance(written, str) and written == name else "",
        method=method,
        path=path,
        tags=tuple(str(tag) for tag in tags) if is_list(tags) else (),
        group=naming_hints.group(context, node),
        given=naming_hints.method(context, node),
        many=replies.many(context, node, path),
        fixed=(tuple(fixed.split(".")[:-1]) or ("default",)) if fixed else (),
    )


def _operations(item: Node) -> Iterator[tuple[str, Node]]:
    for method in _METHODS:
        node = item.get(method)
        if is_map(node.value):
            yield method, node
    for method, node in item.mapping("additionalOperations").members():
        if is_map(node.value):
            yield method.lower(), node


def _path(context: Context, raw: str, item: Node) -> tuple[str, list[tuple[str, str]]]:
    """The path that is sent, and the query that the document writes into it. A `#fragment` is no part of it."""
    path, _, query = raw.split("#")[0].partition("?")
    pairs = [(key, value) for key, _, value in (part.partition("=") for part in query.split("&") if part)]
    if not path.startswith("/"):
        context.warn(item.pointer, f"a path begins with a slash: {raw!r:.80}", "one is added")
        path = f"/{path}"
    return path, pairs


def _id(context: Context, node: Node, method: str, path: str, ids: dict[str, str]) -> str:
    written = node.value.get("operationId")
    made = naming.method_name(f"{method}_{path}")
    name = written if isinstance(written, str) and written.strip() else made
    if name in ids:
        other = context.place(ids[name])
        context.warn(
            node.pointer,
            f"operationId {name!r} is taken: {other.file}:{other.line}:{other.column}",
            f"named {made} here",
        )
        name = made
        while name in ids:
            name += "_"
    ids[name] = node.pointer
    return name


def _hint(draft: OperationDraft, named: Named) -> Hint:
    """Names for what is inline in an operation: after it, after its resource and it, after its whole operationId."""
    short = "_".join(named.own)
    leaf = singular_word(draft.resource[-1]) if draft.resource else ""
    whole = f"{draft.subject.method}_{draft.subject.path}"
    return tuple(dict.fromkeys(naming.class_name(text) for text in (short, f"{leaf}_{short}", draft.id, whole)))


def lower_types(schemas: Schemas, drafts: list[OperationDraft]) -> None:
    """The first pass: every schema that an operation mentions."""
    for draft in drafts:
        path = draft.subject.path.split("#")[0].split("?")[0]
        draft.parameters = parameters.lower(schemas, draft.item, draft.node, path, draft.query, draft.hint, draft.scope)
        draft.scope.release(BODY)  # Of its properties, one may be called so: it is no argument then.
        draft.body, sent = bodies.lower(schemas, draft.item, draft.node, draft.hint)
        draft.responses = responses.lower(schemas, draft.node, draft.hint)
        draft.declared = tuple(sorted({*sent, *draft.responses.declared}))


def finish(
    schemas: Schemas, draft: OperationDraft, known: frozenset[str], errors: dict[str, tuple[str, str]]
) -> ir.Operation:
    """The second pass: the operation itself. `errors` maps a model's name to its error class and status."""
    context = schemas.context
    node = draft.node
    body = bodies.flatten(schemas, draft.body, draft.scope)
    path, _ = _path(context, draft.subject.path, draft.node)
    found = draft.responses.errors if draft.responses else ()
    return ir.Operation(
        id=draft.id,
        keys=draft.keys,
        method=draft.subject.method.upper(),
        path=path,
        place=context.place(node.pointer),
        parameters=draft.parameters,
        body=body,
        methods=_methods(schemas, draft, body),
        errors=tuple(_classed(error, errors) for error in found),
        security=security.required(context, node, known),
        server=security.own_server(context, draft.item, node),
        declared=draft.declared,
        summary=_text(node, "summary"),
        description=_text(node, "description"),
        deprecated=node.value.get("deprecated") is True,
    )


def _classed(error: ir.ErrorResponse, errors: dict[str, tuple[str, str]]) -> ir.ErrorResponse:
    made = errors.get(error.type.name) if isinstance(error.type, ir.Ref) else None
    return evolve(error, error=made[0]) if made is not None and made[1] == error.status else error


def _methods(schemas: Schemas, draft: OperationDraft, body: ir.Body | None) -> tuple[ir.Method, ...]:
    found: list[ir.Method] = []
    result = draft.responses.result if draft.responses else None
    stream = draft.responses.stream if draft.responses else None
    flag = _stream_flag(schemas, body)
    if result is not None:
        fixed: tuple[tuple[str, ir.JSON], ...] = ((flag, False),) if flag and stream is not None else ()
        pages = pagination(schemas, draft.keys, draft.iterator, result.type)
        found.append(ir.Method(draft.name, result.kind, result.type, result.accept, None, fixed, pages))
    if stream is not None:
        name = draft.stream_name or draft.name
        fixed = ((flag, True),) if flag else ()
        found.append(ir.Method(name, "stream", None, stream.accept, streams.lower(schemas, stream), fixed))
    return tuple(found)


def _stream_flag(schemas: Schemas, body: ir.Body | None) -> str | None:
    """The wire name of the body's boolean `stream`, by which a request asks for events."""
    for item in body.fields if body else ():
        lowered = schemas.resolved(item.type)
        if item.wire == "stream" and (
            lowered == ir.Scalar("boolean") or isinstance(lowered, ir.Constant) and isinstance(lowered.value, bool)
        ):
            return item.wire
    return None


def _text(node: Node, key: str) -> str:
    value = node.value.get(key)
    return value.strip() if isinstance(value, str) else ""
