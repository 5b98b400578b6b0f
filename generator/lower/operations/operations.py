"""Finds the operations of a document, and lowers them in two passes."""

from __future__ import annotations

import re

from attrs import evolve

from ... import ir, naming
from ...ir.ledger import Derived
from ...ir.names import MethodName
from ...naming.inline_names import Hint
from ...naming.operations.methods import Named, name_operations
from ...naming.operations.subjects import Subject
from ...naming.registers import BODY
from ...naming.words import singular_word
from ..pages import pagination
from ..reading import naming_hints, path_items, replies, ruled
from ..reading.context import Context, Node, is_list
from ..reading.reply_headers import headers_of
from ..schemas.schemas import Schemas
from . import bodies, configured, parameters, resources, responses, security, streams
from .draft import OperationDraft

_FIRST_WORD = re.compile(r"(?:\s|<[^<>]*>)*([A-Za-z]+)")
_READING = ("get", "head", "delete", "options", "trace")
"""Methods whose bodies have no meaning of their own (RFC 9110 §9.3)."""


def find(context: Context) -> list[OperationDraft]:
    """Return every operation that the settings do not exclude, by path and method."""
    found: list[OperationDraft] = []
    ids = path_items.first_of_each_id(context)
    for place in path_items.operations(context):
        node = place.node
        path, query = _path(context, place.path, place.items[-1])
        name = _id(context, node, place.method, place.path, ids)
        keys = (name, f"{place.method.upper()} {place.path}")
        context.ledger.names["operation"].add(name)
        if not context.config.exclude_operations.isdisjoint(keys):
            context.ledger.leave_out("operation", name, "excluded", context.place(node.pointer), excluded=True)
            continue
        settled = ruled.of_operation(context, name, place.method, place.path, node)
        subject = _subject(context, name, node, place, settled)
        scope = context.register.signature(body="requestBody" in node.value)
        draft = OperationDraft(name, keys, subject, place.items, node, path, query, settled, scope)
        draft.kept = context.kept.method(_key(subject), _words(subject))
        draft.fixed_name = settled.is_fixed
        draft.by_rule = bool(settled.names.name) and not settled.is_fixed
        draft.name, draft.stream_name = (text.split(".")[-1] for text in (settled.names.name, settled.names.stream))
        if draft.by_rule:  # What a star stood for need not be a name.
            draft.name = naming.method_name(draft.name)
            draft.stream_name = draft.stream_name and naming.method_name(draft.stream_name)
        found.append(draft)
    named = name_operations([draft.subject for draft in found])
    for draft in found:
        draft.resource = resources.path_of(context, draft.node.pointer, named[draft.id].resource)
        draft.candidates = named[draft.id].candidates
        if draft.by_rule:
            draft.candidates = (draft.name, *draft.candidates)
        elif draft.kept:
            draft.candidates = (draft.kept.split(".")[-1], *draft.candidates)
        draft.hint = _hint(draft, named[draft.id])
    return found


def _subject(context: Context, name: str, node: Node, place: path_items.PathOperation, settled: ruled.Ruled) -> Subject:
    """Return what the names of an operation are made from."""
    written, tags = node.value.get("operationId"), node.value.get("tags")
    subject = Subject(
        key=name,
        id=settled.id if written == name else "",
        method=place.method,
        path=place.path,
        tags=tuple(str(tag) for tag in tags) if is_list(tags) else (),
        group=naming_hints.group(context, node),
        given=naming_hints.method(context, node),
        many=replies.many(context, node, place.path),
        prose=_prose(node),
        fixed=settled.resource,
    )
    had = "" if settled.resource else context.kept.method(_key(subject), _words(subject))
    return evolve(subject, fixed=tuple(had.split(".")[:-1])) if had else subject


def _prose(node: Node) -> str:
    """Return the first word of an operation's summary, or of its description, as a verb: `retrieve`."""
    for key in ("summary", "description"):
        text = node.value.get(key)
        if isinstance(text, str) and (found := _FIRST_WORD.match(text)):
            return singular_word(found[1].lower())
    return ""


def _key(subject: Subject) -> str:
    """Return what an operation is remembered by."""
    return subject.key if subject.id else f"{subject.method.upper()} {subject.path}"


def _words(subject: Subject) -> str:
    """Return what the document itself calls an operation, beside its operationId."""
    return " ".join((*(subject.group or subject.tags[:1]), subject.given)).strip()


def remember(context: Context, drafts: list[OperationDraft]) -> None:
    """Record the names that the document gave, for the next run. Names of the settings are not recorded.

    Where the settings have rules, they are meant for all operations: the ledger names those that they do not know.
    """
    for draft in drafts:
        if not draft.fixed_name and not draft.by_rule:
            name = ".".join((*draft.resource, draft.name))
            context.kept.operations[_key(draft.subject)] = MethodName(name, _words(draft.subject))
            if context.config.rules:
                context.ledger.derived.append(Derived(draft.id, name, context.place(draft.node.pointer)))


