"""`mistralai chat` as somebody types it: on a real terminal, key by key."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mistralai.testing import Gate, LocalServer
from rich.console import Console

from overlay.cli.prompt import history_file
from overlay.cli.screen import MarkdownWriter
from tests.support.terminals import Terminal
from tests.support.twins import server_fixture  # noqa: F401


@pytest.fixture(name="terminal")
def terminal_fixture(server: LocalServer) -> Iterator[Any]:
    started: list[Terminal] = []

    def start(*arguments: str, **extra: str) -> Terminal:
        started.append(Terminal(server, *arguments, **extra))
        started[-1].expect("> ")
        return started[-1]

    yield start
    for terminal in started:
        if terminal.code is None:
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.wait()


def asked(server: LocalServer) -> list[str]:
    return [message["content"] for message in server.last.json["messages"] if message["role"] == "user"]


def test_messages_of_several_lines(server: LocalServer, terminal: Any) -> None:
    """A paste is one message, also one that comes while an answer is printed."""
    shell = terminal("chat", "-m", "m")
    gate = Gate()
    server.answer("first", gate=gate)
    server.answer("second")
    server.answer("third")
    shell.send("\x1b[200~one\r\rtwo\r\x1b[201~\r")
    server.wait_for_requests(1)
    shell.send("\x1b[200~three\rfour\x1b[201~\r")
    gate.open()
    shell.expect("first")
    shell.expect("second")
    assert asked(server) == ["one\n\ntwo", "three\nfour"]
    shell.send("five\\\rsix\x1b\rseven\r")
    shell.expect("third")
    assert asked(server)[2] == "five\nsix\nseven"
    shell.send("\x04")
    assert shell.wait() == 0


def test_commands_and_their_completion(server: LocalServer, terminal: Any, tmp_path: Path) -> None:
    shell = terminal("chat", "-m", "m", "--system", "be brief")
    shell.send("/tok\t")
    shell.expect("ens")
    shell.send("\r")
    shell.expect("last answer: the server has not said")
    shell.send("/retry\r")
    shell.expect("nothing to ask again")
    shell.send("/model mistral-l\t")
    shell.expect("arge-latest")
    shell.send("\r")
    shell.expect("model: mistral-large-latest")
    server.answer("one", usage={"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7})
    server.answer("two", usage={"prompt_tokens": 3, "completion_tokens": 1, "total_tokens": 4})
    shell.send("count\r")
    shell.expect("one")
    shell.send("/retry\r")
    shell.expect("two")
    assert asked(server) == ["count"]
    shell.send("/tokens\r")
    shell.expect("last answer: prompt tokens 3, completion tokens 1, total tokens 4")
    shell.expect("all answers: prompt tokens 6, completion tokens 5, total tokens 11")
    for name, said in (("talk.md", "saved 3"), ("talk.json", "saved 3"), ("talk.md", "File exists")):
        shell.send(f"/save {tmp_path / name}\r")
        shell.expect(said)
    assert (tmp_path / "talk.md").read_text() == "## system\n\nbe brief\n\n## user\n\ncount\n\n## assistant\n\ntwo\n"
    saved = json.loads((tmp_path / "talk.json").read_text())
    assert [message["content"] for message in saved["messages"]] == ["be brief", "count", "two"]
    shell.send("/exit\r")
    assert shell.wait() == 0


def test_what_was_typed_is_known_the_next_time(server: LocalServer, terminal: Any, tmp_path: Path) -> None:
    file = tmp_path / "mistralai" / "history"
    for keys, options in (("hello", ()), ("other", ("--no-history",)), ("\x1b[A", ())):
        shell = terminal("chat", "-m", "m", *options, XDG_STATE_HOME=str(tmp_path))
        shell.send(f"{keys}\r")
        shell.expect("You said: other" if options else "You said: hello")
        shell.send("\x04")
        assert shell.wait() == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [line for line in file.read_text().splitlines() if line.startswith("+")] == ["+hello"]


@pytest.mark.parametrize(
    ("platform", "environment", "path"),
    [
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/p/history"),
        ("linux", {"XDG_STATE_HOME": "relative"}, "/home/ann/.local/state/p/history"),
        ("darwin", {}, "/home/ann/Library/Application Support/p/history"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/p/history"),
    ],
)
def test_where_the_history_is(
    platform: str, environment: dict[str, str], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    for name, value in {"HOME": "/home/ann", "XDG_STATE_HOME": "", **environment}.items():
        monkeypatch.setenv(name, value)
    assert history_file("p") == Path(path)


def test_a_wait_is_seen_and_reasoning_is_dim() -> None:
    shown = io.StringIO()
    with MarkdownWriter(Console(file=shown, width=40, force_terminal=True, color_system="standard")) as writer:
        writer.wait(2.5)
        assert "2 s" in shown.getvalue()
        writer.think("Let me see.")
        writer.draw()
        assert "\x1b[2mLet me see.\x1b[0m" in shown.getvalue()
        writer.write("Yes.")
    assert shown.getvalue().endswith("\x1b[2mLet me see.\x1b[0m\n\nYes.\n")
