# Copied from overlay/telemetry/streams.py; edit it there.
"""Streams that tell their operation of each event, and when they end, however that happens."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from .operation import Operation


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