def _path(context: Context, raw: str, item: Node) -> tuple[str, list[tuple[str, str]]]:
    """Return the path that is sent, and the query that the document writes into it.

    A `#fragment` is no part of either.
    """
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
    if ids.setdefault(name, node.pointer) == node.pointer:
        return name
    other = context.place(ids[name])
    context.warn(
        node.pointer,
        f"operationId {name!r} is taken: {other.file}:{other.line}:{other.column}",
        f"named {made} here",
    )
    while made in ids:
        made += "_"
    ids[made] = node.pointer
    return made


def _hint(draft: OperationDraft, named: Named) -> Hint:
    """Return names for inline schemas of an operation: after the operation, its resource, its whole operationId."""
    short = "_".join(named.own)
    leaf = singular_word(draft.resource[-1])
    whole = f"{draft.subject.method}_{draft.subject.path}"
    return tuple(dict.fromkeys(naming.class_name(text) for text in (short, f"{leaf}_{short}", draft.id, whole)))


def lower_types(schemas: Schemas, drafts: list[OperationDraft]) -> None:
    """Lower every schema that an operation mentions: the first pass."""
    for draft in drafts:
        if draft.subject.method in _READING and bodies.says_nothing(schemas, draft.node):
            draft.node = Node({k: v for k, v in draft.node.value.items() if k != "requestBody"}, draft.node.pointer)
            draft.scope.release(BODY)
        draft.parameters = parameters.lower(
            schemas, draft.items, draft.node, draft.path, draft.query, draft.hint, draft.scope, draft.ruled.arguments
        )
        draft.scope.release(BODY)  # Of its properties, one may be called so: it is no argument then.
        draft.body, sent = bodies.lower(schemas, draft.items, draft.node, draft.hint)
        told = draft.ruled.names.declares
        answered = responses.lower(schemas, draft.node, draft.hint, draft.subject.method, told=told)
        draft.responses = configured.with_stream(schemas, draft, answered)
        draft.declared = tuple(sorted({*sent, *draft.responses.declared}))


def finish(schemas: Schemas, draft: OperationDraft, known: frozenset[str], errors: dict[str, str]) -> ir.Operation:
    """Return the operation: the second pass. `errors` maps the name of a model to its error class and status."""
    context = schemas.context
    node = draft.node
    streaming = draft.responses.stream is not None
    body = bodies.flatten(schemas, draft.body, draft.scope, draft.ruled, streams=streaming)
    found = responses.statuses(context, node)
    operation = ir.Operation(
        id=draft.id,
        keys=draft.keys,
        method=draft.subject.method.upper(),
        path=draft.path,
        place=context.place(node.pointer),
        parameters=draft.parameters,
        body=body,
        methods=_methods(schemas, draft, body),
        errors=tuple(_classed(error, errors) for error in draft.responses.errors),
        security=security.required(context, node, known),
        scopes=security.scopes(context, node),
        server=security.own_server(context, draft.items, node),
        declared=draft.declared,
        headers=headers_of(context, found),
        replies=tuple(ir.Reply(status, _text(reply, "description")) for status, reply in found),
        summary=_text(node, "summary"),
        description=_text(node, "description"),
        deprecated=node.value.get("deprecated") is True,
    )
    return pagination.with_pages(schemas, draft.subject, node, operation, draft.ruled.pages)


def _classed(error: ir.ErrorResponse, errors: dict[str, str]) -> ir.ErrorResponse:
    made = errors.get(error.type.name) if isinstance(error.type, ir.Ref) else None
    return error if made is None else evolve(error, error=made)


def _methods(schemas: Schemas, draft: OperationDraft, body: ir.Body | None) -> tuple[ir.Method, ...]:
    found: list[ir.Method] = []
    result, stream = draft.responses.result, draft.responses.stream
    flag = None if stream is None else _stream_flag(schemas, body, stream.flag)
    if result is not None:
        kind = "any" if result.type is not None and schemas.resolved(result.type) == ir.Scalar("any") else result.kind
        method = ir.Method(draft.name, kind, result.type, result.accept, optional=result.optional)
        if flag is not None:
            value: tuple[tuple[str, ir.JSON], ...] = ((flag.wire, False),)
            needed = flag.required or flag.wire in (body.needs if body else ())
            asked = needed or (flag.default is not None and flag.default.value is True)
            method = evolve(method, fixed=value) if asked else evolve(method, narrowed=value)
        found.append(method)
    if stream is not None:
        name = draft.stream_name or draft.name
        fixed: tuple[tuple[str, ir.JSON], ...] = ((flag.wire, True),) if flag else ()
        lowered = streams.lower(schemas, stream, draft.ruled.facts)
        found.append(ir.Method(name, "stream", None, stream.accept, lowered, fixed))
    return tuple(found)


def _stream_flag(schemas: Schemas, body: ir.Body | None, wire: str) -> ir.Field | None:
    """Return the wire name of the body's boolean `stream`, by which a request asks for events. None if it has none."""
    for item in body.fields if body else ():
        lowered = schemas.resolved(item.type)
        if item.wire == wire and (
            lowered == ir.Scalar("boolean") or isinstance(lowered, ir.Constant) and isinstance(lowered.value, bool)
        ):
            return item
    return None


def _text(node: Node, key: str) -> str:
    value = node.value.get(key)
    return value.strip() if isinstance(value, str) else ""
