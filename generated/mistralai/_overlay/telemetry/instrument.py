# Copied from overlay/telemetry/instrument.py; edit it there.
"""Spans and metrics of a client's calls, by OpenTelemetry's semantic conventions for generative AI (extra `otel`).

`instrument(client)` is all that a program calls. From then on each call about text is a span `chat MODEL`, with what
was asked (model, limits) and what came of it (tokens, finish reasons, errors), and a value in histograms of time and
tokens. What belongs to a streamed call ends with the stream. Requests carry the trace on (`traceparent`). Functions
that a model calls have spans too (`execute_tool NAME`), and so have `run_tools` and its like. Text is not recorded
unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from copy import copy
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from ..client.client import Client
from ..core.errors import ConfigurationError
from ..core.lazy import on_use
from ..core.types import is_object
from ..requests.options import NO_OPTIONS
from ..requests.prepare import server_address
from ..requests.route import Route
from .attributes import as_text, is_wanted, mark_failed, operation_of, request_attributes
from .operation import Metrics, Observer, Operation, Watching, traced_stream

if TYPE_CHECKING:
    from opentelemetry.trace import Span


def observed_tool(
    observer: Observer, name: str, description: str, call: Any, function: Callable[[], Any], is_async: bool
) -> Callable[[], Any]:
    """Return the function, which now runs within a span; a coroutine function stays one."""
    attributes = {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": name,
        "gen_ai.tool.type": "function",
        "gen_ai.tool.description": description,
        "gen_ai.tool.call.id": call.id or "",
        "gen_ai.tool.call.arguments": as_text(call.arguments) if observer.content else "",
    }
    given = {key: value for key, value in attributes.items() if value}

    @contextmanager
    def span() -> Generator[Span, None, None]:
        with observer.tracer.start_as_current_span(
            f"execute_tool {name}", attributes=given, record_exception=False, set_status_on_exception=False
        ) as made:
            try:
                yield made
            except BaseException as error:
                mark_failed(made, error)
                raise

    def told(made: Span, value: Any) -> Any:
        if observer.content and (text := as_text(value)):
            made.set_attribute("gen_ai.tool.call.result", text)
        return value

    def run() -> Any:
        with span() as made:
            return told(made, function())

    async def run_async() -> Any:
        with span() as made:
            return told(made, await function())

    return run_async if is_async else run


if TYPE_CHECKING:
    from opentelemetry import metrics, trace
else:
    metrics, trace = on_use("opentelemetry.metrics"), on_use("opentelemetry.trace")

C = TypeVar("C", bound=Client)

# https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/: the well-known names of providers.
_PROVIDERS = {"mistralai": "mistral_ai"}


def instrument(
    client: C,
    *,
    tracer_provider: trace.TracerProvider | None = None,
    meter_provider: metrics.MeterProvider | None = None,
    provider: str | None = None,
    content: bool | None = None,
) -> C:
    """Make a client emit spans and metrics, through the global providers unless some are given. Returns the client.

    `content` puts messages, and what tools are called with and return, on spans; by default
    `OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT` says whether. Copies made with `with_options` emit too. A
    pickled client comes back with the global providers. Raises `ConfigurationError` if opentelemetry-api is not
    installed.
    """
    try:
        from opentelemetry.metrics import get_meter
        from opentelemetry.trace import get_tracer
    except ImportError as error:
        raise ConfigurationError("tracing needs the extra [otel]: pip install opentelemetry-api") from error
    if isinstance(client, _Traced):
        return client
    api = client.call_settings.api
    observer = Observer(
        get_tracer(api.package, api.version, tracer_provider),
        Metrics(get_meter(api.package, api.version, meter_provider)),
        provider or _PROVIDERS.get(api.package, api.package),
        is_wanted() if content is None else content,
    )
    # A class of its own, not attributes: copies keep their class, and no object refers to itself.
    cls = type(client)
    namespace = {"otel": observer, "_plain": cls, "__module__": cls.__module__}
    changed: Any = client
    changed.__class__ = type(cls.__name__, (_Traced, cls), {**namespace, "__doc__": cls.__doc__})
    return client


class _Traced(Client):
    """A client whose methods that make calls open a span around each."""

    otel: Observer
    _plain: type[Client]

    def observed_tool(self, tool: Any, call: Any, function: Callable[[], Any]) -> Callable[[], Any]:
        """Return the function that a model called, within a span. Tool runs ask for it."""
        return observed_tool(self.otel, tool.name, tool.description, call, function, tool.is_async)

    def request(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            return super().request(route, spanned.watching(decode), **_carrying(call))

    async def request_async(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            return await super().request_async(route, spanned.watching(decode), **_carrying(call))

    def request_raw(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            raw = super().request_raw(route, spanned.watching(decode), **_carrying(call))
            spanned.watch(raw.json)
            return raw

    async def request_raw_async(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            raw = await super().request_raw_async(route, spanned.watching(decode), **_carrying(call))
            spanned.watch(raw.json)
            return raw

    def stream(self, route: Route, decode_event: Callable[..., Any], policy: Any, **call: Any) -> Any:
        """Open the stream, whose span ends when the stream does."""
        with _Spanned(self, route, call) as spanned:
            if spanned.made is None:
                return super().stream(route, decode_event, policy, **_carrying(call))
            watching = Watching(decode_event, spanned.made.take_chunk)
            made = super().stream(route, watching, policy, **_carrying(call))
            return traced_stream(made, spanned.hand_over())

    def stream_async(self, route: Route, decode_event: Callable[..., Any], policy: Any, **call: Any) -> Any:
        """Return the stream, whose span ends when the stream does."""
        with _Spanned(self, route, call) as spanned:
            if spanned.made is None:
                return super().stream_async(route, decode_event, policy, **_carrying(call))
            watching = Watching(decode_event, spanned.made.take_chunk)
            made = super().stream_async(route, watching, policy, **_carrying(call))
            return traced_stream(made, spanned.hand_over())

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._plain, self.__getstate__(), self.otel.provider, self.otel.content)


def _restore(cls: type[Client], state: dict[str, Any], provider: str, content: bool) -> Client:
    client = cls.__new__(cls)
    client.__setstate__(state)
    return instrument(client, provider=provider, content=content)


def _carrying(call: dict[str, Any]) -> dict[str, Any]:
    """Return the keywords of a call, whose headers now carry the current trace on (W3C Trace Context), unless the
    caller's do.
    """
    from opentelemetry.propagate import inject

    carried: dict[str, str] = {}
    inject(carried)
    options = copy(call.get("options", NO_OPTIONS))
    given: Mapping[str, str] = options.http_headers or {}
    if not carried or {name.lower() for name in given} & carried.keys():
        return call
    options.http_headers = {**carried, **given}
    return {**call, "options": options}


class _Spanned:
    """The operation of one call, its span current while the call is made; none for a call that is not about text."""

    def __init__(self, client: _Traced, route: Route, call: Mapping[str, Any]) -> None:
        self.made: Operation | None = None
        self._scope: Any = None
        self._kept = False
        body = {**_object(call.get("body")), **_object(getattr(call.get("options"), "extra_body", None))}
        path = call.get("path")
        operation = operation_of(path if isinstance(path, str) else route.path, body)
        if operation is None:
            return
        attributes = request_attributes(operation, client.otel.provider, body)
        server = server_address(client.call_settings, route, getattr(call.get("options"), "server_url", None)).url
        parts = urlsplit(server)
        if parts.hostname:
            attributes["server.address"] = parts.hostname
            attributes["server.port"] = parts.port or (80 if parts.scheme == "http" else 443)
        name = f"{operation} {body['model']}" if body.get("model") else operation
        self.made = Operation(client.otel, name, attributes, body)

    def watching(self, decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return the decoder, which now also reads from each payload what belongs into the span."""
        return decode if self.made is None else self.made.watching(decode)

    def watch(self, read: Callable[[], Any]) -> None:
        """Read what belongs into the span from a payload that the user may parse later, or never."""
        if self.made is not None:
            try:
                self.made.take(read())
            except ValueError:
                return

    def hand_over(self) -> Any:
        """Leave the end of the operation to the stream. Returns the operation."""
        self._kept = True
        return self.made

    def __enter__(self) -> _Spanned:
        if self.made is not None:
            self._scope = trace.use_span(self.made.span, record_exception=False, set_status_on_exception=False)
            self._scope.__enter__()
        return self

    def __exit__(self, kind: Any, error: BaseException | None, traceback: Any) -> None:
        if self.made is None:
            return
        self._scope.__exit__(kind, error, traceback)
        if error is not None or not self._kept:
            self.made.end(error)


def _object(value: Any) -> dict[str, Any]:
    return value if is_object(value) else {}
