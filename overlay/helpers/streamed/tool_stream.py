"""Tool runs whose replies are streamed, for synchronous code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from ...core.types import Self
from ..tool_run import StreamedStep, TextStep
from ..tools import execute, refuse_coroutines
from .steps import ToolStreamBase

R = TypeVar("R")

_END: Any = object()


class ToolStream(ToolStreamBase[R]):
    """The steps of a tool run as they happen: pieces of text, calls, replies, results, and last a `FinalStep`.

    Iterate over it once; `with` closes it, and so does dropping it. The calls of one reply run at the same time, in
    threads, unless it was made with `parallel=False`.
    """

    __slots__ = ()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> StreamedStep[Any]:
        while not self._ready:
            if self._over or self._final is not None:
                raise StopIteration
            try:
                self._advance()
            except BaseException as error:
                self._fail(error)
                self.close()
                raise
        return self._ready.popleft()

    def _advance(self) -> None:
        if self._stream is not None:
            payload = next(self._payloads, _END)
            if payload is _END:
                self._end(self._stream.collect())
            else:
                self._add(payload)
        elif self._replied is not None:
            self._decide()
        elif self._calls:
            self._answer(list(execute(self._run, self._calls, self._parallel)))
        else:
            refuse_coroutines(self._run)
            self._begin(self._open(**self._run.request(), accumulate=False))

    @property
    def text(self) -> Iterator[str]:
        """The text of all replies, piece by piece, without the reasoning."""
        return (step.text for step in self if isinstance(step, TextStep) and step.kind == "text")

    def collect(self) -> R:
        """Run to the end, and return the answer with the conversation, as `run_tools` does."""
        for _ in self:
            pass
        return self._result()

    def close(self) -> None:
        """End the run, and the reply that is being read."""
        self._over = True
        stream, self._stream, self._payloads = self._stream, None, None
        if stream is not None:
            stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()
