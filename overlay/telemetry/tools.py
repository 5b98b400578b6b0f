"""The spans of functions that a model calls (`execute_tool NAME`), of `run_tools` and its like.

https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-agent-spans/#execute-tool-span
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .attributes import mark_failed
from .content import as_text
from .operation import Observer

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
