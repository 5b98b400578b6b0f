"""One call about text: its span, and what it adds to the metrics. It ends when its stream does."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ..core.json_types import is_object
from .attributes import error_type, finish_reasons, mark_failed, response_attributes
from .content import Answers, asked

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer

    from .metrics import Metrics


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
