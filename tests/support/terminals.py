"""A program on a terminal of its own, and the environment that it runs in."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress

from mistralai.testing import LocalServer

from tests.support.paths import ROOT

COMMAND = [sys.executable, "-m", "mistralai"]
# A program that was started in the background, as tests may be, ignores Ctrl-C, and so would its children.
_PROGRAM = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("mistralai", run_name="__main__", alter_sys=True)
"""


def environment(server: LocalServer | None) -> dict[str, str]:
    made = {name: value for name, value in os.environ.items() if not name.startswith("MISTRAL")}
    made.update(PYTHONPATH=str(ROOT / "generated"), TERM="xterm", COLUMNS="80", LINES="24", NO_COLOR="1")
    made.update(XDG_STATE_HOME=os.devnull)  # no history of what tests type
    if server is not None:
        made.update(MISTRAL_API_KEY="k", MISTRAL_SERVER_URL=server.url)
    return made


class Terminal:
    """The program on a terminal of its own."""

    def __init__(self, server: LocalServer, *arguments: str, **extra: str) -> None:
        # Not pty.fork: a child that runs Python between fork and exec may hang, since this process has threads.
        self.fd, inner = pty.openpty()
        self.program = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, *arguments],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env={**environment(server), **extra},
            close_fds=True,
        )
        os.close(inner)
        self.pid = self.program.pid
        self.seen = ""
        self.code: int | None = None

    def expect(self, text: str, seconds: float = 30) -> str:
        """Reads until the text has come, and returns what came up to it. What was read is not found again."""
        due = time.monotonic() + seconds
        while text not in self.seen:
            left = due - time.monotonic()
            assert left > 0, f"{text!r} did not come; the terminal shows {self.seen!r}"
            if select.select([self.fd], [], [], left)[0]:
                try:
                    more = os.read(self.fd, 65536)
                except OSError:
                    more = b""
                assert more, f"{text!r} did not come before the end: {self.seen!r}"
                self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", more.decode())
        before, _, self.seen = self.seen.partition(text)
        return before

    def send(self, text: str) -> None:
        os.write(self.fd, text.encode())

    def interrupt(self) -> None:
        os.kill(self.pid, signal.SIGINT)

    def interrupt_until(self, text: str) -> str:
        """Ctrl-C, and again while nothing answers: `input` misses one that comes between its prompt and its read."""
        for _ in range(14):
            self.interrupt()
            with suppress(AssertionError):
                return self.expect(text, 2)
        self.interrupt()
        return self.expect(text, 2)

    def wait(self) -> int:
        """The exit code."""
        if self.code is None:
            due = time.monotonic() + 30
            while True:  # A full terminal would keep the program from ending.
                if not select.select([self.fd], [], [], max(0, due - time.monotonic()))[0]:
                    os.kill(self.pid, signal.SIGKILL)
                try:
                    if not os.read(self.fd, 65536):
                        break
                except OSError:
                    break
            self.code = self.program.wait()
            os.close(self.fd)
        return self.code


def run(server: LocalServer | None, *arguments: str, stdin: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    """Run the command in pipes, to its end."""
    env = {**environment(server), **extra}
    return subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, text=True, env=env, timeout=60)
