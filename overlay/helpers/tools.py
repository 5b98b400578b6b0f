"""Tool runs: ask the model, call the functions that it asks for, tell it the results, until it answers.

They work with any `complete` method that takes and returns chat messages. Generated resources pass theirs. In
asynchronous code coroutine functions are awaited, other functions run in threads.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from ..core.helper_errors import WrongTypeError
from .tool_run import AssistantStep, FinalStep, ToolCallStep, ToolResultStep, ToolRun, ToolStep

R = TypeVar("R")


def iter_tools(complete: Callable[..., R], run: ToolRun, *, parallel: bool = True) -> Iterator[ToolStep[R]]:
    """Run a conversation to its answer, yielding each step as it happens; the last one is a `FinalStep`.

    The calls of one reply run at the same time, in threads, unless `parallel` is False.
    """
    run.begins_with(complete)
    refuse_coroutines(run)
    while True:
        response = complete(**run.request())
        # The reply is a step even where it is one too many.
        yield AssistantStep(run.round, response)
        calls = run.received(response)
        if not calls:
            yield FinalStep(run.round, response, run.messages)
            return
        yield from calls
        for result in execute(run, calls, parallel):
            yield run.answered(result)


def refuse_coroutines(run: ToolRun) -> None:
    """Raise `WrongTypeError` if a tool can only be awaited."""
    unfit = [tool.name for tool in run.tools.values() if tool.is_async]
    if unfit:
        raise WrongTypeError(f"{', '.join(unfit)}: a coroutine function needs the async method")


def execute(run: ToolRun, calls: Sequence[ToolCallStep], parallel: bool) -> Iterable[ToolResultStep]:
    """Return the results in the order of the calls."""
    if len(calls) == 1 or not parallel:
        return (_result(run, call) for call in calls)
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    with ThreadPoolExecutor(max_workers=min(len(calls), 32)) as pool:
        return [job.result() for job in [pool.submit(copy_context().run, _result, run, call) for call in calls]]


def _result(run: ToolRun, call: ToolCallStep) -> ToolResultStep:
    try:
        return run.succeeded(call, run.prepared(call)())
    except Exception as error:
        return run.failed(call, error)


def last(steps: Iterable[ToolStep[R]]) -> FinalStep[R]:
    """Return the final step of a run."""
    for step in steps:
        if isinstance(step, FinalStep):
            return step
    raise AssertionError("a run ends with a FinalStep or an error")


async def iter_tools_async(
    complete: Callable[..., Awaitable[R]], run: ToolRun, *, parallel: bool = True
) -> AsyncIterator[ToolStep[R]]:
    """Run a conversation to its answer, yielding each step as it happens; the last one is a `FinalStep`.

    The calls of one reply run at the same time unless `parallel` is False, under asyncio and under trio.
    """
    run.begins_with(complete)
    while True:
        response = await complete(**run.request())
        yield AssistantStep(run.round, response)
        calls = run.received(response)
        if not calls:
            yield FinalStep(run.round, response, run.messages)
            return
        for call in calls:
            yield call
        for result in await execute_async(run, calls, parallel):
            yield run.answered(result)


async def execute_async(run: ToolRun, calls: Sequence[ToolCallStep], parallel: bool) -> list[ToolResultStep]:
    """Return the results in the order of the calls. Nothing is yielded from within: a task group must not outlive a
    yield.
    """
    if len(calls) == 1 or not parallel:
        return [await _result_async(run, call) for call in calls]
    import anyio

    results: dict[int, ToolResultStep] = {}
    failures: list[Exception] = []

    async def collect(at: int, call: ToolCallStep) -> None:
        try:
            results[at] = await _result_async(run, call)
        except Exception as error:  # Kept out of the group, which would wrap it.
            failures.append(error)

    async with anyio.create_task_group() as group:
        for at, call in enumerate(calls):
            group.start_soon(collect, at, call)
    if failures:
        raise failures[0]
    return [results[at] for at in range(len(calls))]


async def _result_async(run: ToolRun, call: ToolCallStep) -> ToolResultStep:
    try:
        return run.succeeded(call, await value_of(run.prepared(call), run.is_async(call)))
    except Exception as error:
        return run.failed(call, error)


async def value_of(function: Callable[[], Any], is_async: bool) -> Any:
    """Return what a function returns: a coroutine function is awaited, another one runs in a thread."""
    if is_async:
        return await function()
    from anyio.to_thread import run_sync

    value: Any = await run_sync(function)
    # A lambda around a coroutine function gives a coroutine without being one.
    return await value if hasattr(value, "__await__") else value


async def last_async(steps: AsyncIterator[ToolStep[R]]) -> FinalStep[R]:
    """Return the final step of a run."""
    async for step in steps:
        if isinstance(step, FinalStep):
            return step
    raise AssertionError("a run ends with a FinalStep or an error")
