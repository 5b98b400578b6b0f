"""Decides what one event of a stream is, and which class a stream yields. Documents say it in three ways.

(a) An envelope: an object whose `data` is the payload and whose other properties are the fields of a server-sent event
(WHATWG HTML §9.2.6: event, id, retry). A union of envelopes is one too; a member whose `data` is a constant text,
`[DONE]`, is no event but the end of the stream. (b) The bare payload. (c) OpenAPI 3.2's `itemSchema`, with either of
them in it.
"""

from __future__ import annotations

from attrs import evolve

from ... import ir
from ...settings.rules import Facts
from ..reading import ruled
from ..schemas.schemas import Schemas
from .responses import StreamResult

_FRAME = frozenset({"event", "id", "retry", "comment"})
_ANY = ir.Scalar("any")


def lower(schemas: Schemas, result: StreamResult, facts: Facts) -> ir.Stream:
    """Return the stream of a method, and mark the models that are envelopes. Once all models are built."""
    stream = _shaped(schemas, result)
    return _finished(schemas, stream if result.sentinel is None else evolve(stream, sentinel=result.sentinel), facts)


def _shaped(schemas: Schemas, result: StreamResult) -> ir.Stream:
    whole = schemas.resolved(result.type)
    if isinstance(whole, ir.ListOf) and result.payloads is None:
        result = evolve(result, type=whole.item)  # `type: array` for a sequence that arrives one by one.
    if result.format == "jsonl":
        return ir.Stream("jsonl", "bare", None, result.type)
    carried = result.payloads
    if carried is not None:
        stream = ir.Stream("sse", "bare", None, carried.type, carried.sentinel, unnamed=carried.unnamed)
        return evolve(stream, by_name=carried.by_name, all_text=carried.all_text)
    target = schemas.resolved(result.type)
    models: list[ir.Model] = []
    if isinstance(target, ir.Model):
        models = [target]
    elif isinstance(target, ir.Union):
        members = [schemas.resolved(variant.type) for variant in target.variants]
        models = [member for member in members if isinstance(member, ir.Model)]
        models = models if len(models) == len(members) else []
    if not models or not all(is_envelope(model) for model in models):
        return ir.Stream("sse", "bare", None, result.type)
    ends = {model.name: end for model in models if (end := _end(schemas, model)) is not None}
    sentinel = sorted(ends.values())[0] if ends else None
    events = [model for model in models if model.name not in ends]
    for model in events:
        schemas.finished[model.name] = evolve(model, envelope=True)
    if len(events) == 1:
        event: ir.Type = ir.Ref(events[0].name)
        payload = next(f.type for f in events[0].fields if f.wire == "data")
    else:
        event, payload = result.type, _ANY
    return ir.Stream("sse", "envelope", event, payload, sentinel)


def is_envelope(model: ir.Model) -> bool:
    """Whether a model is the envelope of an event: `data`, and nothing but fields of a server-sent event beside it."""
    wires = {f.wire for f in model.fields}
    return "data" in wires and wires - {"data"} <= _FRAME


def _end(schemas: Schemas, model: ir.Model) -> str | None:
    """Return the text that ends the stream, if the `data` of this envelope can be nothing else: `[DONE]`. Else None."""
    data = next(f.type for f in model.fields if f.wire == "data")
    target = schemas.resolved(data)
    if isinstance(target, ir.Constant) and isinstance(target.value, str):
        return target.value
    if isinstance(target, ir.Enum) and len(target.values) == 1 and isinstance(target.values[0], str):
        return target.values[0]
    return None


def _finished(schemas: Schemas, stream: ir.Stream, facts: Facts) -> ir.Stream:
    """Add what the settings say about the events, by the name of the event class or of the payload's."""
    names = [part.name for part in (stream.event, stream.payload) if isinstance(part, ir.Ref)]
    config = schemas.context.config
    rule = ruled.end_of(schemas.context, facts, names)
    stream = evolve(stream, error_field=not _declares_error(schemas, stream.payload))
    if rule is None:
        return stream
    collect = ir.Ref(rule.collect) if rule.collect is not None and rule.collect in schemas.finished else None
    return evolve(
        stream,
        sentinel=rule.sentinel or stream.sentinel,
        finished_when=rule.finished_when,
        last=rule.last,
        collect=collect,
        reasoning=config.messages.reasoning if collect is not None else (),
    )


def _declares_error(schemas: Schemas, payload: ir.Type) -> bool:
    target = schemas.resolved(payload)
    if isinstance(target, ir.Union):
        return any(_declares_error(schemas, v.type) for v in target.variants if v.type != payload)
    return isinstance(target, ir.Model) and any(f.wire == "error" for f in target.fields)
