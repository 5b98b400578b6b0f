"""Events that are made by a template are the ones that decoding makes, and whatever is not of it is decoded."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import mistralai._overlay.streams.alike.template as alike
import mistralai._overlay.streams.going_on as going_on
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mistralai import Mistral, models
from mistralai._overlay.core import helper_errors as errors
from mistralai._overlay.models.layout import state_of
from mistralai._overlay.requests.route import StreamPolicy
from mistralai._overlay.streams.core import StreamCore

from tests.support.raw_server import RawServer, chunked
from tests.support.stream_core import Call, streamed
from tests.support.stream_support import DONE

POLICY: Any = StreamPolicy(sentinel="[DONE]", finished_when=("choices", "*", "finish_reason"))
BEGIN = '{"id":"c1","object":"chunk","created":17,"model":"m","choices":[{"index":0,"delta":'
END = ',"finish_reason":null}]}'
ROLE = '{"role":"assistant","content":%s}'


@pytest.fixture(autouse=True, scope="module")
def early() -> Iterator[None]:
    """Templates are looked for after few events."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(going_on, "_ALIKE", 4)
        yield


def event(delta: str, begin: str = BEGIN, end: str = END) -> bytes:
    return f"data: {begin}{delta}{end}\n\n".encode(errors="surrogatepass")


def said(text: str, delta: str = ROLE) -> bytes:
    return event(delta % json.dumps(text, ensure_ascii=False))


def read(pieces: list[bytes]) -> tuple[list[Any], Any]:
    """Return the events of these pieces, as a stream gives them out, and the failure; and the core."""
    core: Any = StreamCore(Call(max_event_bytes=5000), models.CompletionEvent.from_event, POLICY)  # type: ignore[arg-type]
    core.open(streamed())
    found: list[Any] = []
    for piece in pieces:
        item = core.one(piece) if core.goes_on else None
        for payload, sent in [item] if item is not None else core.receive(piece):
            frame = core.frame(sent)
            found.append((payload if payload.__class__ is core.made else decoded(payload, frame), frame))
        if core.ended:
            break
    return found, core


def decoded(payload: Any, frame: Any) -> Any:
    try:
        return models.CompletionEvent.from_event(payload, frame)
    except errors.DecodeError as error:
        return str(error)


def shown(value: Any) -> Any:
    """All that there is of a model."""
    if isinstance(value, models.CompletionEvent.__mro__[1]):
        return type(value), {name: shown(each) for name, each in state_of(value).items()}  # type: ignore[arg-type]
    return [shown(each) for each in value] if isinstance(value, list) else (type(value), value)


def order(one: Any) -> list[list[str]]:
    """The keys of the JSON objects, in their order."""
    raw = getattr(getattr(one, "data", None), "_raw", None) or {}
    return [list(raw), *(list(member) for member in raw.get("choices", [])[:1])]


def check(pieces: list[bytes]) -> Any:
    """Read these twice, once without templates. Returns the core of the first time."""
    found, core = read(pieces)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alike, "template", lambda *arguments: None)
        expected, without = read(pieces)
    assert [(shown(one), frame) for one, frame in found] == [(shown(one), frame) for one, frame in expected]
    assert [order(one) for one, _ in found] == [order(one) for one, _ in expected]
    assert repr(core.failure) == repr(without.failure) and core.ended == without.ended
    assert (core.events_received, core.last_event_id) == (without.events_received, without.last_event_id)
    return core


def test_the_events_of_an_answer_are_made_by_a_template() -> None:
    core = check([said(text) for text in ("a", "b", "c", "d", "e", "é\n😀", '"', "\\", "", "f")])
    assert core.made is models.CompletionEvent and core._unlike == 4, "from the fourth one on that follows another"


def test_many_in_one_piece() -> None:
    core = check([said("a"), b"".join(said(text) for text in "abcdefgh"), said("i") + said("j") + event("null")])
    assert core.made is models.CompletionEvent and core._unlike == 5


