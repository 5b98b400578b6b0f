"""Which addresses of a host are tried, in what order, and from where."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from overlay.transport.fast import connecting
from overlay.transport.fast.connecting import connect

FOUR, SIX = socket.AF_INET, socket.AF_INET6


class Loop:
    """A loop whose hosts have the addresses that it is given, of which `good` can be reached."""

    def __init__(self, *found: tuple[int, str], good: str = "") -> None:
        self.found, self.good = found, good
        self.asked: list[tuple[Any, ...]] = []
        self.tried: list[tuple[Any, ...]] = []

    async def getaddrinfo(self, host: str, port: int, *, type: int) -> list[Any]:
        self.asked.append((host, port, type))
        return [(family, type, 6, "", (address, port)) for family, address in self.found]

    async def create_connection(
        self, make: Any, address: str, port: int, *, family: int, local_addr: Any
    ) -> tuple[Any, str]:
        self.tried.append((address, port, family, local_addr))
        if address != self.good:
            raise ConnectionRefusedError(address)
        return None, f"{make} at {address}"


def connected(loop: Any, host: str = "a.test", local: str | None = None) -> Any:
    return asyncio.run(connect(loop, "protocol", host, 443, local))  # type: ignore[arg-type]


def test_the_two_families_take_turns() -> None:
    loop = Loop((SIX, "::1"), (SIX, "::2"), (SIX, "::3"), (FOUR, "1.1.1.1"), (FOUR, "1.1.1.2"), good="::3")
    assert connected(loop) == "protocol at ::3"
    assert [(address, family) for address, _, family, _ in loop.tried] == [
        *(("::1", SIX), ("1.1.1.1", FOUR)),
        *(("::2", SIX), ("1.1.1.2", FOUR)),
        ("::3", SIX),
    ]
    assert loop.asked == [("a.test", 443, socket.SOCK_STREAM)]


@pytest.mark.parametrize("local", [None, "127.0.0.2"])
def test_an_address_is_tried_as_it_stands(local: str | None) -> None:
    loop = Loop(good="127.0.0.1")
    assert connected(loop, "127.0.0.1", local) == "protocol at 127.0.0.1" and loop.asked == []
    assert loop.tried == [("127.0.0.1", 443, FOUR, None if local is None else (local, 0))]


def test_an_only_address_is_not_raced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "race", None)
    assert connected(Loop((FOUR, "1.1.1.1"), good="1.1.1.1")) == "protocol at 1.1.1.1"


@pytest.mark.parametrize("found", [["1.1.1.1"], ["1.1.1.1", "1.1.1.2"]])
def test_nothing_answers(found: list[str]) -> None:
    loop = Loop(*((FOUR, address) for address in found))
    with pytest.raises(OSError, match=r"^All connection attempts failed$") as error:
        connected(loop)
    assert type(error.value) is OSError and isinstance(error.value.__cause__, ConnectionRefusedError)
    assert str(error.value.__cause__) == found[-1] and [address for address, *_ in loop.tried] == found


def test_a_name_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    loop = Loop()
    monkeypatch.setattr(loop, "getaddrinfo", unknown)
    with pytest.raises(socket.gaierror):
        connected(loop)


class Made:
    """A connection that was made."""

    aborted = False

    def abort(self) -> None:
        self.aborted = True


def test_a_connection_that_comes_after_the_first_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two addresses answer within one turn of the loop: one connection is the result, the other one is given up."""
    monkeypatch.setattr(connecting, "_HEAD_START", 0.0)

    async def main() -> tuple[Made, Made]:
        go, made = asyncio.Event(), (Made(), Made())

        async def attempt(which: Made) -> Any:
            await go.wait()
            return which

        task = asyncio.ensure_future(connecting.race([attempt(each) for each in made]))
        while len(asyncio.all_tasks()) < 4:
            await asyncio.sleep(0)
        go.set()
        won: Any = await task
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert won is made[0]
        return made

    first, second = asyncio.run(main())
    assert not first.aborted and second.aborted


@pytest.mark.parametrize("silent_first", [True, False])
def test_an_address_that_never_answers_holds_nobody_up(monkeypatch: pytest.MonkeyPatch, silent_first: bool) -> None:
    """Its attempt is cancelled, as tasks are: nothing else takes its socket out of the loop."""
    monkeypatch.setattr(connecting, "_HEAD_START", 0.0)
    made, begun, heard = Made(), asyncio.Event(), list[type[BaseException]]()

    async def main() -> None:
        async def silent() -> Any:
            begun.set()
            try:
                await asyncio.Event().wait()
            except BaseException as error:
                heard.append(type(error))
                raise

        async def answers() -> Any:
            await begun.wait()
            return made

        attempts = [silent(), answers()] if silent_first else [answers(), silent()]
        assert await asyncio.wait_for(connecting.race(attempts), 5) is made  # type: ignore[arg-type]
        await asyncio.sleep(0)
        assert asyncio.all_tasks() == {asyncio.current_task()} and not made.aborted

    asyncio.run(main())
    assert heard == [asyncio.CancelledError]


def test_an_address_that_is_not_needed_is_not_tried() -> None:
    tried: list[str] = []

    async def attempt(name: str) -> Any:
        tried.append(name)
        return Made()

    asyncio.run(connecting.race([attempt("first"), attempt("second")]))
    assert tried == ["first"]
