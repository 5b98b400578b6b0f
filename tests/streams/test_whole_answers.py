"""Live text and the whole answer from one stream: what was read before is in it, however it was read."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from mistralai import Mistral, errors, models

from tests.support.chat_wire import ASK
from tests.support.raw_server import CHUNKED, HEAD, Connection, Script, chunk, chunked, raw_server, sized
from tests.support.user_streams import DONE, event, said

USAGE = event({"id": "c", "model": "m", "choices": [], "usage": {"total_tokens": 9}})
LETTERS = b"".join(said(letter) for letter in "abcde")
BODY = LETTERS + said("f", "stop") + USAGE + DONE
MODES = pytest.mark.parametrize("mode", ["sync", "async", "trio"])

Use = Callable[["Stream"], Awaitable[Any]]


class Stream:
    """A stream of either kind behind one set of methods, which are asynchronous."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream
        self.asynchronous = hasattr(stream, "__anext__")

    async def take(self, iterator: Any, most: int = 1000) -> list[Any]:
        found: list[Any] = []
        while len(found) < most:
            try:
                found.append(await anext(iterator) if self.asynchronous else next(iterator))
            except (StopIteration, StopAsyncIteration):
                break
        return found

    async def collect(self) -> Any:
        return await self.stream.collect() if self.asynchronous else self.stream.collect()

    async def close(self) -> None:
        await self.stream.close() if self.asynchronous else self.stream.close()


def used(mode: str, script: Script, use: Use, **options: Any) -> Any:
    """What a function returns that is handed an open stream."""

    async def main(client: Mistral) -> Any:
        async with client:
            if mode != "sync":
                async with client.chat.stream_async(**ASK, **options) as stream:
                    return await use(Stream(stream))
            with client.chat.stream(**ASK, **options) as open_stream:
                return await use(Stream(open_stream))

    with raw_server(script) as server:
        client = Mistral(api_key="k", server_url=server.url, retry_config=0)
        if mode == "trio":
            import trio

            return trio.run(main, client)
        return asyncio.run(main(client))


def check(whole: Any, text: str = "abcdef") -> None:
    assert isinstance(whole, models.ChatCompletionResponse)
    assert (whole.choices[0].message.content, whole.choices[0].finish_reason) == (text, "stop")
    assert whole.usage.total_tokens == 9


async def after_events(s: Stream) -> Any:
    await s.take(s.stream)
    return await s.collect()


async def after_some_events(s: Stream) -> Any:
    await s.take(s.stream, 2)
    return await s.collect()


async def after_text(s: Stream) -> Any:
    assert "".join(await s.take(s.stream.text)) == "abcdef"
    return await s.collect()


async def after_some_text_and_pieces(s: Stream) -> Any:
    await s.take(s.stream.text, 1)
    await s.take(s.stream.pieces, 1)
    await s.take(s.stream, 1)
    return await s.collect()


async def after_raw_events(s: Stream) -> Any:
    await s.take(s.stream.events, 3)
    return await s.collect()


async def at_once(s: Stream) -> Any:
    return await s.collect()


async def twice(s: Stream) -> Any:
    await s.take(s.stream, 1)
    check(await s.collect())
    return await s.collect()


@MODES
@pytest.mark.parametrize(
    "use", [after_events, after_some_events, after_text, after_some_text_and_pieces, after_raw_events, at_once, twice]
)
def test_the_answer_is_whole(mode: str, use: Use) -> None:
    """With one read for all events, one for each, one for each byte."""
    for script in (chunked(BODY), chunked(*(part + b"\n\n" for part in BODY.split(b"\n\n")[:-1]))):
        check(used(mode, script, use))
    if mode == "sync":
        check(used(mode, chunked(*(BODY[i : i + 1] for i in range(len(BODY)))), use))


@MODES
def test_every_form_in_which_it_comes(mode: str) -> None:
    zipped = sized(gzip.compress(BODY), HEAD + b"Content-Encoding: gzip\r\n")
    check(used(mode, zipped, after_some_events))
    check(used(mode, chunked(LETTERS + said("f", "stop") + USAGE.rstrip()), after_some_events))
    check(used(mode, chunked(event({"a": 1}, "metadata") + BODY), after_events))
    emoji = said("\U0001f600").replace(b"\\ude00", b"")
    other = said("\U0001f600f", "stop").replace(b"\\ud83d", b"")
    check(used(mode, chunked(emoji + other + USAGE + DONE), after_some_events), "\U0001f600f")


