"""Every fault that a stream is known to have, over raw sockets, sync and async: each ends in its documented result, and
in the same one whether the HTTP library parses the body or the fast path does.
"""

from __future__ import annotations

import re
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from overlay.core import errors
from tests.support.http_library import httpx
from tests.support.raw_server import chunked, raw_server
from tests.support.stream_faults import FAULTS, A, Fault
from tests.support.stream_support import POLICY, Outcome, client, read


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, mode: str) -> None:
    with ThreadPoolExecutor(2) as threads:
        ways = [threads.submit(end_of, fault, mode, fast_path) for fast_path in (True, False)]
    fast, slow = (way.result() for way in ways)
    check(fast, fault)
    assert told(fast) == told(slow)


def end_of(fault: Fault, mode: str, fast_path: bool) -> Outcome:
    options: dict[str, Any] = {"policy": POLICY, "timeout_ms": 5000, **fault.options}
    with raw_server(fault.script) as server:
        sdk = client(server.url, max_event_bytes=4000, fast_path=fast_path)
        outcome = read(sdk, mode, **options)
        sdk.close()
        assert server.requests == 1
    return outcome


def told(outcome: Outcome) -> tuple[Any, ...]:
    """What a user is told of a stream and its end, times and ports apart."""
    found: list[Any] = [outcome.events]
    error = outcome.error
    while error is not None and len(found) < 19:  # Beneath the library's exception, anyio has one of its own.
        if isinstance(error, TimeoutError | httpx.TimeoutException):
            return (*found, TimeoutError)  # The library's time limit and that for events end together.
        found += [type(error), re.sub(r"127\.0\.0\.1:\d+|after \d+\.\d+ s", "", str(error))]
        found += [getattr(error, name, None) for name in ("events_received", "last_event_id", "status_code", "body")]
        error = error.__cause__
    return tuple(found)


def check(outcome: Outcome, fault: Fault) -> None:
    if fault.error is None:
        assert outcome.error is None
    else:
        assert isinstance(outcome.error, fault.error)
        assert isinstance(outcome.error, errors.ClientError)
        assert fault.says in str(outcome.error)
        if fault.status is not None:
            assert outcome.error.status_code == fault.status
        check_details(outcome.error, fault)
    assert outcome.text == fault.text


def check_details(error: errors.ClientError, fault: Fault) -> None:
    if isinstance(error, errors.StreamInterrupted):
        assert error.events_received == len(fault.text.replace("\ufffd", ""))
        assert error.partial is None
        if fault.name.startswith(("reset", "stall", "comments only", "chunked body cut")):
            assert error.__cause__ is not None
    if error.raw_response is not None:
        assert "sk-very" not in str(error.raw_response.request.headers)


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_warning_instead_of_error(mode: str) -> None:
    with raw_server(chunked(A)) as server, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        outcome = read(client(server.url), mode, on_incomplete="warn")
    assert (outcome.text, outcome.error) == ("a", None)
    assert [str(w.message) for w in caught if w.category is UserWarning] == [
        "the stream ended before its answer was complete, after 1 events"
    ]
