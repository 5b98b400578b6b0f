"""What keeps the SDK fast, as counts and ratios: modules, calls, allocations, growth. Never seconds, on any machine."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import msgspec
import pytest
from mistralai import ServerSentEvent, models
from mistralai._overlay.core.http_library import LIBRARIES
from mistralai._overlay.helpers.accumulate import Accumulator
from mistralai._overlay.requests.route import StreamPolicy
from mistralai._overlay.sse.decoder import SSEDecoder
from mistralai._overlay.streams.event_stream import EventStream

from tests.support.http_library import VARIABLE, httpx
from tests.support.http_server import HttpServer, reply
from tests.support.paths import ROOT

GENERATED = ROOT / "generated"
POLICY = StreamPolicy(sentinel="[DONE]", finished_when=("choices", "*", "finish_reason"))


def chunk(delta: dict[str, Any], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    payload = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
    return b"data: " + json.dumps(payload).encode() + b"\n\n"


ONE = chunk({"role": "assistant", "content": " word"})
END = chunk({}, "stop") + b"data: [DONE]\n\n"
ANSWER = {"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}
WHOLE = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [ANSWER], "usage": {}}


class Call:
    """What a stream needs of a call; the reply comes from memory, `size` events to a read."""

    max_event_bytes = 1 << 26
    max_json_depth = 500
    max_response_bytes = 1 << 30
    on_incomplete = "raise"
    deadline = None
    idle = 300.0
    started = 0.0
    retries_taken = 0
    timeout_errors = (httpx.TimeoutException,)

    def __init__(self, events: int, size: int) -> None:
        self.pieces = [ONE * size] * (events // size) + [END]

    def send(self) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Body(self.pieces))


class Body(httpx.SyncByteStream):
    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)


def opened(events: int, size: int) -> Any:
    call: Any = Call(events, size)
    return EventStream(call, models.CompletionEvent.from_event, POLICY)


def calls_of(function: Callable[[], object]) -> int:
    """How many functions written in Python it calls, itself not counted."""
    calls = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(before)
    return calls - 1


def test_importing_takes_the_standard_library_alone() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(GENERATED)!r}); import typing, weakref, threading, datetime\n"
        "before = set(sys.modules)\n"
        "from mistralai import Mistral; Mistral(api_key='k').chat\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    # -S: no site-packages at all.
    own = {name: value for name, value in os.environ.items() if name != VARIABLE}
    run = subprocess.run([sys.executable, "-S", "-c", code], env=own, capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")
    loaded = [name for name in run.stdout.split() if not name.startswith("importlib._")]  # Python 3.10 tells of them.
    others = {name for name in loaded if not name.startswith("mistralai")}
    heavy = {"asyncio", "dataclasses", "email", "inspect", "json", "logging", "socket", "ssl", "tempfile", "urllib"}
    assert not others & heavy
    assert len(others) <= 4, others
    assert len(loaded) <= 36, loaded


FIRST = """
import sys
sys.modules.update(dict.fromkeys(["click", "h2", "trio"]))  # What may be installed, and is loaded by the library then.
import asyncio, attrs, {library}, {core}, msgspec
before = set(sys.modules)
sys.path.insert(0, {path!r})
from mistralai import Mistral
client = Mistral(api_key="k", server_url={url!r})
call = {{"model": "m", "messages": [{{"role": "user", "content": "Hi"}}]}}