@MODES
def test_after_another_attempt(mode: str) -> None:
    async def use(s: Stream) -> Any:
        assert s.stream.usage is None
        return await after_some_events(s)

    def script(connection: Connection) -> bool:
        first = connection.server.requests == 1
        connection.send(chunked(event({"error": {"code": 503}})) if first else chunked(BODY))
        return True

    check(used(mode, script, use, retries=2))


@MODES
def test_usage_and_the_reason_while_reading(mode: str) -> None:
    async def use(s: Stream) -> list[Any]:
        found = [(s.stream.finish_reason, s.stream.usage)]
        while await s.take(s.stream, 1):
            found.append((s.stream.finish_reason, s.stream.usage and s.stream.usage.total_tokens))
        return found

    parts = [part + b"\n\n" for part in BODY.split(b"\n\n")[:-1]]
    found = used(mode, chunked(*parts), use)
    assert found == [*[(None, None)] * 6, ("stop", None), ("stop", 9)]


@MODES
def test_a_stream_that_was_left_has_no_whole_answer(mode: str) -> None:
    async def use(s: Stream) -> Any:
        await s.take(s.stream, 2)
        await s.close()
        assert s.stream.finish_reason is None
        with pytest.raises(errors.StreamInterrupted, match="closed before its end") as caught:
            await s.collect()
        return caught.value

    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(said("a") + said("b")))
        connection.wait_closed()

    error = used(mode, step, use)
    assert error.partial.choices[0].message.content == "ab"
    assert error.events_received == 2


@MODES
@pytest.mark.parametrize("end", [event({"error": {"code": 429}}), b"data: {oops\n\n", b""])
def test_a_stream_that_failed_has_no_whole_answer(mode: str, end: bytes) -> None:
    async def use(s: Stream) -> Any:
        with pytest.raises(errors.MistralError):
            await s.take(s.stream)
        with pytest.raises(errors.StreamInterrupted, match="has failed") as caught:
            await s.collect()
        return caught.value

    error = used(mode, chunked(said("a") + said("b") + end), use)
    assert error.partial.choices[0].message.content == "ab"


@MODES
def test_a_failure_after_some_events_keeps_all_of_them(mode: str) -> None:
    async def use(s: Stream) -> Any:
        await s.take(s.stream, 1)
        with pytest.raises(errors.RateLimitError) as caught:
            await s.collect()
        return caught.value

    error = used(mode, chunked(said("a"), said("b"), event({"error": {"code": 429}})), use)
    assert error.partial.choices[0].message.content == "ab"


@MODES
def test_nothing_is_kept_that_nobody_wants(mode: str) -> None:
    async def use(s: Stream) -> Any:
        await s.take(s.stream, 2)
        with pytest.raises(errors.MistralError, match="accumulate=False"):
            _ = s.stream.usage
        return await s.collect()

    check(used(mode, chunked(BODY), use, accumulate=False), "cdef")
    check(used(mode, chunked(BODY), at_once, accumulate=False))


@MODES
def test_parsed_answers_too(mode: str) -> None:
    schema = {"title": "Book", "type": "object", "properties": {"a": {"type": "integer"}}}

    async def use(client: Mistral) -> Any:
        if mode == "sync":
            with client.chat.parse_stream(schema, **ASK) as stream:
                assert "".join(stream.text) == '{"a": 1}'
                return stream.collect()
        async with client, client.chat.parse_stream_async(schema, **ASK) as opened:
            assert "".join([text async for text in opened.text]) == '{"a": 1}'
            return await opened.collect()

    with raw_server(chunked(said('{"a": ') + said("1}", "stop") + DONE)) as server:
        client = Mistral(api_key="k", server_url=server.url)
        if mode == "trio":
            import trio

            whole = trio.run(use, client)
        else:
            whole = asyncio.run(use(client))
    assert whole.choices[0].message.parsed == {"a": 1}


@MODES
def test_looking_after_each_event_decodes_no_answer_before_its_usage_is_there(mode: str) -> None:
    async def look(s: Stream) -> tuple[list[Any], list[int]]:
        decode, decoded = s.stream._decode_result, list[Any]()
        s.stream._decode_result = lambda payload: decoded.append(payload) or decode(payload)
        seen: list[Any] = []
        counts: list[int] = []
        while await s.take(s.stream, 1):
            usage = s.stream.usage
            seen.append((s.stream.finish_reason, usage and usage.total_tokens))
            counts.append(len(decoded))
        return seen, counts

    events = [part + b"\n\n" for part in BODY.split(b"\n\n")[:-1]]
    seen, counts = used(mode, chunked(*events), look)
    assert seen == [(None, None)] * 5 + [("stop", None), ("stop", 9)]
    assert counts == [0] * 6 + [1]
