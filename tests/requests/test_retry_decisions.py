"""Retries as decisions alone, without I/O: which failure, after how long, and where the bounds lie exactly."""

from __future__ import annotations

from email.utils import formatdate
from typing import Any

import pytest

from overlay.core import errors
from overlay.core.helper_errors import WrongTypeError
from overlay.requests.retries import (
    MAX_RETRY_AFTER,
    BackoffStrategy,
    RetryAttempt,
    RetryConfig,
    check_retries,
    is_retryable,
    wait_before_retry,
)
from tests.support.http_library import httpx

NOW = 1_000_000.0


def failed(status: int = 503, **headers: str) -> errors.SDKError:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return errors.SDKError("no", httpx.Response(status, headers=sent))


def wait(error: Exception, backoff: BackoffStrategy | None = None, **given: Any) -> float | None:
    """The wait with the greatest jitter, unless another is given, after no retry and no time, with no deadline."""
    random = given.pop("random", 1.0)
    config = RetryConfig(backoff=backoff, max_retries=given.pop("max_retries", None))
    situation: dict[str, Any] = {"retries": 0, "elapsed": 0.0, "remaining": None, **given}
    return wait_before_retry(config, error, random=lambda: random, now=lambda: NOW, **situation)


@pytest.mark.parametrize(
    ("retries", "random", "seconds"),
    [
        *((0, 0.0, 0.5), (0, 1.0, 0.625), (1, 0.0, 1.0), (2, 0.0, 2.0), (3, 0.5, 4.5), (4, 0.0, 8.0), (4, 1.0, 6.0)),
        *((5, 0.5, 7.0), (100, 0.0, 8.0), (5000, 0.0, 8.0), (5000, 1.0, 6.0)),
    ],
)
def test_waits_double_up_to_eight_seconds(retries: int, random: float, seconds: float) -> None:
    assert wait(failed(), retries=retries, random=random) == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("backoff", "retries", "random", "seconds"),
    [
        (BackoffStrategy(100, 1000, 3.0, 9000, 0), 1, 1.0, 0.3),
        (BackoffStrategy(100, 1000, 3.0, 9000, 50), 1, 0.5, 0.325),
        (BackoffStrategy(100, 1000, 1.0, 9000, 900), 1, 1.0, 1.0),  # Just at the longest.
        (BackoffStrategy(100, 1000, 1.0, 9000, 901), 1, 1.0, 0.099),
        (BackoffStrategy(100, 1000, 1.0, 9000, 5000), 1, 1.0, 0.0),  # Never below zero.
        (BackoffStrategy(2000, 1000, 2.0, 9000, 0), 0, 1.0, 1.0),
    ],
)
def test_waits_of_a_strategy(backoff: BackoffStrategy, retries: int, random: float, seconds: float) -> None:
    assert wait(failed(), backoff, retries=retries, random=random) == pytest.approx(seconds)


@pytest.mark.parametrize(("retries", "most", "again"), [(0, 0, False), (0, 1, True), (1, 1, False), (9, None, True)])
def test_the_number_of_retries(retries: int, most: int | None, again: bool) -> None:
    assert (wait(failed(), retries=retries, max_retries=most) is not None) is again


@pytest.mark.parametrize(
    ("given", "again"),
    [
        ({"remaining": 0.625}, True),
        ({"remaining": 0.624}, False),
        ({"elapsed": 3600 - 0.625}, True),  # The default of an hour in all.
        ({"elapsed": 3600 - 0.624}, False),
        ({"elapsed": 3599.5, "remaining": 10.0}, False),
        ({"elapsed": 5.0, "remaining": 0.6}, False),
    ],
)
def test_no_wait_beyond_the_deadline_or_the_time_in_all(given: dict[str, Any], again: bool) -> None:
    assert (wait(failed(), **given) is not None) is again


def date(seconds: float) -> str:
    return formatdate(NOW + seconds, usegmt=True)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after_ms": "1500"}, 1.5),
        ({"retry_after_ms": "1500", "retry_after": "9"}, 1.5),
        ({"retry_after_ms": "soon", "retry_after": "9"}, 9.0),
        ({"retry_after_ms": "nan", "retry_after": "9"}, 9.0),
        ({"retry_after_ms": "0", "retry_after": "9"}, None),  # "At once" is an answer, too.
        ({"retry_after": "0"}, None),
        ({"retry_after": "-1"}, None),
        ({"retry_after": "nan"}, None),
        ({"retry_after": "inf"}, None),
        ({"retry_after": "-inf"}, None),
        ({"retry_after": ""}, None),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "Mon, 99 Jan 2024 99:99:99 GMT"}, None),
        ({"retry_after": "Mon, 01 Jan 99999999999 00:00:00 GMT"}, None),
        ({"retry_after": date(20)}, 20.0),
        ({"retry_after": date(0)}, None),
        ({"retry_after": date(-20)}, None),
        ({"retry_after": date(520), "date": date(500)}, 20.0),
        ({"retry_after": date(20), "date": "now"}, 20.0),
        ({"retry_after": date(20), "date": date(20)}, None),
        ({"date": date(20)}, None),
    ],
)
def test_what_the_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert wait(failed(**headers)) == pytest.approx(0.625 if seconds is None else seconds)