ODD = [
    event('{"role":"assistant","content":null}'),
    event('{"role":"assistant","content":7}'),
    event('{"role":"assistant","content":["a"]}'),
    event('{"role":"assistant","content":[{"type":"text","text":"a"}]}'),
    event('{"role":"assistant","content":{"a":"b"}}'),
    event('{"role":"assistant","content": "a"}'),
    event('{"role":"assistant","content":"a" }'),
    event('{"role":"assistant","content":"a","content":"b"}'),
    event('{"role":"assistant","content":"a","tool_calls":[]}'),
    event('{"role":"assistant","content":"a\\u0000"}'),
    event('{"role":"assistant","content":"\\ud83d"}'),
    event('{"role":"assistant","content":"\\ud83d\\ude00"}'),
    event('{"role":"assistant","content":"a\x01b"}'),
    event('{"role":"assistant","content":"a'),
    event('{"role":"assistant","content":\r\n"a"}'),
    event('{"role":"assistant","content":"a\r"}'),
    event('{"role":"user","content":"a"}'),
    event('{"content":"a"}'),
    event("{}"),
    event("null"),
    event("[]"),
    event(ROLE % '"a"', end=',"finish_reason":"stop"}]}'),
    event(ROLE % '"a"', end=',"finish_reason":null}],"error":{"message":"x"}}'),
    event(ROLE % '"a"', end=',"finish_reason":null}],"usage":{"prompt_tokens":1}}'),
    event(ROLE % '"a"', end=',"finish_reason":null},{"index":1}]}'),
    event(ROLE % '"a"', begin=BEGIN.replace('"index":0', '"index":1')),
    event(ROLE % '"a"', begin=BEGIN.replace("c1", "c2")),
    event(ROLE % '"a"').replace(b"data: ", b"data:"),
    event(ROLE % '"a"').replace(b"a", b"\xff"),
    event(ROLE % '"a"').replace(b"\n\n", b"\n"),
    b"id: 7\n" + event(ROLE % '"a"'),
    b"event: note\n" + event(ROLE % '"a"'),
    b": a comment\n\n",
    b"data: [DONE]\n\n",
    said("x" * 6000),
]


@pytest.mark.parametrize("odd", ODD)
def test_what_is_not_of_it_is_decoded(odd: bytes) -> None:
    usual = [said(text) for text in "abcdefg"]
    check([*usual, odd, *usual])
    check([usual[0], b"".join(usual) + odd, *usual])
    check([usual[0], *[odd] * 6, *usual, odd])


TEXTS = st.text(max_size=4) | st.sampled_from(["content", "assistant", ",", '","', ":", "c1", "a", "2024-02-29"])
DELTAS = ["%s", ROLE, '{"content":%s}', '{"content":%s,"role":"assistant"}', '{"reasoning_content":%s}']
PIECES = st.lists(
    st.builds(said, TEXTS, st.sampled_from(DELTAS))
    | st.sampled_from(ODD)
    | st.builds(bytes.__add__, *[st.builds(said, TEXTS)] * 2),
    max_size=24,
)


@given(PIECES)
def test_whatever_comes(pieces: list[bytes]) -> None:
    check([said("a"), *pieces])


@given(st.lists(st.tuples(st.text(max_size=3), st.text(max_size=3)), min_size=8, max_size=12), st.booleans())
def test_which_text_is_another_one(texts: list[tuple[str, str]], both: bool) -> None:
    """Two texts of an event, of which one or both change, equal or not, in whichever place."""
    delta = '{"role":%s,"content":%s}'
    check([event(delta % tuple(map(json.dumps, (one if both else "x", other)))) for one, other in texts])


def test_nothing_is_another_events() -> None:
    found, core = read([said(text) for text in "abcdefghi"])
    assert core.made is not None
    for one, _ in found[5:7]:
        one.data.choices[0].delta.content = one.data.model = "changed"
        one.data.choices.append(1)
        one.data._raw["choices"][0]["delta"]["role"] = one.data._raw["id"] = "changed"
        one.data.additional_properties["more"] = one.data.choices[0].additional_properties["more"] = 1
    last = found[8][0]
    assert shown(last) == shown(models.CompletionEvent.from_event(json.loads(said("i")[6:]), found[8][1]))
    assert pickle.loads(pickle.dumps(last)) == copy.deepcopy(last) == last


ASKED: Any = {"model": "m", "messages": [{"role": "user", "content": "x"}]}


@contextmanager
def stopping(server: RawServer) -> Iterator[RawServer]:
    try:
        yield server
    finally:
        server.stop()


@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("together", [False, True])
def test_over_a_socket(mode: str, together: bool) -> None:
    """Events one by one, or many at once; the second half of them is asked for as it was sent."""
    events = [said(str(number)) for number in range(20)]
    finish = event('{"content":""}', end=',"finish_reason":"stop"}]}')
    pieces = [events[0], b"".join(events[1:]) if together else b"", *([] if together else events[1:]), finish + DONE]
    with stopping(RawServer(chunked(*filter(None, pieces)))) as server:
        if mode == "sync":
            with Mistral(api_key="k", server_url=server.url) as client, client.chat.stream(**ASKED) as stream:
                first = [next(stream) for _ in range(12)]
                last, answer = list(stream.events), stream.partial
        else:
            first, last, answer = asyncio.run(read_async(server.url))
    assert [one.data.choices[0].delta.content for one in first] == [str(number) for number in range(12)]
    assert [frame.data.encode() for frame in last[:-1]] == [one[6:-2] for one in events[12:]]
    assert answer.choices[0].message.content == "".join(str(number) for number in range(20))
    assert shown(first[11]) == shown(models.CompletionEvent.from_event(json.loads(events[11][6:]), last[0].__class__()))


async def read_async(url: str) -> tuple[list[Any], list[Any], Any]:
    async with Mistral(api_key="k", server_url=url) as client, client.chat.stream_async(**ASKED) as stream:
        first = [await anext(stream) for _ in range(12)]
        return first, [frame async for frame in stream.events], stream.partial
