"""Runs many small programs, each in a process of its own, without starting Python for each.

A process that has imported the package forks for every program. What the program sees is what it would see if it were
started by itself, in milliseconds instead of half a second.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen

from tests.support.paths import ROOT

LIMIT = 30
"""Seconds that a program may run."""


@frozen
class Ended:
    """What a program left behind."""

    code: int
    out: str
    err: str


@frozen
class Forks:
    """The process that forks."""

    _process: subprocess.Popen[str]

    def run(self, program: Path, folder: Path, **variables: str) -> Ended:
        """Run a program in a folder, with these environment variables beside those that it has."""
        job = {"program": str(program), "folder": str(folder), "variables": variables}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return Ended(**json.loads(self._process.stdout.readline()))


@contextmanager
def forks() -> Iterator[Forks]:
    """Run the process that forks."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MISTRAL_")}
    environment = {**kept, "PYTHONPATH": f"{ROOT}:{ROOT / 'generated'}"}
    # Programs leave their clients open, as scripts do.
    command = [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning", __file__]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Forks(process)
        process.communicate()  # The end of its input ends it.


def preload() -> None:
    """Import what programs will use: what a first one loads, which runs in a process of its own to leave no thread."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        _use()
        os.write(writer, " ".join(sys.modules).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as names:
        for name in names.read().split():
            try:
                importlib.import_module(name)
            except ImportError:
                pass  # It was put there by another module.
    gc.freeze()  # What a child's collector does not touch stays one page for all.


def _use() -> None:
    from mistralai import Mistral
    from mistralai.models import UserMessage
    from mistralai.testing import LocalServer

    async def stream(client: Mistral) -> None:
        await client.chat.stream_async(model="m", messages=[UserMessage(content="Hello!")]).collect()

    with LocalServer() as server, Mistral(api_key="k", server_url=server.url) as client:
        client.chat.stream(model="m", messages=[UserMessage(content="Hello!")]).collect()
        asyncio.run(stream(client))


def _serve() -> dict[str, Any] | None:
    """Fork for each job that comes in; return the job in the child, and None at the end in the parent."""
    jobs, replies = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    for line in iter(jobs.readline, ""):
        job: dict[str, Any] = json.loads(line)
        folder = Path(job["folder"])
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            for number, name in ((1, "out"), (2, "err")):
                os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            return job
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = {name: (folder / name).read_text("utf-8") for name in ("out", "err")}
        replies.write(json.dumps({"code": code, **said}) + "\n")
        replies.flush()
    return None


def _become(job: Mapping[str, Any]) -> None:
    """Run the program of a job in this process."""
    signal.alarm(LIMIT)
    os.chdir(job["folder"])
    os.environ.update(job["variables"])
    sys.argv = [job["program"]]
    sys.path[0] = str(Path(job["program"]).parent)
    runpy.run_path(job["program"], run_name="__main__")


if __name__ == "__main__":
    preload()
    todo = _serve()
    if todo is not None:
        _become(todo)
