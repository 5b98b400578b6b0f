# Copied from overlay/telemetry/operation.py; edit it there.
"""One call about text: its span, and what it adds to the metrics. It ends when its stream does, which tells it of each
event, and when it ends, however that happens.

https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-metrics/, which gives the buckets of the histograms too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..core.types import is_object
from .attributes import Answers, asked, error_type, finish_reasons, mark_failed, response_attributes

if TYPE_CHECKING:
    from opentelemetry.metrics import Meter
    from opentelemetry.trace import Span, Tracer


class Observer:
    """What a client was instrumented with: where spans and values go, and whether what is said goes along."""

    def __init__(self, tracer: Tracer, metrics: Metrics, provider: str, content: bool) -> None:
        self.tracer = tracer
        self.metrics = metrics
        self.provider = provider
        self.content = content


class Operation:
    """A call, from its beginning to its end."""

    def __init__(self, observer: Observer, name: str, attributes: dict[str, Any], body: Mapping[str, Any]) -> None:
        from opentelemetry.trace import SpanKind

        self.span: Span = observer.tracer.start_span(name, kind=SpanKind.CLIENT, attributes=attributes)
        self._observer = observer
        self._asked = attributes
        self._found: dict[str, Any] = {}
        self._reasons: dict[int, str] = {}
        self._answers = Answers() if observer.content and self.span.is_recording() else None
        self._started = time.monotonic()
        self._last = 0.0
        self._ended = False
        if self._answers is not None and (messages := asked(body)):
            self.span.set_attribute("gen_ai.input.messages", messages)

    def watching(self, decode: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Return the decoder of a reply, which now also reads what is to be told of it."""

        def watch(payload: Any) -> Any:
            self.take(payload)
            return decode(payload)

        return watch

    def take(self, payload: Any) -> None:
        """Read what is to be told of a reply, or of one chunk of it."""
        if is_object(payload):
            self._found.update(response_attributes(payload))
            self._reasons.update(finish_reasons(payload))
            if self._answers is not None:
                self._answers.add(payload)

    def take_chunk(self, payload: Any) -> None:
        """Read what is to be told of a chunk of a stream, and that it came now."""
        now = time.monotonic()
        self.take(payload)
        known, metrics = {**self._asked, **self._found}, self._observer.metrics
        if not self._last:
            self._found["gen_ai.response.time_to_first_chunk"] = now - self._started
            metrics.record("operation.time_to_first_chunk", now - self._started, known)
        else:
            metrics.record("operation.time_per_output_chunk", now - self._last, known)
        self._last = now

    def end(self, error: BaseException | None = None) -> None:
        """End the call, once; as failed if there is an error. A stream that is closed early has not failed."""
        if self._ended:
            return
        self._ended = True
        if isinstance(error, GeneratorExit):
            error = None
        self._measure(error)
        if self._reasons:
            reasons = [self._reasons[index] for index in sorted(self._reasons)]
            self._found["gen_ai.response.finish_reasons"] = reasons
        if self._answers is not None and self._found:
            self._found["gen_ai.output.messages"] = self._answers.written()
        self.span.set_attributes(self._found)
        if error is not None:
            mark_failed(self.span, error)
        self.span.end()

    def _measure(self, error: BaseException | None) -> None:
        known, metrics = {**self._asked, **self._found}, self._observer.metrics
        failed = {} if error is None else {"error.type": error_type(error)}
        metrics.record("operation.duration", time.monotonic() - self._started, known, **failed)
        for kind in ("input", "output"):
            count = self._found.get(f"gen_ai.usage.{kind}_tokens")
            if count is not None:
                metrics.record("token.usage", count, known, **{"gen_ai.token.type": kind})


_SHARED = (
    *("gen_ai.operation.name", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.response.model"),
    *("server.address", "server.port"),
)
_POWERS = [4**power for power in range(14)]
_DURATIONS = [0.01 * 2**power for power in range(14)]
_FIRST = [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0]
_CHUNKS = [0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0, 2.5]
_INSTRUMENTS = {
    "gen_ai.client.token.usage": ("{token}", "Number of input and output tokens used", _POWERS),
    "gen_ai.client.operation.duration": ("s", "GenAI operation duration", _DURATIONS),
    "gen_ai.client.operation.time_to_first_chunk": ("s", "Time until the first chunk of a stream came", _FIRST),
    "gen_ai.client.operation.time_per_output_chunk": ("s", "Time between two chunks of a stream", _CHUNKS),
}


class Metrics:
    """The histograms of one meter."""

    def __init__(self, meter: Meter) -> None:
        self._made = {
            name: meter.create_histogram(name, unit, text, explicit_bucket_boundaries_advisory=buckets)
            for name, (unit, text, buckets) in _INSTRUMENTS.items()
        }

    def record(self, name: str, value: float, attributes: Mapping[str, Any], **more: Any) -> None:
        """Record a value of `gen_ai.client.NAME`, with those of the attributes that metrics have, and `more`."""
        kept = {key: attributes[key] for key in _SHARED if key in attributes}
        self._made[f"gen_ai.client.{name}"].record(value, {**kept, **more})


class Watching:
    """A decoder of events that sees each payload first. A stream that decodes otherwise calls `observe` alone."""

    __slots__ = ("_decode", "observe")

    def __init__(self, decode: Callable[..., Any], observe: Callable[[Any], None]) -> None:
        self._decode = decode
        self.observe = observe

    def __call__(self, payload: Any, frame: Any) -> Any:
        self.observe(payload)
        return self._decode(payload, frame)


def traced_stream(stream: Any, trace: Operation) -> Any:
    """Return the same stream, which now ends the operation when it ends."""
    stream._call.trace = trace
    # The twin class adds no slot, so that an object can change into it.
    cls: Any = stream.__class__
    stream.__class__ = _twin(cls, hasattr(stream, "__anext__"))
    return stream


@lru_cache(maxsize=16)
def _twin(cls: Any, is_async: bool) -> type[Any]:
    methods = _asynchronous(cls) if is_async else _synchronous(cls)

    def finalize(self: Any) -> None:
        cls.__del__(self)
        self._call.trace.end()

    namespace = {**methods, "__del__": finalize, "__slots__": (), "__doc__": cls.__doc__, "__module__": cls.__module__}
    return type(cls.__name__, (cls,), namespace)


def _synchronous(cls: type[Any]) -> dict[str, Any]:
    def advance(self: Any) -> Any:
        try:
            items = cls._advance(self)
        except BaseException as error:
            self._call.trace.end(error)
            raise
        if not items:
            self._call.trace.end()
        return items

    def close(self: Any) -> None:
        cls.close(self)
        self._call.trace.end()

    return {"_advance": advance, "close": close}


def _asynchronous(cls: type[Any]) -> dict[str, Any]:
    async def ensure_started(self: Any) -> Any:
        try:
            return await cls._ensure_started(self)
        except BaseException as error:
            self._call.trace.end(error)
            raise

    async def advance(self: Any) -> Any:
        try:
            items = await cls._advance(self)
        except BaseException as error:
            self._call.trace.end(error)
            raise
        if not items:
            self._call.trace.end()
        return items

    async def close(self: Any) -> None:
        await cls.close(self)
        self._call.trace.end()

    return {"_ensure_started": ensure_started, "_advance": advance, "close": close, "aclose": close}
