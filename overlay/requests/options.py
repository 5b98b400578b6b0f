"""What one call asks for itself, over what its client was told, and whether that makes sense: what is wrong is an error
that says what would be right. And the callbacks around a call: before each request, after each reply, on the error that
ends the call, and before a retry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, cast

from ..core.errors import ConfigurationError
from ..core.helper_errors import WrongTypeError
from ..core.types import UNSET, Record, Unset
from .retries import RetryAttempt, RetryConfig

OnIncomplete = Literal["raise", "warn", "ignore"]
ON_INCOMPLETE = ("raise", "warn", "ignore")


class RequestOptions(Record):
    """What a call sets for itself. None (`UNSET` for `retries`) leaves it to the client.

    `timeout_ms` bounds each wait for the network, `deadline_ms` the whole call with its retries. `http_headers` replace
    headers of the same name in any case. `extra_query` and `extra_body` are added to what the method sends, and win.
    `target` is the path and query to ask for in place of the method's own: a link to the next page.
    """

    def __init__(
        self,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
        accumulate: bool = False,
    ) -> None:
        self.retries = retries
        self.server_url = server_url
        self.timeout_ms = timeout_ms
        self.deadline_ms = deadline_ms
        self.http_headers = http_headers
        self.extra_query = extra_query
        self.extra_body = extra_body
        self.on_incomplete: OnIncomplete | None = on_incomplete
        self.accumulate = accumulate
        self.target: str | None = None


NO_OPTIONS = RequestOptions()


# -- what is said, looked at before anything is done with it ----------------------------------------------------------

EXCERPT = 200
"""Characters of a wrong value that a message quotes."""


def shown(value: object) -> str:
    """A value as a message quotes it."""
    text = repr(value)
    return text if len(text) <= EXCERPT else text[:EXCERPT] + "…"


def is_number(value: object) -> bool:
    """Whether a value counts: an int, a float, or another library's number; not a bool, and not text."""
    return not isinstance(value, bool) and (isinstance(value, (int, float)) or hasattr(value, "__float__"))


def milliseconds(name: str, value: Any, *, zero: bool = False) -> Any:
    """The value, None included, and 0 if `zero`. Raises ConfigurationError for what is no duration in milliseconds."""
    if value is None:
        return None
    if not is_number(value):
        hint = ""
        if hasattr(value, "as_dict"):  # The HTTP library's own timeouts, in seconds.
            seconds: Any = getattr(value, "read", None)
            written = f"{name}={seconds * 1000:.0f}" if is_number(seconds) else f"{name}=60_000"
            hint = f": write {written}, or hand in an HTTP client that has these timeouts"
        raise ConfigurationError(f"{name} is a number of milliseconds, not {shown(value)}{hint}")
    if not (value > 0 or (zero and value == 0)):
        raise ConfigurationError(f"{name} must be more than 0, not {shown(value)}")
    return min(value, _AGES)


_AGES = 10**12
"""Milliseconds, thirty years: systems cannot wait much longer, and an infinity means as long as it takes."""


def size(name: str, value: Any, unit: str = "bytes") -> Any:
    """The value, None included. Raises ConfigurationError for what is no number of things."""
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise ConfigurationError(f"{name} is a number of {unit} from 1 on, not {shown(value)}")
    return value


def mapping(name: str, value: Any) -> dict[str, Any]:
    """A copy of the mapping, empty for None. Raises ConfigurationError for anything else."""
    if value is None:
        return {}
    if not hasattr(value, "keys"):
        raise ConfigurationError(f"{name} is a mapping from names to values, not {shown(value)}")
    found: Mapping[Any, Any] = value
    for key in found:
        if not isinstance(key, str):
            raise ConfigurationError(f"{name} is a mapping from names to values, and {shown(key)} is no name")
    return dict(found)


def one_of(name: str, value: Any, choices: tuple[str, ...]) -> Any:
    """The value, None included. Raises ConfigurationError for another word."""
    if value is not None and value not in choices:
        listed = ", ".join(map(repr, choices[:-1]))
        raise ConfigurationError(f"{name} is {listed} or {choices[-1]!r}, not {shown(value)}")
    return value


def address(name: str, value: Any) -> str | None:
    """A server's address, None for nothing or an empty one. Raises ConfigurationError for one without a scheme."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} is a text such as 'https://api.example.com', not {shown(value)}")
    if not value.lower().startswith(("http://", "https://", "{")):
        host = value.rpartition("@")[2].rpartition("://")[2].lstrip("/")
        local = host.startswith(("localhost", "127.", "0.0.0.0", "[", "192.168.", "10."))
        right = f"{'http' if local else 'https'}://{host}"
        raise ConfigurationError(f"{host!r} is not a server's address: pass {name}={right!r}")
    return value


def has_host(url: str) -> bool:
    """Return whether what follows the scheme is a host, and a port that exists (RFC 3986 §3.2)."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # A bracket that is not closed, or a port that is no number of 16 bits.
        return False


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
