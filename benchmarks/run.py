"""Runs every case for every peer, in interleaved rounds, and keeps each single measurement."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from attrs import define, field, frozen

from .cases import CASES, Case
from .environments import HERE, Peer, certificate


@frozen
class Sample:
    """Microseconds of CPU for one unit of work, over the rounds; empty where the peer cannot do the case."""

    values: tuple[float, ...] = ()
    note: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def spread(self) -> float:
        """Half of the range between the extremes, relative to the median."""
        return (max(self.values) - min(self.values)) / 2 / self.median if self.median else 0.0


@define
class Worker:
    """A peer's process."""

    peer: Peer
    process: subprocess.Popen[str] = field(repr=False)

    def ask(self, function: str, arguments: tuple[Any, ...], tls: bool = False) -> dict[str, Any]:
        """Runs one function there and returns what it measured."""
        assert self.process.stdin and self.process.stdout
        asked = {"case": function, "arguments": list(arguments), "tls": tls}
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> dict[str, Any]:
        """The next line that the worker prints."""
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"the worker for {self.peer.title} ended; run it by hand to see why")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def process(*command: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """A child that ends with its standard input, or is killed. The variables are added to its environment."""
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=HERE,
        env={name: value for name, value in os.environ.items() if not name.startswith("MISTRAL_")} | variables,
    )
    try:
        yield child
    finally:
        if child.stdin:
            child.stdin.close()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


@contextmanager
def server() -> Iterator[list[str]]:
    """A server, and its ports, without TLS and with it."""
    with process(sys.executable, "server.py", str(certificate())) as child:
        assert child.stdout
        yield child.stdout.readline().split()


@contextmanager
def started(peer: Peer, ports: list[str]) -> Iterator[Worker]:
    """A peer's worker, ready to be asked."""
    variables = {"SSL_CERT_FILE": str(certificate()), **peer.variables}
    with process(peer.python, "worker.py", peer.worker, *ports, peer.package, **variables) as child:
        worker = Worker(peer, child)
        worker.answer()
        yield worker


def measure(peers: list[Peer], cases: tuple[Case, ...] = CASES) -> dict[tuple[str, str], Sample]:
    """Every case for every peer: (case, peer) to the sample. Peers take turns, so that noise meets all alike."""
    results: dict[tuple[str, str], Sample] = {}
    with ExitStack() as stack:
        ports = stack.enter_context(server())
        workers = [stack.enter_context(started(peer, ports)) for peer in peers]
        for number, case in enumerate(cases, 1):
            print(f"[{number}/{len(cases)}] {case.title} ", end="", file=sys.stderr, flush=True)
            results |= _rounds(case, [worker for worker in workers if worker.peer.does(case.name)])
            print(file=sys.stderr)
    return results


def stream_memory(peers: list[Peer], rounds: int = 1) -> dict[str, list[float]]:
    """KiB of one of 500 open streams, each time in a new process."""
    found: dict[str, list[float]] = {}
    with server() as ports:
        for peer in peers * rounds:
            with started(peer, ports) as worker:
                answer = worker.ask("memory", (500,))
                if "result" in answer:
                    found.setdefault(peer.name, []).append(answer["result"])
            print(".", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
    return found


def _rounds(case: Case, workers: list[Worker]) -> dict[tuple[str, str], Sample]:
    found: dict[str, list[float]] = {worker.peer.name: [] for worker in workers}
    notes: dict[str, str] = {}
    for turn in range(case.rounds + 1):
        for worker in workers:
            name = worker.peer.name
            if name in notes:
                continue
            answer = worker.ask(case.function, case.arguments, case.tls)
            if "cpu" not in answer:
                notes[name] = answer.get("error", "cannot do this")
            elif turn:  # the first turn warms up
                found[name].append(answer["cpu"] * 1e6 / case.units)
        print(".", end="", file=sys.stderr, flush=True)
    return {(case.name, name): Sample(tuple(values), notes.get(name, "")) for name, values in found.items()}
