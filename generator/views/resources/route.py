"""The constants of a module of `resources/`: how each method's request is made, and when its stream is complete."""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ..python.code import Code, code, identifier, join, literal
from ..python.decoding import ANYTHING, Kinds
from .module import ResourceModule

_DEFAULT_STYLES = {
    "path": ("simple", False),
    "header": ("simple", False),
    "query": ("form", True),
    "cookie": ("form", True),
}


@frozen(eq=False, repr=False)
class ArgumentView:
    """A keyword argument of a constructor. Arguments that equal the constructor's default are left out."""

    name: Code
    value: Code


@frozen(eq=False, repr=False)
class RouteView:
    """The `Route` constant of one method."""

    name: Code
    arguments: tuple[ArgumentView, ...]


@frozen(eq=False, repr=False)
class StreamView:
    """How the events of a streaming method are decoded, and what the method returns."""

    decode: Code
    policy_name: Code
    policy: tuple[ArgumentView, ...]
    returns: Code
    returns_async: Code
    collect: Code | None
    """The decoder of the response that the events add up to; the stream then has `text` and `collect()`."""


def route_view(operation: ir.Operation, method: ir.Method, views: ResourceModule) -> RouteView:
    """Return the constant that says how a method's request is made."""
    views.imports.overlay("requests.route", "Route")
    arguments = [
        ArgumentView(Code("id"), literal(operation.id)),
        ArgumentView(Code("method"), literal(operation.method.upper())),
        ArgumentView(Code("path"), literal(operation.path)),
    ]
    if method.accept != "application/json":
        arguments.append(ArgumentView(Code("accept"), literal(method.accept)))
    body = operation.body
    if body is not None:
        arguments.append(ArgumentView(Code("body"), literal(body.kind)))
        if body.kind != "multipart":
            arguments.append(ArgumentView(Code("content_type"), literal(body.content_type)))
        if body.multipart:
            arguments.append(ArgumentView(Code("multipart"), Code("True")))
        if body.fields and not body.required:
            arguments.append(ArgumentView(Code("optional_body"), _optional_body(body, views)))
        if body.encodings:
            arguments.append(ArgumentView(Code("encodings"), literal(dict(body.encodings))))
    if method.result != "json":
        arguments.append(ArgumentView(Code("result"), literal(method.result)))
    elif method.type is not None and (text := _text_mode(views.codec.kinds(method.type))) is not None:
        arguments.append(ArgumentView(Code("text"), text))
    nullable = method.result == "json" and method.type is not None and views.codec.admits_null(method.type)
    if method.optional or nullable:
        arguments.append(ArgumentView(Code("optional"), Code("True")))
    if operation.errors:
        arguments.append(ArgumentView(Code("errors"), _errors(operation, views)))
    if operation.security:
        arguments.append(ArgumentView(Code("security"), Code(repr(operation.security))))
    styles = [style for parameter in operation.parameters if (style := _style(parameter, views))]
    if styles:
        arguments.append(ArgumentView(Code("styles"), code("{{{}}}", join(", ", styles))))
    parts = [
        code("{}: {}", literal(part.wire), _style_code(part.style, part.explode, None, part.reserved, views))
        for part in (body.styles if body is not None else ())
    ]
    if parts:
        arguments.append(ArgumentView(Code("body_styles"), code("{{{}}}", join(", ", parts))))
    if operation.server:
        arguments.append(ArgumentView(Code("server"), literal(operation.server)))
    helpers = tuple(helper for name, helper in views.package.helpers if name == views.resource.name)
    if helpers and body is not None:
        arguments.append(ArgumentView(Code("helpers"), Code(repr(helpers))))
    return RouteView(views.constant(method.name), tuple(arguments))


def _errors(operation: ir.Operation, views: ResourceModule) -> Code:
    made = views.imports.overlay("requests.route", "ErrorSpec")
    entries: list[Code] = []
    for response in operation.errors:
        decode = _loaded_late(views.codec.function(response.type))
        if response.error:
            error = code("{}.{}", views.imports.add("..", "errors"), identifier(response.error))
            spec = code("{}({}, {})", made, error, decode)
        else:
            spec = code("{}(decode={})", made, decode)
        entries.append(code("{}: {}", literal(response.status), spec))
    return code("{{{}}}", join(", ", entries))


def _loaded_late(decode: Code) -> Code:
    """Return a decoder behind a function, so that its models load with the first body: an error, or a sum of chunks,
    which most calls never decode.
    """
    if "." in decode.partition("(")[0] and not decode.startswith("lambda"):
        return code("lambda body: {}(body)", decode)
    return decode


def _style(parameter: ir.Parameter, views: ResourceModule) -> Code | None:
    """Return the style of a parameter, or None for the default of its location (OpenAPI §4.8.12.1)."""
    default = _DEFAULT_STYLES[parameter.location]
    if (parameter.style, parameter.explode) == default and parameter.content is None and not parameter.reserved:
        return None
    style = _style_code(parameter.style, parameter.explode, parameter.content, parameter.reserved, views)
    return code("{}: {}", literal(parameter.wire), style)


def _style_code(style: str, explode: bool, content: str | None, reserved: bool, views: ResourceModule) -> Code:
    parts = [literal(style), literal(explode)]
    if content:
        parts.append(literal(content))
    if reserved:
        parts.append(Code("reserved=True"))
    return code("{}({})", views.imports.overlay("requests.route", "Style"), join(", ", parts))


