"""The table of operations: what the local server checks of a request beside its JSON, and what it answers.

Replies are the document's examples where they fit its own schemas, else samples of the types that methods return.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import define

from ... import ir
from ...document.document import Document, join
from ...document.inert import json_text
from ...document.tree import is_list, is_mapping
from ...naming import runtime
from .samples import Samples
from .schemas import RequestSchemas, operations_of

_EVENTS = 5
"""How many events a stream of one kind has: enough to cut it in its middle."""
_BRACES = re.compile(r"\{[^/{}]*\}")


def operations(package: ir.Package, document: Document, schemas: RequestSchemas) -> dict[str, Any]:
    """Return the table. Operations that the pretend model answers are not in it, if the package is one for chat."""
    pretends = "chat" in package.features
    table = _Table(document, schemas, Samples({schema.name: schema for schema in package.schemas}), pretends)
    found: dict[str, list[dict[str, Any]]] = {}
    for operation in answered(package):
        _add(found.setdefault(f"{operation.method} {operation.path}", []), table.entry(operation))
    return {"operations": dict(sorted(found.items())), "pretends": pretends}


def answered(package: ir.Package) -> list[ir.Operation]:
    """Return the operations that the table has to answer."""
    known: frozenset[str] = frozenset()
    if "chat" in package.features:
        known = runtime.module("testing.script").KNOWN
    every = operations_of(package.resources)
    return [each for each in every if f"{each.method} {_BRACES.sub('{}', each.path)}" not in known]


def _add(entries: list[dict[str, Any]], entry: dict[str, Any]) -> None:
    """Add an operation. Several at one address, such as one that streams and one that does not, are one to the server:
    it asks for nothing that one of them can do without."""
    for other in entries:
        if other.get("only") == entry.get("only"):
            both = {
                "parameters": [each for each in other.get("parameters", ()) if each in entry.get("parameters", ())],
                "form": [each for each in other.get("form", ()) if each in entry.get("form", ())],
                "takes": sorted({*other.get("takes", ()), *entry.get("takes", ())}),
                "needs_body": bool(other.get("needs_body") and entry.get("needs_body")),
            }
            other.update({key: value for key, value in entry.items() if key not in other})
            other.update(both)
            return
    entries.append(entry)
    entries.sort(key=lambda each: -len(each.get("only", ())))


@define(eq=False, repr=False)
class _Table:
    document: Document
    schemas: RequestSchemas
    samples: Samples
    pretends: bool

    def entry(self, operation: ir.Operation) -> dict[str, Any]:
        """Return what the table says of one operation."""
        found: dict[str, Any] = {}
        parameters = [each for each in map(self._parameter, operation.parameters) if each is not None]
        only = {
            each.wire: each.type.value
            for each in operation.parameters
            if each.location == "query" and each.fixed and isinstance(each.type, ir.Constant)
        }
        takes = sorted({name for name, _, _ in self.schemas.media(operation)})
        form = self._form(operation.body)
        for key, value in (("parameters", parameters), ("only", only), ("takes", takes), ("form", form)):
            if value:
                found[key] = value
        if operation.body is not None and operation.body.required:
            found["needs_body"] = True
        for method in operation.methods:
            found |= (
                self._stream(method, method.stream) if method.stream is not None else self._whole(operation, method)
            )
        if "events" in found and "status" in found:
            asks = [
                wire for method in operation.methods if method.stream for wire, value in method.fixed if value is True
            ]
            found |= {"when": asks[0]} if asks else {}
        return found

    def _parameter(self, parameter: ir.Parameter) -> dict[str, Any] | None:
        """Return what is checked of a query or header parameter; None for nothing."""
        if parameter.location not in ("query", "header") or parameter.style == "deepObject":
            return None
        schema = self.schemas.of_parameter(parameter)
        whole = schema is None and not self._is_scalar(parameter.type)
        if whole and parameter.location == "query":
            return None  # An object's properties may be parameters of their own, and an empty list is none at all.
        if not parameter.required and not schema:
            return None
        found: dict[str, Any] = {"in": parameter.location, "name": parameter.wire}
        return found | ({"required": True} if parameter.required else {}) | ({"schema": schema} if schema else {})

    def _is_scalar(self, type_: ir.Type) -> bool:
        return isinstance(type_, ir.Scalar | ir.Constant)

    def _form(self, body: ir.Body | None) -> list[str]:
        """Return the fields that a form must have."""
        if body is None or body.kind not in ("form", "multipart") and not body.multipart:
            return []
        return [each.wire for each in body.fields if each.required and isinstance(each.type, ir.Scalar | ir.Constant)]

    def _whole(self, operation: ir.Operation, method: ir.Method) -> dict[str, Any]:
        status, media = self._success(operation)
        kind = method.accept if "/" in method.accept and "*" not in method.accept else ""
        match method.result:
            case "none":
                return {"status": status}
            case "text":
                return {"status": status, "type": kind or "text/plain", "text": self._text(media, kind)}
            case "binary":
                return {"status": status, "type": kind or "application/octet-stream", "text": "Some bytes.\n"}
            case _:
                value = self._value(media, method.type)
                if media is None and method.type in (None, ir.Scalar("any")):
                    return {"status": status}
                return {"status": status, "type": kind or "application/json", "json": value}

    def _stream(self, method: ir.Method, stream: ir.Stream) -> dict[str, Any]:
        if self.pretends and stream.collect is not None:
            return {"completes": True, "events": [], "streams": "text/event-stream"}
        lines = stream.format == "jsonl"
        kind = method.accept if "*" not in method.accept else "application/jsonl" if lines else "text/event-stream"
        events = list(self._events(stream))
        ending = _ending(events, stream.last)
        events = [each for each in events if not _is_of(each, stream.last)]
        events = events * (_EVENTS if len(events) == 1 else 1) + ending
        if stream.finished_when is not None and events and is_mapping(events[-1]["data"]):
            events[-1] = {**events[-1], "data": _finished(events[-1]["data"], stream.finished_when.split("."))}
        frames = [f"{_json(each['data'])}\n" if lines else _frame(each) for each in events]
        if stream.sentinel is not None:
            frames.append(f"{stream.sentinel}\n" if lines else f"data: {stream.sentinel}\n\n")
        return {"events": frames, "streams": kind}

    def _events(self, stream: ir.Stream) -> Iterator[dict[str, Any]]:
        """Yield one event for each kind that a stream has: its `data`, and the other fields of its frame."""
        extra = 4  # What makes a stream complete may stand deep in its last event.
        if stream.dialect == "envelope" and stream.event is not None:
            for value in self.samples.each(stream.event, extra):
                for data in self.samples.each(stream.payload, extra):
                    yield self._named({**value, "data": data}, stream.event)
            return
        for named in stream.by_name:
            for value in self.samples.each(named.type, extra):
                yield {"event": named.name, "data": value}
        if stream.by_name and stream.unnamed is None:
            return
        for value in self.samples.each(stream.unnamed or stream.payload, extra):
            yield {"data": value}

    def _named(self, event: dict[str, Any], envelope: ir.Type) -> dict[str, Any]:
        """Return an event with the `type` of its payload as its name, where its class has that among its names."""
        data = event["data"]
        named = {**event, "event": data.get("type") if is_mapping(data) else None}
        return named if "event" in event and self.samples.fits(envelope, named) else event

    def _success(self, operation: ir.Operation) -> tuple[int, Any]:
        """Return the status of the first success, and the content that the document has for it."""
        node = self.document.get(operation.place.pointer)
        pointer = join(operation.place.pointer, "responses")
        found = self.document.deref(node["responses"], pointer) if is_mapping(node) and "responses" in node else None
        if found is None or not is_mapping(found[0]):
            return 200, None
        responses, pointer = found
        good = sorted(str(status) for status in responses if str(status)[:1] == "2") or ["default"]
        best = next((status for status in good if self._content(responses, status, pointer)), good[0])
        return int(best) if re.fullmatch("2[0-9][0-9]", best) else 200, self._content(responses, best, pointer)

    def _content(self, responses: dict[str, Any], status: str, pointer: str) -> Any:
        if status not in responses:
            return None
        found = self.document.deref(responses[status], join(pointer, status))
        return found[0].get("content") or None if found is not None and is_mapping(found[0]) else None

    def _value(self, media: Any, type_: ir.Type | None) -> Any:
        """Return the example of a response, if it is one of its type; else a sample of the type."""
        for name in sorted(media) if is_mapping(media) else ():
            for value in self._examples(media[name]) if "json" in name or "*" in name else ():
                if type_ is None or self.samples.fits(type_, value):
                    return value
        return {} if type_ is None or type_ == ir.Scalar("any") else self.samples.of(type_)

    def _text(self, media: Any, kind: str) -> str:
        shown = self._examples(media.get(kind)) if is_mapping(media) else ()
        return next((value for value in shown if isinstance(value, str)), "text")

    def _examples(self, media: Any) -> Iterator[Any]:
        """Iterate over the examples of a media type (OpenAPI §4.8.14)."""
        if not is_mapping(media):
            return
        if "example" in media:
            yield media["example"]
        several = media.get("examples")
        for each in several.values() if is_mapping(several) else several if is_list(several) else ():
            found = self.document.deref(each, "") if is_mapping(each) else None
            if found is not None and is_mapping(found[0]):
                yield from (found[0][key] for key in ("value", "dataValue") if key in found[0])


def _is_of(event: dict[str, Any], types: tuple[str, ...]) -> bool:
    """Whether the payload of an event is of one of these types."""
    return is_mapping(event["data"]) and event["data"].get("type") in types


def _ending(events: list[dict[str, Any]], last: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the event that ends a stream: of the first of the types that come last, as the settings list them."""
    found = [event for kind in last for event in events if _is_of(event, (kind,))]
    if last and not found:  # The document does not tell these types apart.
        found = [{**each, "data": {**each["data"], "type": last[0]}} for each in events if is_mapping(each["data"])]
    return found[:1]


def _finished(value: Any, path: list[str]) -> Any:
    """Return a payload with what makes a stream complete at a path, `choices[*].finish_reason`, if it is not there."""
    if not path:
        return "stop" if value is None else value
    name = path[0].removesuffix("[*]")
    inner = value.get(name) if is_mapping(value) else None
    if name == path[0]:
        made = _finished(inner, path[1:])
    else:
        made = [_finished(each, path[1:]) for each in (inner if is_list(inner) and inner else [None])]
    return {**(value if is_mapping(value) else {}), name: made}


def _frame(event: dict[str, Any]) -> str:
    """Return an event as it is sent (WHATWG HTML §9.2.6)."""
    lines = [f"{name}: {event[name]}\n" for name in ("event", "id") if isinstance(event.get(name), str | int)]
    data = event["data"] if isinstance(event["data"], str) else _json(event["data"])
    return "".join((*lines, *(f"data: {line}\n" for line in data.split("\n")), "\n"))


def _json(value: Any) -> str:
    return json_text(value, separators=(",", ":"))
