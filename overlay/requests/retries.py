"""Retries: whether a failed attempt is made again, and after how long (back-off, `Retry-After`). No I/O, and the caller
does the waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from ..core.errors import APIConnectionError, ConfigurationError, FramingError, SDKError, StreamInterrupted
from ..core.helper_errors import WrongTypeError
from ..core.types import Record

DEFAULT_STATUSES: tuple[str, ...] = ("408", "409", "429", "5XX")

MAX_RETRY_AFTER = 120.0
"""Seconds. A server that asks for more, where nothing else bounds the wait, gets no second attempt."""


class BackoffStrategy(Record):
    """How long to wait between attempts (exponential back-off). Every field is in milliseconds, except `exponent`.

    The wait before retry n (from 0) is `initial_interval * exponent ** n`, at most `max_interval`. No retry starts more
    than `max_elapsed_time` after the first attempt did. `jitter_ms` bounds the random addition; None adds up to a
    quarter.
    """

    def __init__(
        self,
        initial_interval: int = 500,
        max_interval: int = 8_000,
        exponent: float = 2.0,
        max_elapsed_time: int = 3_600_000,
        jitter_ms: int | None = None,
    ) -> None:
        self.initial_interval = initial_interval
        self.max_interval = max_interval
        self.exponent = exponent
        self.max_elapsed_time = max_elapsed_time
        self.jitter_ms = jitter_ms


class RetryConfig(Record):
    """Which failures are retried, and how often. `strategy` is `backoff`, or `none` to switch retries off.

    `status_codes_override` replaces the statuses that are retried (408, 409, 429 and 5XX); an `X` stands for any digit.
    `max_retries` bounds the number of retries; with None only `backoff.max_elapsed_time` bounds them.
    """

    def __init__(
        self,
        strategy: Literal["backoff", "none"] | str = "backoff",
        backoff: BackoffStrategy | None = None,
        retry_connection_errors: bool = True,
        status_codes_override: Sequence[str | int] | None = None,
        max_retries: int | None = None,
    ) -> None:
        self.strategy = strategy
        self.backoff = backoff
        self.retry_connection_errors = retry_connection_errors
        self.status_codes_override = status_codes_override
        self.max_retries = max_retries


DEFAULT_RETRIES = RetryConfig(max_retries=2)
NO_RETRIES = RetryConfig("none")

_DEFAULT_BACKOFF = BackoffStrategy()


class RetryAttempt(Record):
    """What an `on_retry` callback is told: the failure, the number of the coming retry (from 1), and the wait before it
    in seconds.
    """

    def __init__(self, error: Exception, number: int, wait: float, operation: str) -> None:
        self.error = error
        self.number = number
        self.wait = wait
        self.operation = operation


def is_retryable(config: RetryConfig, error: Exception) -> bool:
    """Return whether a failure of this kind is retried. A server's `x-should-retry: true` or `false` decides first."""
    if config.strategy != "backoff":
        return False
    if isinstance(error, SDKError):
        wish = error.headers.get("x-should-retry", "").lower()
        if wish in ("true", "false"):
            return wish == "true"
        return _matches(config.status_codes_override, error.status_code)
    if isinstance(error, FramingError):
        return False
    return config.retry_connection_errors and isinstance(error, (APIConnectionError, StreamInterrupted))


def _matches(wanted: Sequence[str | int] | None, status: int) -> bool:
    code = str(status)
    for pattern in DEFAULT_STATUSES if wanted is None else wanted:
        text = str(pattern).upper()
        if len(text) == len(code) and all(p in ("X", c) for p, c in zip(text, code, strict=True)):
            return True
    return False


def wait_before_retry(
    config: RetryConfig,
    error: Exception,
    *,
    retries: int,
    elapsed: float,
    remaining: float | None,
    random: Callable[[], float],
    now: Callable[[], float],
) -> float | None:
    """Return the seconds to wait before the next attempt, or None where there is to be none.

    `retries` is the number made so far, `elapsed` the seconds since the first attempt, `remaining` the seconds until
    the deadline. A wait that the server asks for (`retry-after-ms`, or `Retry-After` in seconds or as a date, RFC 9110
    §10.2.3) replaces the computed one. If the deadline or `max_elapsed_time` would cut the wait short there is no
    retry: the error is of more use now than later.
    """
    if not is_retryable(config, error):
        return None
    if config.max_retries is not None and retries >= config.max_retries:
        return None
    backoff = config.backoff or _DEFAULT_BACKOFF
    limit = backoff.max_elapsed_time / 1000 - elapsed
    if remaining is not None:
        limit = min(limit, remaining)
    asked = _asked_wait(error, now) if isinstance(error, SDKError) else None
    if asked is not None:
        bounded = remaining is not None or config.backoff is not None
        return asked if asked <= limit and (bounded or asked <= MAX_RETRY_AFTER) else None
    wait = _computed_wait(backoff, retries, random)
    return wait if wait <= limit else None


def _computed_wait(backoff: BackoffStrategy, retries: int, random: Callable[[], float]) -> float:
    longest = backoff.max_interval / 1000
    try:
        base = min(backoff.initial_interval / 1000 * backoff.exponent**retries, longest)
    except OverflowError:
        base = longest
    extra = random() * (base / 4 if backoff.jitter_ms is None else backoff.jitter_ms / 1000)
    # At the cap the jitter goes downwards, or every client would come back in step.
    return base + extra if base + extra <= longest else max(longest - extra, 0.0)


def _asked_wait(error: SDKError, now: Callable[[], float]) -> float | None:
    """Return the seconds that the reply asks to wait; None if it says nothing usable (absent, past, not a number)."""
    headers = error.headers
    for value, unit in ((headers.get("retry-after-ms"), 1000.0), (headers.get("retry-after"), 1.0)):
        seconds = _number(value)
        if seconds is not None:
            # Zero and negative say "at once", which the backoff answers better than a busy loop.
            return seconds / unit if seconds > 0 else None
    date = _date(headers.get("retry-after"))
    if date is None:
        return None
    # The server's own clock, where it tells it, spares us the difference between its clock and ours.
    server_now = _date(headers.get("date"))
    wait = date - (now() if server_now is None else server_now)
    return wait if wait > 0 else None


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if number == number and abs(number) != float("inf") else None


def _date(value: str | None) -> float | None:
    if not value:
        return None
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(value).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def check_retries(value: object) -> RetryConfig:
    """Return the value as a `RetryConfig`: None means no retries, a number that many. Raises
    `ConfigurationError` for anything else.
    """
    if value is None:
        return NO_RETRIES
    if isinstance(value, RetryConfig):
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return RetryConfig(max_retries=value) if value > 0 else NO_RETRIES
    error = ConfigurationError if isinstance(value, int) else WrongTypeError
    raise error(f"retries is a number from 0 on, a RetryConfig or None, not {value!r:.200}")
