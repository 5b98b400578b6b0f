"""Applies what the settings say of the streams of single operations, and reports streams that do not exist."""

from __future__ import annotations

from attrs import evolve

from ... import ir
from ...settings.operations import OperationNames
from ...settings.toml_table import nearest
from ..schemas.schemas import Schemas
from .draft import OperationDraft
from .responses import Responses, StreamResult

_ACCEPT = {"sse": "text/event-stream", "jsonl": "application/x-ndjson, application/jsonl"}


def with_stream(schemas: Schemas, draft: OperationDraft, found: Responses) -> Responses:
    """Return the responses with the stream that the settings declare, or with their word on the one that there is."""
    given, subject = draft.ruled.names, draft.subject
    if not (given.declares or given.stream):
        return found
    key = next((key for key in draft.keys if key in schemas.context.config.operations), "")
    context, stream = schemas.context, found.stream
    says_so = bool(given.stream and given.declares) or given.streams
    if stream is None and (not says_so or subject.method == "head"):
        if not draft.ruled.named.stream and not draft.ruled.named.declares:
            return found  # A rule names the streams of those operations that have one.
        setting = "stream" if given.stream else "event" if given.event else "format"
        message = f"operation {key!r} has no stream that this could be about"
        hint = f"{'`event` or `format`' if given.stream else '`stream`'} says that there is one"
        hint = "replies to HEAD have no body" if subject.method == "head" else hint
        place = context.config.place("operations", key, setting)
        context.diagnostics.add_at(place, context.config.absent, message, hint)
        return found
    event = _event(schemas, given.event, key) if given.event else None
    if stream is None:
        return evolve(found, result=None if given.only_streams else found.result, stream=_hidden(given, found, event))
    if event is not None:
        stream = StreamResult(stream.format, event, stream.accept)
    if given.format is not None:
        stream = evolve(stream, format=given.format)
    return evolve(found, result=None if given.streams else found.result, stream=stream)


def _hidden(given: OperationNames, found: Responses, event: ir.Type | None) -> StreamResult:
    """Return a stream of which the document says nothing.

    Where the stream is all that the operation offers, the JSON that the document declares is one event.
    """
    documented: ir.Type = ir.Scalar("any")
    accept = _ACCEPT[given.format or "sse"]
    if given.only_streams:
        accept += ", */*;q=0.5"  # A server that is strict about it offers what its document says.
        if found.result is not None and found.result.kind == "json" and found.result.type is not None:
            documented = found.result.type
            documented = documented.inner if isinstance(documented, ir.Nullable) else documented
            if documented == ir.Scalar("string"):  # What frameworks say of any text.
                documented = ir.Scalar("any")
    return StreamResult(given.format or "sse", event or documented, accept)


def _event(schemas: Schemas, name: str, key: str) -> ir.Type | None:
    """Return the type of a component, by its own name or that of its class."""
    found = schemas.components.named(name) or (name if name in schemas.finished or name in schemas.drafts else None)
    if found is not None:
        return ir.Ref(found)
    context = schemas.context
    place, known = context.config.place("operations", key, "event"), {*schemas.finished, *schemas.drafts}
    context.diagnostics.add_at(place, context.config.absent, f"no schema is called {name!r}", nearest(name, known))
    return None
