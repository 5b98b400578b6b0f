"""Tool runs whose replies are streamed, for asynchronous code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, TypeVar

from ...core.types import Self
from ..tool_run import StreamedStep, TextStep
from ..tools_async import execute
from .steps import ToolStreamBase

R = TypeVar("R")

_END: Any = object()


class ToolStreamAsync(ToolStreamBase[R]):
    """The steps of a tool run as they happen: pieces of text, calls, replies, results, and last a `FinalStep`.

    Iterate over it once; `async with` closes it, and so does dropping it. Coroutine functions are awaited, other
    functions run in threads, at the same time unless it was made with `parallel=False`.
    """

    __slots__ = ()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> StreamedStep[Any]:
        while not self._ready:
            if self._over or self._final is not None:
                raise StopAsyncIteration
            try:
                await self._advance()
            except BaseException as error:
                self._fail(error)
                await self.close()
                raise
        return self._ready.popleft()

    async def _advance(self) -> None:
        if self._stream is not None:
            payload = await anext(self._payloads, _END)
            if payload is _END:
                self._end(await self._stream.collect())
            else:
                self._add(payload)
        elif self._replied is not None:
            self._decide()
        elif self._calls:
            self._answer(await execute(self._run, self._calls, self._parallel))
        else:
            self._begin(await self._open(**self._run.request(), accumulate=False))

    @property
    def text(self) -> AsyncIterator[str]:
        """The text of all replies, piece by piece, without the reasoning."""
        return _Texts(self)

    async def collect(self) -> R:
        """Run to the end, and return the answer with the conversation, as `run_tools_async` does."""
        async for _ in self:
            pass
        return self._result()

    async def close(self) -> None:
        """End the run, and the reply that is being read."""
        self._over = True
        stream, self._stream, self._payloads = self._stream, None, None
        if stream is not None:
            await stream.close()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *details: object) -> None:
        await self.close()


class _Texts:
    """The texts among the steps. No generator: dropping one half-way leaves work for the event loop."""

    __slots__ = ("_steps",)

    def __init__(self, steps: ToolStreamAsync[Any]) -> None:
        self._steps = steps

    def __aiter__(self) -> _Texts:
        return self

    async def __anext__(self) -> str:
        while True:
            step = await self._steps.__anext__()
            if isinstance(step, TextStep) and step.kind == "text":
                return step.text