def _optional_body(body: ir.Body, views: ResourceModule) -> Code:
    """Return what belongs to a body that may be left out, for when it is sent."""
    parts = [code("needs={}", Code(repr(body.needs)))] if body.needs else []
    if body.constants:
        parts.append(code("constants={}", literal(dict(body.constants))))
    return code("{}({})", views.imports.overlay("requests.route", "OptionalBody"), join(", ", parts))


def stream_view(name: str, stream: ir.Stream, views: ResourceModule) -> StreamView:
    """Return the event class, the decoder and the policy of a streaming method."""
    views.imports.overlay("requests.route", "StreamPolicy")
    payload = views.annotations.write(stream.payload)
    if stream.dialect == "envelope" and stream.event is not None:
        event = views.annotations.write(stream.event)
        decode = _envelope_decoder(stream.event, views)
    else:
        event = code("{}[{}]", views.imports.overlay("streams.events", "StreamEvent"), payload)
        decode = _payload_decoder(stream, views)
    policy: list[ArgumentView] = []
    if stream.sentinel is not None:
        policy.append(ArgumentView(Code("sentinel"), literal(stream.sentinel)))
    if stream.finished_when:
        path = tuple(step for step in stream.finished_when.replace("[*]", ".*").split(".") if step)
        policy.append(ArgumentView(Code("finished_when"), Code(repr(path))))
    if stream.last:
        policy.append(ArgumentView(Code("last"), Code(repr(stream.last))))
    if stream.reasoning:
        policy.append(ArgumentView(Code("reasoning"), Code(repr(stream.reasoning))))
    if not stream.error_field:
        policy.append(ArgumentView(Code("error_field"), Code("False")))
    if stream.format != "sse":
        policy.append(ArgumentView(Code("format"), literal(stream.format)))
    kinds = _payload_kinds(stream, views)
    text = _text_mode(kinds)
    if stream.all_text is not None and text is not None:
        text = literal("always" if stream.all_text else "else")
    if text is not None and (stream.format == "sse" or not kinds >= ANYTHING):  # A line of JSON lines is JSON.
        policy.append(ArgumentView(Code("text"), text))
    collect, late = None, views.imports.late
    if stream.collect is not None:
        collect = _loaded_late(views.codec.whole(stream.collect))
        result = views.annotations.write(stream.collect)
        returns = code("{}[{}, {}]", late("ChatStream"), event, result)
        returns_async = code("{}[{}, {}]", late("ChatStreamAsync"), event, result)
    else:
        returns = code("{}[{}]", late("EventStream"), event)
        returns_async = code("{}[{}]", late("EventStreamAsync"), event)
    return StreamView(decode, views.constant(name, "POLICY"), tuple(policy), returns, returns_async, collect)


def _text_mode(kinds: Kinds) -> Code | None:
    """Whether what is no JSON is text: never (None), else, or always, where text is all that there can be."""
    if "string" not in kinds:
        return None
    return literal("always" if kinds <= {"string", "null"} else "else")


def _payload_decoder(stream: ir.Stream, views: ResourceModule) -> Code:
    """Return the decoder of bare payloads, by the names of their events where these decide."""
    parts = [views.codec.whole(stream.unnamed or stream.payload)]
    texts = sorted(payload.name for payload in stream.by_name if payload.text)
    named = [payload for payload in stream.by_name if not payload.text]
    if named:
        entries = [code("{}: {}", literal(each.name), views.codec.whole(each.type)) for each in named]
        parts.append(code("named={{{}}}", join(", ", entries)))
    if texts:
        parts.append(code("texts={}", literal(texts)))
    return code("{}.decoder({})", views.imports.overlay("streams.events", "StreamEvent"), join(", ", parts))


def _payload_kinds(stream: ir.Stream, views: ResourceModule) -> Kinds:
    """Return the JSON types that the data of the events can have."""
    schema = views.schemas.get(stream.event.name) if isinstance(stream.event, ir.Ref) else None
    if not isinstance(schema, ir.Union):
        return views.codec.kinds(stream.payload)
    found = Kinds()
    for model in _models(schema, views):
        found |= _data_kinds(model, views)
    return found


def _models(union: ir.Union, views: ResourceModule) -> list[ir.Model]:
    members = [views.schemas.get(v.type.name) for v in union.variants if isinstance(v.type, ir.Ref)]
    return [member for member in members if isinstance(member, ir.Model)]


def _data_kinds(model: ir.Model, views: ResourceModule) -> Kinds:
    return Kinds().union(*(views.codec.kinds(field.type) for field in model.fields if field.wire == "data"))


def _text_events(union: ir.Union, views: ResourceModule) -> list[str]:
    """Return the names of the events whose data is text instead of JSON."""
    return [
        field.type.value
        for model in _models(union, views)
        if _data_kinds(model, views) - {"null"} == frozenset(("string",))
        for field in model.fields
        if field.wire == "event" and isinstance(field.type, ir.Constant) and isinstance(field.type.value, str)
    ]


def _envelope_decoder(event: ir.Type, views: ResourceModule) -> Code:
    schema = views.schemas.get(event.name) if isinstance(event, ir.Ref) else None
    if isinstance(schema, ir.Model):
        return code("{}.{}.from_event", views.imports.models(), identifier(schema.name))
    envelope = views.imports.overlay("streams.events", "envelope")
    texts = _text_events(schema, views) if isinstance(schema, ir.Union) else []
    if texts:
        return code("{}({}, {})", envelope, views.codec.whole(event), literal(sorted(texts)))
    return code("{}({})", envelope, views.codec.whole(event))
