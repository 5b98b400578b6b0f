"""What a server writes is inert where people read it: in errors, warnings, logs (CWE-117), on terminals (CWE-150)."""

from __future__ import annotations

import logging
import traceback
import unicodedata
import warnings
from typing import Any

import pytest
from mistralai import Mistral, errors
from mistralai._overlay.cli import main
from mistralai.sdk import SETTINGS

from overlay.core.describe import inert, one_line
from overlay.core.errors import SDKError
from tests.support.client_support import Caller, caller  # noqa: F401
from tests.support.http_server import HttpServer, reply

HOSTILE = "\x1b[2J\x1b]0;owned\x07 \x9b31m \u202eresu\u202c \u2066x\u2069 \u200e \u2028 \x85 \x0c \x00 \x08 \r \ufeff"
HOSTILE += "\U000e0041"
"""Sequences of terminals, bidirectional controls, separators, and what cannot be seen."""


def assert_inert(text: str, kept: str = "\n\t") -> None:
    bad = {c for c in text if c not in kept and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert bad == set()


def test_what_is_escaped_and_what_is_not() -> None:
    assert inert(HOSTILE + "\ud800").isprintable()
    assert inert("one\ntwo\r\nthree\tfour") == "one\ntwo\nthree\tfour"
    assert one_line("one\ntwo\r\nthree\tfour") == "one\\u000atwo\\u000athree\\u0009four"
    family = "👨\u200d👩\u200d👧 नमस्ते می\u200cخواهم a\u00a0b c\u3000d"
    assert inert(family) == one_line(family) == family
    assert inert("\x1b\u202e\U000e0041") == "\\u001b\\u202e\\U000e0041"


@pytest.mark.parametrize("body", [HOSTILE, {"message": HOSTILE}, {HOSTILE: 1}, HOSTILE * 400], ids=range(4))
@pytest.mark.parametrize("status", [400, 404, 500])
def test_errors_by_status(caller: Caller, status: int, body: Any) -> None:
    with pytest.raises(SDKError) as caught:
        caller.request(caller.client(caller.server(reply(status, body))), retries=None)
    error = caught.value
    for text in (str(error), error.message, repr(error), "".join(traceback.format_exception(error))):
        assert_inert(text)
    if isinstance(body, str):
        assert error.body == body  # Programs get what was sent.


def test_headers_in_errors_and_log_lines(caller: Caller, caplog: pytest.LogCaptureFixture) -> None:
    """A header may have the bytes 0x80 to 0xFF (RFC 9110 §5.5), which are C1 controls in ISO 8859-1: 0x9B begins
    what ESC [ begins.
    """
    caplog.set_level(logging.DEBUG, "testapi")
    named = {"content-type": "text/\x9b31m", "x-request-id": "r\x9b2J"}
    lines: list[str] = []

    class Lines:
        def debug(self, message: str, *args: Any) -> None:
            lines.append(message % args)

    client = caller.client(caller.server(reply(500, "x", named)), debug_logger=Lines())
    with pytest.raises(SDKError) as caught:
        caller.request(client, retries=None)
    assert_inert(str(caught.value))
    assert_inert(caplog.text)
    (line,) = lines
    assert_inert(line, "")
    assert "request id r\\u009b2J" in line
    assert caught.value.request_id == "r\x9b2J"


MESSAGES: Any = [{"role": "user", "content": "x"}]


def mistral(*steps: Any) -> tuple[HttpServer, Mistral]:
    server = HttpServer(*steps)
    return server, Mistral(api_key="k", server_url=server.url, retry_config=None)


def test_a_reply_that_breaks_its_schema_makes_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """Its keys are the server's."""
    caplog.set_level(logging.WARNING, "mistralai")
    body = {"id": "m", "capabilities": {}, "data": [{"id": 5, HOSTILE: 1}, 7], "object": {"x\n2026 forged": 1}}
    server, client = mistral(reply(200, body))
    with server, client:
        client.models.list()
    assert caplog.records
    for record in caplog.records:
        assert_inert(record.getMessage(), "")


BAD = [
    '{"error": {"message": "%s", "code": "%s"}}',
    "%s",
    '{"choices": "%s"}',
    '{"object": "error", "message": "%s"}',
    "[[%s",
]


@pytest.mark.parametrize("data", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("on_incomplete", ["raise", "warn"])
def test_events_of_a_stream(data: str, on_incomplete: Any) -> None:
    text = "".join(f"\\u{ord(c):04x}" if c < " " else c for c in HOSTILE) if "{" in data else HOSTILE
    event = "data: " + data.replace("%s", text.replace("\r", "")) + "\n\n"
    server, client = mistral(reply(200, event, {"content-type": "text/event-stream"}))
    request: Any = {"model": "m", "messages": MESSAGES, "on_incomplete": on_incomplete}
    with server, client, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            with client.chat.stream(**request) as stream:
                list(stream)
        except errors.MistralError as error:
            assert_inert(str(error))
        else:
            assert warned
    for each in warned:
        assert_inert(str(each.message))


def test_the_models_of_a_server_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    server, client = mistral(reply(200, {"object": "list", "data": [{"id": HOSTILE + "\n2"}, {"id": "plain"}]}))
    with server, client, pytest.raises(SystemExit) as left:
        main(lambda **_: client, SETTINGS, argv=["models", "--server-url", server.url])
    shown = capsys.readouterr()
    assert (left.value.code, shown.err) == (0, "")
    assert_inert(shown.out)
    assert shown.out.count("\n") == 2


def test_a_failure_on_the_command_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    server, client = mistral(reply(400, HOSTILE, {"x-request-id": "r\x9b2J"}))
    with server, client, pytest.raises(SystemExit) as left:
        main(lambda **_: client, SETTINGS, argv=["complete", "hi", "-m", "m", "--server-url", server.url])
    shown = capsys.readouterr()
    assert (left.value.code, shown.out) == (1, "")
    assert_inert(shown.err)
    assert "Status 400" in shown.err
