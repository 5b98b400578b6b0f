"""Every fault that a stream is known to have, over raw sockets, sync and async: each ends in its documented result."""

from __future__ import annotations

import warnings

import pytest

from overlay.core import errors
from tests.support.raw_server import chunked, raw_server
from tests.support.stream_faults import FAULTS, A, Fault
from tests.support.stream_support import POLICY, client, read


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, mode: str) -> None:
    options = {"policy": POLICY, "timeout_ms": 5000, **fault.options}
    with raw_server(fault.script) as server:
        sdk = client(server.url, max_event_bytes=4000)
        outcome = read(sdk, mode, **options)
        sdk.close()
    if fault.error is None:
        assert outcome.error is None
    else:
        assert isinstance(outcome.error, fault.error)
        assert isinstance(outcome.error, errors.ClientError)
        assert fault.says in str(outcome.error)
        assert server.requests == 1
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
