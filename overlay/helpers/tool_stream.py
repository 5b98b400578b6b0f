"""Tool runs whose replies are streamed: what both kinds share, without I/O, and the two of them."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from ..core.errors import ClientError
from ..core.types import Self, object_or_empty
from ..models.message import texts
from .facts import checked
from .tool_run import (
    AssistantStep,
    FinalStep,
    StreamedStep,
    TextStep,
    ToolCallStep,
    ToolResultStep,
    call_step,
    finished,
)
from .tools import execute, execute_async, refuse_coroutines

R = TypeVar("R")

_END: Any = object()


class ToolStreamBase(Generic[R]):
    """Where a conversation with tools stands whose replies are streamed, and its steps that wait for their turn."""

    __slots__ = (
        "__weakref__", "_calls", "_final", "_kind", "_open", "_over", "_parallel", "_parsed", "_payloads", "_ready",
        "_replied", "_run", "_seen", "_stream",
    )  # fmt: skip

    def __init__(
        self,
        open_stream: Callable[..., Any],
        run: Any,
        kind: type[R],
        *,
        parallel: bool = True,
        parsed: Callable[[Any], Any] | None = None,
    ) -> None:
        """Take what opens the stream of one reply, and the class of the whole run. `parsed` reads the final answer."""
        self._open = open_stream
        self._run = run
        run.begins_with(open_stream)
        self._kind = kind
        self._parallel = parallel
        self._parsed = parsed
        self._ready: deque[StreamedStep[Any]] = deque()
        self._stream: Any = None  # The reply that is being read, and its chunks.
        self._payloads: Any = None
        self._seen = 0  # Calls of this reply that are steps already.
        self._replied: Any = None  # A whole reply of which it is not decided yet what follows.
        self._calls: Sequence[ToolCallStep] = ()  # Calls that are still to be made.
        self._final: FinalStep[Any] | None = None
        self._over = False

    def _begin(self, stream: Any) -> None:
        """Read this reply from now on."""
        self._stream, self._seen = stream, 0
        self._payloads = stream._decode_with(checked(stream._core.decode))

    def _add(self, payload: Any) -> None:
        """Take in a chunk of the reply."""
        stream, number = self._stream, self._run.round
        stream._whole.sum.add(payload)
        for kind, text in texts(payload, stream._core.reasoning):
            self._ready.append(TextStep(number, text, kind))
        self._take_calls(stream._whole.sum.calls(self._seen))

    def _take_calls(self, calls: Sequence[Any]) -> None:
        for call in calls:
            function = object_or_empty(call.get("function"))
            step = call_step(self._run.round, call.get("id"), function.get("name"), function.get("arguments"))
            self._ready.append(step)
        self._seen += len(calls)

    def _end(self, response: Any) -> None:
        """Take in the whole reply, after its last chunk."""
        self._take_calls(self._stream._whole.sum.calls(self._seen, whole=True))
        self._stream = self._payloads = None
        self._ready.append(AssistantStep(self._run.round, response))
        self._replied = response

    def _decide(self) -> None:
        """Find out what follows a reply: its calls, or nothing if it is the answer. Raises `ToolRoundsError`, and
        `StructuredOutputError` for an answer that is not of the type.
        """
        response, self._replied = self._replied, None
        self._calls = self._run.received(response)
        if not self._calls:
            if self._parsed is not None:
                response = self._parsed(response)
            self._final = FinalStep(self._run.round, response, self._run.messages)
            self._ready.append(self._final)

    def _answer(self, results: Sequence[ToolResultStep]) -> None:
        """Take in the results of the calls."""
        self._calls = ()
        self._ready.extend(self._run.answered(result) for result in results)

    def _fail(self, error: BaseException) -> None:
        """Note that the run is over. The error has the reply so far."""
        self._over = True
        if isinstance(error, ClientError) and self._stream is not None:
            error.partial = self._stream._partial()

    def _result(self) -> R:
        """Return the answer with the conversation. Raises `ClientError` if the run was closed before it."""
        if self._final is None:
            raise ClientError("the run was closed before its answer")
        return finished(self._final, self._kind)


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
            self._answer(await execute_async(self._run, self._calls, self._parallel))
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
