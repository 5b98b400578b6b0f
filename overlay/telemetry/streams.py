"""The span of a streamed call. It gathers what the events tell, and ends when the stream does, however that happens."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..core.json_types import is_object
from .attributes import finish_reasons, mark_failed, response_attributes

if TYPE_CHECKING:
    from opentelemetry.trace import Span


class StreamTrace:
    """A span whose attributes come from many events."""

    def __init__(self, span: Span) -> None:
        self._span = span
        self._attributes: dict[str, Any] = {}
        self._reasons: dict[int, str] = {}
        self._started = time.monotonic()
        self._ended = False

    def watching(self, decode: Callable[..., Any]) -> Callable[..., Any]:
        """Return the decoder of events, which now also reads from each payload what belongs into the span."""
        if not self._span.is_recording():
            return decode

        return _Watching(decode, self._observe)

    def _observe(self, payload: Any) -> None:
        if is_object(payload):
            if not self._attributes:
                self._attributes["gen_ai.response.time_to_first_chunk"] = time.monotonic() - self._started
            self._attributes.update(response_attributes(payload))
            self._reasons.update(finish_reasons(payload))

    def end(self, error: BaseException | None = None) -> None:
        """End the span, once; as failed if there is an error. A stream that is closed early has not failed."""
        if self._ended:
            return
        self._ended = True
        if self._reasons:
            reasons = [self._reasons[index] for index in sorted(self._reasons)]
            self._attributes["gen_ai.response.finish_reasons"] = reasons
        self._span.set_attributes(self._attributes)
        if error is not None and not isinstance(error, GeneratorExit):
            mark_failed(self._span, error)
        self._span.end()


class _Watching:
    """A decoder of events that sees each payload first. A stream that decodes otherwise calls `observe` alone."""

    __slots__ = ("_decode", "observe")

    def __init__(self, decode: Callable[..., Any], observe: Callable[[Any], None]) -> None:
        self._decode = decode
        self.observe = observe

    def __call__(self, payload: Any, frame: Any) -> Any:
        self.observe(payload)
        return self._decode(payload, frame)


def traced_stream(stream: Any, trace: StreamTrace) -> Any:
    """Return the same stream, which now ends the span when it ends."""
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
