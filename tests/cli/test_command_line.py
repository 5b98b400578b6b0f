"""`python -m mistralai`: in pipes, in a terminal (a real one, by way of a pty), and when things go wrong."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mistralai import Mistral
from mistralai._overlay.cli import main
from mistralai.sdk import SETTINGS
from mistralai.testing import Gate, LocalServer

from tests.support.terminals import COMMAND, Terminal, environment, run
from tests.support.twins import server_fixture  # noqa: F401


@pytest.fixture(name="terminal")
def terminal_fixture(server: LocalServer) -> Iterator[Any]:
    started: list[Terminal] = []

    def start(*arguments: str, **extra: str) -> Terminal:
        started.append(Terminal(server, *arguments, **extra))
        return started[-1]

    yield start
    for terminal in started:
        if terminal.code is None:
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.wait()


def test_plain_text_in_a_pipe(server: LocalServer) -> None:
    server.answer("**bold**\nand \x1b[31mred")
    done = run(server, "complete", "say", "-m", "m", "--system", "be brief", stdin="this text\n")
    assert (done.stdout, done.stderr, done.returncode) == ("**bold**\nand \x1b[31mred\n", "", 0)
    assert server.last.json["messages"] == [
        {"role": "system", "content": "be brief"},
        {"role": "user", "content": "say\n\nthis text"},
    ]
    assert (server.last.json["model"], server.last.json["stream"]) == ("m", True)


def test_json(server: LocalServer) -> None:
    server.answer("hello")
    done = run(server, "complete", "say", "--json", "--temperature", "0.5", MISTRAL_MODEL="from-env")
    assert json.loads(done.stdout)["choices"][0]["message"]["content"] == "hello"
    assert (server.last.json["model"], server.last.json["temperature"]) == ("from-env", 0.5)


def test_images_files_and_a_schema(server: LocalServer, tmp_path: Path) -> None:
    names = {"a.png": b"\x89PNG", "b.pdf": b"%PDF-1.7", "c.txt": "é".encode(), "d.wav": b"RIFF"}
    for name, data in names.items():
        (tmp_path / name).write_bytes(data)
    schema = {"title": "A city!", "type": "object", "properties": {"city": {"type": "string"}}}
    (tmp_path / "city.json").write_text(json.dumps(schema))
    options = ["--image", str(tmp_path / "a.png"), "--image", "https://example.org/i.jpg"]
    options += [part for name in ("b.pdf", "c.txt", "d.wav") for part in ("--file", str(tmp_path / name))]
    server.answer('{"city": "Paris"}')
    done = run(server, "complete", "what?", "-m", "m", *options, "--schema", str(tmp_path / "city.json"))
    assert (done.stdout, done.stderr) == ('{"city": "Paris"}\n', "")
    assert server.last.json["messages"][0]["content"] == [
        {"type": "text", "text": "what?\n\nc.txt:\n\né"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw=="}},
        {"type": "image_url", "image_url": {"url": "https://example.org/i.jpg"}},
        {"type": "document_url", "document_url": "data:application/pdf;base64,JVBERi0xLjc=", "document_name": "b.pdf"},
        {"type": "input_audio", "input_audio": "UklGRg=="},
    ]
    wanted = {"name": "A_city_", "schema": schema, "strict": True}
    assert server.last.json["response_format"] == {"type": "json_schema", "json_schema": wanted}
    run(server, "complete", "-m", "m", "--file", str(tmp_path / "c.txt"), "--schema", '{"type": "object"}')
    assert server.last.json["messages"][0]["content"] == "c.txt:\n\né"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--image", "none.png"], "cannot read none.png"),
        (["--image", __file__], "which kind of image"),
        (["--file", sys.executable], "neither text"),
        (["--schema", "{"], "not JSON"),
        (["--server-url", "nonsense"], "pass --server-url 'https://nonsense"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_arguments_that_cannot_be_used(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(SystemExit) as left:
        main(Mistral, SETTINGS, argv=["complete", "hi", "-m", "m", *options])
    shown = capsys.readouterr()
    assert (left.value.code, shown.out) == (2, "")
    assert said in re.sub(r"\W*\n\W*", " ", shown.err)  # in a box, whose lines are broken


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_bytes_in_a_pipe_that_are_no_text_are_refused(server: LocalServer, locale: str) -> None:
    env = {**environment(server), "LC_ALL": locale}
    command = [*COMMAND, "complete", "hi", "-m", "m"]
    done = subprocess.run(command, input=b"caf\xe9 \x89PNG", capture_output=True, env=env, timeout=60)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "is not text in UTF-8" in re.sub(r"\W*\n\W*", " ", done.stderr.decode())
    assert not server.requests


def test_half_a_surrogate_pair_breaks_nothing(server: LocalServer) -> None:
    server.answer("half \ud83d pair")
    done = run(server, "complete", "hi", "-m", "m")
    assert (done.stdout.replace("\ufffd", "?"), done.returncode) == ("half ? pair\n", 0)


def test_models_and_the_default_model(server: LocalServer) -> None:
    listed = run(server, "models").stdout.split()
    assert listed
    assert [model["id"] for model in json.loads(run(server, "models", "--json").stdout)["data"]] == listed
    run(server, "complete", "hi")
    assert server.last.json["model"] == next(name for name in listed if name.endswith("-latest"))


def test_local() -> None:
    done = run(None, "complete", "--local", "Write a poem")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\n" in done.stdout


@pytest.mark.parametrize(
    ("status", "code"), [(400, 1), (401, 3), (403, 3), (422, 1), (429, 1)], ids=lambda value: str(value)
)
def test_refusals(server: LocalServer, status: int, code: int) -> None:
    server.fail(status, times=5, retry_after=0)
    done = run(server, "complete", "hi", "-m", "m")
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("mistralai: ")
    assert str(status) in done.stderr
    assert "Traceback" not in done.stderr


def test_other_failures(server: LocalServer) -> None:
    assert run(server, "complete", "hi", "-m", "m", "--server-url", "http://127.0.0.1:9").returncode == 4
    server.answer("one two three", fault="cut", after=2)
    broken = run(server, "complete", "hi", "-m", "m")
    assert (broken.returncode, broken.stdout) == (5, "one\n")
    nothing = run(server, "complete")
    assert (nothing.returncode, "nothing to ask" in nothing.stderr) == (2, True)
    assert run(server, "compleet").returncode == 2
    assert run(server, "models", "--server-url", "nonsense").returncode == 2


def test_a_missing_key_is_named(server: LocalServer) -> None:
    server.api_key = "right"
    done = run(server, "complete", "hi", "-m", "m", MISTRAL_API_KEY="")
    assert done.returncode == 3
    assert "MISTRAL_API_KEY is not set" in done.stderr


def test_a_missing_extra_is_named() -> None:
    code = "import sys; sys.modules['typer'] = None; import runpy; runpy.run_module('mistralai', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(None))
    assert done.returncode == 2
    assert "extra [cli]" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_that_leaves(server: LocalServer) -> None:
    server.answer("word " * 50_000)
    process = subprocess.Popen(
        [*COMMAND, "complete", "hi", "-m", "m"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(server)
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_version_and_help(server: LocalServer) -> None:
    assert re.match(r"mistralai \d", run(server, "--version").stdout)
    shown = run(server, "--help")
    assert all(name in shown.stdout for name in ("chat", "complete", "models", "--install-completion", "Exit codes"))


def test_a_conversation(server: LocalServer, terminal: Any) -> None:
    server.answer("# Title\n\nSome **bold** words\n\n```python\nx = 1\n```\n")
    shell = terminal("chat", "-m", "first")
    shell.expect("first")
    shell.expect("> ")
    shell.send("hello\n")
    shell.expect("Title")
    shown = shell.expect("> ")
    assert "Some bold words" in shown
    assert "x = 1" in shown
    shell.send("/model second\n")
    shell.expect("model: second")
    shell.send("again\n")
    shell.expect("You said: again")
    assert [message["role"] for message in server.last.json["messages"]] == ["user", "assistant", "user"]
    assert server.last.json["model"] == "second"
    shell.send("/clear\n")
    shell.expect("cleared")
    shell.send("/system be brief\n")
    shell.expect("instructions set")
    shell.send("third\n")
    shell.expect("You said: third")
    assert [message["role"] for message in server.last.json["messages"]] == ["system", "user"]
    shell.send("/nonsense\n")
    shell.expect("there is no /nonsense")
    shell.send("/exit\n")
    assert shell.wait() == 0


def test_ctrl_c_stops_the_answer_and_not_the_program(server: LocalServer, terminal: Any) -> None:
    gate = Gate()
    server.answer("one two three four", gate=gate)
    shell = terminal("chat", "-m", "m")
    shell.expect("> ")
    shell.send("count\n")
    gate.release(2)
    shell.expect("two")
    shell.interrupt()
    shell.expect("stopped")
    shell.expect("> ")
    assert server.last.disconnected.wait(10)
    shell.interrupt_until("/exit or Ctrl-D leaves")
    shell.send("go on\n")
    shell.expect("You said: go on")
    messages = server.last.json["messages"]
    assert [message["content"].strip() for message in messages] == ["count", "one two", "go on"]
    shell.expect("> ")
    shell.send("\x04")
    assert shell.wait() == 0


def test_the_newest_line_of_a_long_block_is_seen(server: LocalServer, terminal: Any) -> None:
    gate = Gate()
    lines = "".join(f"line{at}\n" for at in range(60))
    server.answer(tokens=["```\n", lines, "the end\n```\n"], gate=gate)
    shell = terminal("complete", "hi", "-m", "m")
    gate.release(2)
    shell.expect("line59")
    gate.open()
    shell.expect("line0 ")
    shell.expect("the end")
    assert shell.wait() == 0


def test_an_error_does_not_end_the_conversation(server: LocalServer, terminal: Any) -> None:
    shell = terminal("chat", "-m", "m")
    shell.expect("> ")
    server.fail(400)
    shell.send("first\n")
    shell.expect("400")
    shell.expect("> ")
    shell.send("second\n")
    shell.expect("You said: second")
    assert [message["content"] for message in server.last.json["messages"]] == ["second"]
    shell.send("/exit\n")
    assert shell.wait() == 0


def test_an_answer_cannot_reprogram_the_terminal(server: LocalServer, terminal: Any) -> None:
    server.answer("safe \x1b]0;owned\x07 text")
    shell = terminal("complete", "hi", "-m", "m", "--plain")
    shell.expect("safe ]0;owned text")
    assert shell.wait() == 0


def test_ctrl_c_ends_complete(server: LocalServer, terminal: Any) -> None:
    gate = Gate()
    server.answer("one two three", gate=gate)
    shell = terminal("complete", "hi", "-m", "m")
    gate.release(1)
    shell.expect("one")
    shell.interrupt()
    assert shell.wait() == 130


def test_reasoning_is_shown_on_a_terminal_and_never_piped(server: LocalServer, terminal: Any) -> None:
    server.answer("Yes.", thinking="Let me see.")
    assert run(server, "complete", "say", "-m", "m").stdout == "Yes.\n"
    for options in ((), ("--plain",)):
        server.answer("Yes.", thinking="Let me see.")
        program = terminal("complete", "say", "-m", "m", *options)
        program.expect("Let me see.")
        program.expect("Yes.")
        assert program.wait() == 0
