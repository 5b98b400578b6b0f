"""The errors that a stream makes of what came in its place, and of a read that failed."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.core import errors
from overlay.streams import core as module
from overlay.streams.errors import SHOWN, broken_read, not_a_stream
from tests.support.stream_core import Call, core_of, streamed
from tests.support.stream_support import POLICY


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ('{"error": {"message": "no"}}', True),
        ('{"object": "error", "message": "no"}', True),
        ('{"object": "list"}', False),
        ('{"error": null}', False),
        ('["error"]', False),
        ("<html>", False),
    ],
)
def test_a_document_that_is_an_error_is_one(text: str, reported: bool) -> None:
    found = not_a_stream(Call(), text, streamed())
    assert isinstance(found, errors.ResponseValidationError) is not reported


@pytest.mark.parametrize("given", ["text/html", None])
def test_what_is_no_stream_is_told(given: str | None) -> None:
    response = streamed(**({} if given is None else {"content_type": given}))
    if given is None:
        response.headers.pop("content-type", None)
    text = "x" * 2 * SHOWN
    found = not_a_stream(Call(), text, response)
    assert isinstance(found, errors.ResponseValidationError)
    assert f"expected an event stream, got {given or 'no content type'}: {'x' * (SHOWN // 2)}" in str(found)
    assert len(str(found)) < SHOWN + 100
    assert (found.body, found.cause) == (text, None)


@pytest.mark.parametrize("own", [True, False])
def test_a_reply_that_is_too_large_stays_what_it_is(own: bool) -> None:
    core = core_of()
    typed = errors.ResponseTooLargeError("too much", None)
    error = typed if own else OSError("cut")
    assert broken_read(core, error, typed) is typed
    assert typed.raw_response is core.response
    assert typed.__cause__ is (None if own else error)


@pytest.mark.parametrize(
    ("error", "typed", "kind", "words"),
    [
        (OSError("reset"), OSError(), errors.StreamInterrupted, "the connection broke: reset, after 0 events"),
        (OSError(), OSError(), errors.StreamInterrupted, "the connection broke: OSError, after 0 events"),
        (OSError("x"), errors.FramingError("bad chunk"), errors.StreamFramingError, "bad chunk, after 0 events"),
    ],
)
def test_a_read_that_fails(error: Exception, typed: Exception, kind: type[Exception], words: str) -> None:
    found = broken_read(core_of(), error, typed)
    assert type(found) is kind and words in str(found) and found.__cause__ is error
    assert found.raw_response is not None


def test_an_encoding_that_nobody_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: Any) -> None:
        raise LookupError("no package reads zstd")

    monkeypatch.setattr(module, "inflater_for", unknown)
    failure = core_of(POLICY, streamed()).failure
    assert isinstance(failure, errors.ResponseValidationError) and str(failure).startswith("no package reads zstd")
    assert (failure.body, failure.cause, failure.raw_response is not None) == ("", None, True)
