"""Callbacks around a call: before each request, after each reply, on the error that ends the call, and before a
retry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, cast

from ..core.errors import ConfigurationError
from ..core.helper_errors import WrongTypeError
from .options import mapping, shown
from .retries import RetryAttempt

HookName = Literal["request", "response", "error"]
EventHooks = Mapping[str, Sequence[Callable[[Any], Any]]]
"""`request` hooks get the HTTP library's request (headers may be changed), `response` hooks its reply, unread, both for
every attempt; `error` hooks the error that the call ends with. A hook may be asynchronous on the asynchronous path."""

OnRetry = Callable[[RetryAttempt], Any]


class Hooks:
    """The callbacks of a client."""

    __slots__ = ("event_hooks", "on_retry")

    def __init__(self, event_hooks: EventHooks | None, on_retry: OnRetry | None) -> None:
        given = mapping("event_hooks", event_hooks)
        unknown = sorted(given.keys() - {"request", "response", "error"})
        if unknown:
            raise ConfigurationError(f"event_hooks has no {unknown[0]!r}: only request, response and error")
        for name, hooks in given.items():
            every = cast("list[Any]", hooks) if isinstance(hooks, (list, tuple)) else [None]
            if not all(map(callable, every)):
                raise WrongTypeError(f"event_hooks[{name!r}] is a list of functions, not {shown(every)}")
        if on_retry is not None and not callable(on_retry):
            raise WrongTypeError(f"on_retry is a function of one argument, not {shown(on_retry)}")
        self.event_hooks = {name: tuple(hooks) for name, hooks in given.items()}
        self.on_retry = on_retry

    def run(self, name: HookName, value: Any) -> None:
        """Call the hooks of this name in order. What they raise goes to the caller."""
        for hook in self.event_hooks.get(name, ()):
            _plain(hook(value))

    async def run_async(self, name: HookName, value: Any) -> None:
        """Call the hooks of this name in order, and await what they return if it is awaitable."""
        for hook in self.event_hooks.get(name, ()):
            done = hook(value)
            if hasattr(done, "__await__"):
                await done

    def retrying(self, attempt: RetryAttempt) -> None:
        """Call `on_retry`."""
        if self.on_retry is not None:
            _plain(self.on_retry(attempt))

    async def retrying_async(self, attempt: RetryAttempt) -> None:
        """Call `on_retry`, and await what it returns if it is awaitable."""
        if self.on_retry is not None:
            done = self.on_retry(attempt)
            if hasattr(done, "__await__"):
                await done


def _plain(result: Any) -> None:
    if hasattr(result, "__await__"):
        if hasattr(result, "close"):
            result.close()
        raise ConfigurationError("an asynchronous hook was called by a synchronous method")
