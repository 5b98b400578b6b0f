"""A conversation in pipes: answers go to standard output, everything else does not."""

from __future__ import annotations

from mistralai.testing import LocalServer

from tests.support.terminals import run
from tests.support.twins import server_fixture  # noqa: F401


def test_a_conversation_in_a_pipe(server: LocalServer) -> None:
    done = run(server, "chat", "-m", "m", stdin="one\ntwo\n")
    assert [line.rpartition(": ")[2] for line in done.stdout.splitlines()] == ["one", "two"]
    assert done.stderr == ""


def test_remarks_of_a_conversation_in_a_pipe_are_no_answers(server: LocalServer) -> None:
    done = run(server, "chat", "-m", "m", stdin="one\n/model other\n/save /nowhere/to/be/found.md\n/nonsense\n")
    assert [line.rpartition(": ")[2] for line in done.stdout.splitlines()] == ["one"]
    said = done.stderr.splitlines()
    assert said[:3] == [
        "model: other",
        "cannot save /nowhere/to/be/found.md: No such file or directory",
        "there is no /nonsense",
    ]