async def stream():
    return [event async for event in client.chat.stream_async(**call)]
{code}
print(*sorted(set(sys.modules) - before))
"""
FIRST_CALLS = {
    "stream": ("assert len(list(client.chat.stream(**call))) == 2", 88),
    "stream_async": ("assert len(asyncio.run(stream())) == 2", 97),
    "complete": ("client.chat.complete(**call)", 78),
    "complete_async": ("asyncio.run(client.chat.complete_async(**call))", 100),
}
"""What a new process does, and how many modules of the package that may load."""


@pytest.mark.parametrize("name", FIRST_CALLS)
def test_the_first_call_of_a_process_loads_few_modules(name: str) -> None:
    """Each costs some 0.2 ms before the first token. Of the standard library dependencies load all but a few."""
    code, most = FIRST_CALLS[name]
    answer = reply(200, ONE + END, {"content-type": "text/event-stream"}) if "stream" in name else reply(200, WHOLE)
    with HttpServer(answer) as server:
        more = {"library": httpx.__name__, "core": LIBRARIES[httpx.__name__]}
        program = FIRST.format(path=str(GENERATED), url=server.url, code=code, **more)
        run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    loaded = [(module, module.partition(".")[0]) for module in run.stdout.split()]
    own = [module for module, root in loaded if root == "mistralai"]
    assert len(own) <= most, own
    others = {module for module, root in loaded if root in sys.stdlib_module_names}
    queue = {"_queue", "array", "queue"} if name.endswith("async") else set()  # anyio loads them.
    assert others <= {"_contextvars", "contextvars", "encodings.idna", "stringprep"} | queue


def test_schemas_share_modules() -> None:
    """A file costs the wheel some 300 bytes beside what is in it, and an import 0.2 ms."""
    files = list((GENERATED / "mistralai" / "models").glob("*.py"))
    assert len(files) <= 54  # 78 schemas, and four official paths beside them.


def test_a_stream_loads_only_the_models_that_it_holds() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(GENERATED)!r})\n"
        "from mistralai import models\n"
        "models.CompletionEvent.from_dict({'data': {'choices': [{'delta': {'content': 'x'}}]}})\n"
        "loaded = [m for name, m in sys.modules.items() if name.startswith('mistralai.models.')]\n"
        "print(*sorted(name for m in loaded for name, value in vars(m).items()\n"
        "              if isinstance(value, type) and value.__module__ == m.__name__))\n"
        "print(len(loaded))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    *classes, modules = run.stdout.split()
    assert classes == ["CompletionChunk", "CompletionEvent", "CompletionResponseStreamChoice", "DeltaMessage"]
    assert int(modules) == 2


def test_the_runtime_of_a_call_makes_no_attrs_class() -> None:
    """attrs compiles methods for each class, which costs a new process about a millisecond for every three."""
    code = (
        f"import sys; sys.path.insert(0, {str(GENERATED)!r})\n"
        "from mistralai._overlay.calls import call, call_async\n"
        "from mistralai._overlay.helpers import chat\n"
        "from mistralai._overlay.streams import event_stream, event_stream_async\n"
        "print(*sorted({value.__qualname__ for name, m in [*sys.modules.items()] for value in vars(m).values()\n"
        "               if name.startswith('mistralai.') and isinstance(value, type)\n"
        "               and hasattr(value, '__attrs_attrs__')}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.split() == []


@pytest.mark.parametrize(("size", "most"), [(1, 12), (50, 7)], ids=["one event per read", "many"])
def test_calls_per_event(size: int, most: int) -> None:
    def read(events: int) -> int:
        stream = opened(events, size)
        next(stream)  # What begins a stream is not counted.
        return calls_of(lambda: [None for _ in stream])

    read(100)
    assert (read(1100) - read(100)) / 1000 <= most


def test_calls_per_chunk() -> None:
    """One for each of the event, its chunk, the list of choices, the choice and its delta."""
    payload, frame = msgspec.json.decode(ONE[6:]), ServerSentEvent()
    models.CompletionEvent.from_event(payload, frame)  # Loads the classes.
    assert calls_of(lambda: models.CompletionEvent.from_event(payload, frame)) == 5


def test_allocations_per_event() -> None:
    """A chunk's objects and its JSON's, in blocks of Python's allocator; and nothing is left of those let go."""
    gc.collect()
    stream = opened(2000, 50)
    next(stream)
    start = sys.getallocatedblocks()
    kept = [next(stream) for _ in range(1000)]
    blocks = (sys.getallocatedblocks() - start) / len(kept)
    del kept
    left = sys.getallocatedblocks() - start
    assert blocks <= 24
    assert left < 600  # Some events of the read at hand are still to come.
    stream.close()


def test_every_variant_of_a_union_costs_the_same() -> None:
    def cost(variant: dict[str, str]) -> int:
        models.decode_content_chunk(variant)  # Loads the class.
        return calls_of(lambda: models.decode_content_chunk(variant))

    first = cost({"type": "text", "text": "x"})
    assert cost({"type": "input_audio", "input_audio": "x"}) == first <= 6


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times the CPU time of `size` four times as much work takes: 4 where it is linear, 16 where it is not."""

    def best(amount: int) -> float:
        times: list[float] = []
        for _ in range(5):
            start = time.process_time()
            work(amount)
            times.append(time.process_time() - start)
        return min(times)

    best(size)
    return best(4 * size) / best(size)


def one_large_event(pieces: int) -> None:
    decoder = SSEDecoder()
    decoder.feed(b'data: {"content":"')
    for _ in range(pieces):
        decoder.feed(b"x" * 32)
    assert len(decoder.feed(b'"}\n\n')) == 1


def tool_deltas(deltas: int) -> None:
    whole = Accumulator()
    for number in range(deltas):
        function = {"name": "write" if number == 0 else "", "arguments": f'"w{number}",'}
        call = {"index": 0, "id": "call_1", "function": function}
        whole.add({"id": "1", "choices": [{"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": None}]})
    whole.result()


def many_messages(messages: int) -> None:
    data = {"model": "m", "messages": [{"role": "user", "content": "x"}] * messages}
    models.ChatCompletionRequest.from_dict(data)


@pytest.mark.parametrize(
    ("work", "size"),
    [(one_large_event, 5000), (tool_deltas, 2000), (many_messages, 2000)],
    ids=["one event in many pieces", "collecting tool calls", "decoding a list"],
)
def test_four_times_the_work_takes_four_times_as_long(work: Callable[[int], object], size: int) -> None:
    tries = count()
    while (found := growth(work, size)) > 8:
        assert next(tries) < 2, f"four times the work takes {found:.1f} times as long"


def test_first_calls_of_many_threads_at_once() -> None:
    """What loads with the first call may load in several threads."""
    code = """
import sys, threading
from mistralai import Mistral
client = Mistral(api_key="k", server_url=sys.argv[1])
start, done = threading.Barrier(12), []
def call():
    start.wait()
    done.append(client.models.list())
threads = [threading.Thread(target=call) for _ in range(12)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(done))
"""
    with HttpServer(reply(200, {"object": "list", "data": []})) as server:
        command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(GENERATED)!r})\n" + code, server.url]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (run.stdout, run.stderr) == ("12\n", "")
