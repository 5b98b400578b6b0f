"""Tracing of a client's calls with OpenTelemetry, by the semantic conventions for generative AI (extra `otel`).

`instrument(client)` is all that a program calls. From then on each call about text is a span `chat MODEL`, with what
was asked (model, limits) and what came of it (tokens, finish reasons, errors). The span of a streamed call ends with
the stream. Text is not recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from ..client.client import Client
from ..core.errors import ConfigurationError
from ..core.json_types import is_object
from ..core.lazy import on_use
from ..requests.prepare import server_address
from ..requests.route import Route
from .attributes import mark_failed, operation_of, request_attributes, response_attributes
from .streams import StreamTrace, traced_stream

if TYPE_CHECKING:
    from opentelemetry import trace as otel
else:
    otel = on_use("opentelemetry.trace")

C = TypeVar("C", bound=Client)

# https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/: the well-known names of providers.
_PROVIDERS = {"mistralai": "mistral_ai"}


def instrument(client: C, *, tracer_provider: otel.TracerProvider | None = None, provider: str | None = None) -> C:
    """Make a client emit spans, through the global tracer provider unless one is given. Returns the client.

    Copies made with `with_options` emit spans too. A pickled client comes back with the global provider. Raises
    `ConfigurationError` if opentelemetry-api is not installed.
    """
    try:
        from opentelemetry.trace import get_tracer
    except ImportError as error:
        raise ConfigurationError("tracing needs the extra [otel]: pip install opentelemetry-api") from error
    if isinstance(client, _Traced):
        return client
    api = client.call_settings.api
    tracer = get_tracer(api.package, api.version, tracer_provider)
    name = provider or _PROVIDERS.get(api.package, api.package)
    # A class of its own, not attributes: copies keep their class, and no object refers to itself.
    cls = type(client)
    namespace = {"otel_tracer": tracer, "otel_provider": name, "_plain": cls, "__module__": cls.__module__}
    changed: Any = client
    changed.__class__ = type(cls.__name__, (_Traced, cls), {**namespace, "__doc__": cls.__doc__})
    return client


class _Traced(Client):
    """A client whose methods that make calls open a span around each."""

    otel_tracer: otel.Tracer
    otel_provider: str
    _plain: type[Client]

    def request(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            return super().request(route, spanned.watching(decode), **call)

    async def request_async(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            return await super().request_async(route, spanned.watching(decode), **call)

    def request_raw(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            raw = super().request_raw(route, spanned.watching(decode), **call)
            spanned.watch(raw.json)
            return raw

    async def request_raw_async(self, route: Route, decode: Callable[[Any], Any], **call: Any) -> Any:
        """Make the call within a span."""
        with _Spanned(self, route, call) as spanned:
            raw = await super().request_raw_async(route, spanned.watching(decode), **call)
            spanned.watch(raw.json)
            return raw

    def stream(self, route: Route, decode_event: Callable[..., Any], policy: Any, **call: Any) -> Any:
        """Open the stream, whose span ends when the stream does."""
        with _Spanned(self, route, call) as spanned:
            if spanned.span is None:
                return super().stream(route, decode_event, policy, **call)
            trace = StreamTrace(spanned.span)
            made = super().stream(route, trace.watching(decode_event), policy, **call)
            spanned.hand_over()
            return traced_stream(made, trace)

    def stream_async(self, route: Route, decode_event: Callable[..., Any], policy: Any, **call: Any) -> Any:
        """Return the stream, whose span ends when the stream does."""
        with _Spanned(self, route, call) as spanned:
            if spanned.span is None:
                return super().stream_async(route, decode_event, policy, **call)
            trace = StreamTrace(spanned.span)
            made = super().stream_async(route, trace.watching(decode_event), policy, **call)
            spanned.hand_over()
            return traced_stream(made, trace)

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self._plain, self.__getstate__(), self.otel_provider)


def _restore(cls: type[Client], state: dict[str, Any], provider: str) -> Client:
    client = cls.__new__(cls)
    client.__setstate__(state)
    return instrument(client, provider=provider)


class _Spanned:
    """The span of one call, current while the call is made. There is none for a call that is not about text."""

    def __init__(self, client: _Traced, route: Route, call: Mapping[str, Any]) -> None:
        self.span: otel.Span | None = None
        self._scope: Any = None
        self._kept = False
        body = {**_object(call.get("body")), **_object(getattr(call.get("options"), "extra_body", None))}
        path = call.get("path")
        operation = operation_of(path if isinstance(path, str) else route.path, body)
        if operation is None:
            return
        from opentelemetry.trace import SpanKind

        attributes = request_attributes(operation, client.otel_provider, body)
        server = server_address(client.call_settings, route, getattr(call.get("options"), "server_url", None)).url
        parts = urlsplit(server)
        if parts.hostname:
            attributes["server.address"] = parts.hostname
            attributes["server.port"] = parts.port or (80 if parts.scheme == "http" else 443)
        name = f"{operation} {body['model']}" if body.get("model") else operation
        self.span = client.otel_tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes)

    def watching(self, decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return the decoder, which now also reads from each payload what belongs into the span."""
        span = self.span
        if span is None:
            return decode

        def watch(payload: Any) -> Any:
            if span.is_recording():
                span.set_attributes(response_attributes(_object(payload)))
            return decode(payload)

        return watch

    def watch(self, read: Callable[[], Any]) -> None:
        """Read what belongs into the span from a payload that the user may parse later, or never."""
        if self.span is not None and self.span.is_recording():
            try:
                self.span.set_attributes(response_attributes(_object(read())))
            except ValueError:
                return

    def hand_over(self) -> None:
        """Leave the end of the span to the stream."""
        self._kept = True

    def __enter__(self) -> _Spanned:
        if self.span is not None:
            from opentelemetry.trace import use_span

            self._scope = use_span(self.span, record_exception=False, set_status_on_exception=False)
            self._scope.__enter__()
        return self

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if self.span is None:
            return
        self._scope.__exit__(kind, error, trace)
        if error is not None:
            mark_failed(self.span, error)
        if error is not None or not self._kept:
            self.span.end()


def _object(value: Any) -> dict[str, Any]:
    return value if is_object(value) else {}
