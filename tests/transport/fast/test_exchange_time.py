"""A request or a head of a reply that is made to take long is read in the time of its length."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import httpx
import pytest

from overlay.transport.fast.pool.plain import answered, asked
from tests.transport.fast.test_exchange import CHUNKED, HOST, asking

MOST = 102_400
HOSTILE: dict[str, Callable[[int], bytes]] = {
    "a long value": lambda size: b"a" * size,
    "words": lambda size: b"a " * (size // 2),
    "white space": lambda size: b"a" + b" \t" * (size // 2) + b"b",
    "white space at the end": lambda size: b"a" + b" \t" * (size // 2),
    "white space, then what is forbidden": lambda size: b"a" + b" \t" * (size // 2) + b"\0",
    "words, then what is forbidden": lambda size: b"a " * (size // 2) + b"\0",
    "many headers": lambda size: b"a" + b"\r\nA:b" * (size // 5),
    "many headers, then what is forbidden": lambda size: b"a" + b"\r\nA:b" * (size // 5) + b"\r\nA:\0",
    "many names without values": lambda size: b"a" + b"\r\nA" * (size // 3),
    "many lengths": lambda size: b"a" + b"\r\nContent-Length: 5" * (size // 19),
    "empty lines": lambda size: b"\r\n" * (size // 2),
    "bare line ends": lambda size: b"a" + b"\nA:b" * (size // 4),
    "carriage returns": lambda size: b"\r" * size,
    "digits": lambda size: b"a\r\nContent-Length: " + b"1" * size,
    "colons": lambda size: b":" * size,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_head_takes_no_longer_than_it_is_long(name: str) -> None:
    """What is quadratic would take seconds."""
    made = HOSTILE[name](MOST)
    for head in (CHUNKED + b"A: " + made + b"\r\n\r\n", b"HTTP/1.1 200 " + made + b"\r\n\r\n"):
        begun = process_time()
        answered(head)
        assert process_time() - begun < 0.3
    begun = process_time()
    for headers in ([HOST, (b"A", made)], [HOST, (made, b"a")]):
        asked(asking(b"POST", b"/", headers, httpx.ByteStream(b"")))
    assert process_time() - begun < 0.3