@pytest.mark.parametrize(
    ("asked", "given", "again"),
    [
        (MAX_RETRY_AFTER, {}, True),
        (MAX_RETRY_AFTER + 1, {}, False),
        (MAX_RETRY_AFTER + 1, {"remaining": 1000.0}, True),
        (MAX_RETRY_AFTER + 1, {"backoff": BackoffStrategy()}, True),
        (3600, {"backoff": BackoffStrategy()}, True),
        (3601, {"backoff": BackoffStrategy()}, False),
        (30, {"remaining": 30.0}, True),
        (30, {"remaining": 29.9}, False),
        (30, {"backoff": BackoffStrategy(max_elapsed_time=40_000), "elapsed": 10.0}, True),
        (30, {"backoff": BackoffStrategy(max_elapsed_time=40_000), "elapsed": 10.1}, False),
    ],
)
def test_how_long_a_server_may_ask_for(asked: float, given: dict[str, Any], again: bool) -> None:
    assert MAX_RETRY_AFTER == 120
    assert wait(failed(retry_after=str(asked)), **given) == (asked if again else None)


@pytest.mark.parametrize(
    ("status", "override", "again"),
    [
        *((408, None, True), (409, None, True), (429, None, True), (500, None, True), (599, None, True)),
        *((400, None, False), (407, None, False), (499, None, False), (600, None, False), (200, None, False)),
        *((503, ["503"], True), (503, [503], True), (503, ["5xx"], True), (503, ["50X"], True), (503, ["X03"], True)),
        *((503, [], False), (503, ["50"], False), (503, ["5XXX"], False), (503, ["51X"], False), (503, ["XX4"], False)),
        *((503, ["400", "503"], True), (503, ["XXX"], True), (400, [400], True)),
    ],
)
def test_which_statuses(status: int, override: list[str | int] | None, again: bool) -> None:
    assert is_retryable(RetryConfig(status_codes_override=override), failed(status)) is again
    assert not is_retryable(RetryConfig("none", status_codes_override=override), failed(status))


@pytest.mark.parametrize(
    ("status", "says", "again"),
    [
        *((400, "true", True), (400, "TRUE", True), (503, "false", False), (503, "False", False)),
        *((400, "yes", False), (503, "no", True), (503, "", True)),
    ],
)
def test_the_server_decides_by_its_header(status: int, says: str, again: bool) -> None:
    assert is_retryable(RetryConfig(), failed(status, x_should_retry=says)) is again


@pytest.mark.parametrize(
    ("error", "again"),
    [
        *((errors.APIConnectionError("no"), True), (errors.APITimeoutError("no"), True)),
        *((errors.StreamInterrupted("no"), True), (errors.NoResponseError("no"), True)),
        *(
            (errors.ResponseValidationError("no", None), False),
            (errors.FramingError("no", None), False),
            (errors.StreamFramingError("no"), False),
            (errors.ConfigurationError("no"), False),
            (OSError(), False),
        ),
    ],
)
def test_which_failures_without_a_status(error: Exception, again: bool) -> None:
    assert is_retryable(RetryConfig(), error) is again
    assert not is_retryable(RetryConfig(retry_connection_errors=False), error)
    assert (wait(error) is not None) is again


def test_a_status_is_retried_also_where_connection_errors_are_not() -> None:
    assert is_retryable(RetryConfig(retry_connection_errors=False), failed())


@pytest.mark.parametrize(
    ("value", "most", "strategy"), [(None, None, "none"), (0, None, "none"), (1, 1, "backoff"), (7, 7, "backoff")]
)
def test_what_may_be_given(value: Any, most: int | None, strategy: str) -> None:
    config = check_retries(value)
    assert (config.max_retries, config.strategy) == (most, strategy)
    assert check_retries(config) is config


@pytest.mark.parametrize(
    ("value", "error"),
    [(-1, errors.ConfigurationError), (True, errors.ConfigurationError), ("3", WrongTypeError), (1.5, WrongTypeError)],
)
def test_what_may_not_be_given(value: Any, error: type[Exception]) -> None:
    with pytest.raises(
        errors.ConfigurationError, match="retries is a number from 0 on, a RetryConfig or None"
    ) as caught:
        check_retries(value)
    assert type(caught.value) is error and repr(value) in str(caught.value)
    with pytest.raises(WrongTypeError) as caught:
        check_retries("x" * 500)
    assert len(str(caught.value)) < 300


def test_the_values_and_their_defaults() -> None:
    backoff = BackoffStrategy()
    assert (backoff.initial_interval, backoff.max_interval, backoff.exponent) == (500, 8_000, 2.0)
    assert (backoff.max_elapsed_time, backoff.jitter_ms) == (3_600_000, None)
    config = RetryConfig()
    assert vars(config) == {
        "strategy": "backoff",
        "backoff": None,
        "retry_connection_errors": True,
        "status_codes_override": None,
        "max_retries": None,
    }
    error = failed()
    assert vars(RetryAttempt(error, 2, 0.5, "op")) == {"error": error, "number": 2, "wait": 0.5, "operation": "op"}
