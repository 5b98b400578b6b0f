"""Streams in the shapes in which real servers and gateways were seen to send them."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from mistralai import Mistral, errors, models

from tests.support.raw_server import CHUNKED, HEAD, Connection, chunk, raw_server, sized
from tests.support.user_streams import DONE, event, read, said

MODES = pytest.mark.parametrize("mode", ["sync", "async"])
A, B = said("a"), said("b", "stop")
JSON = HEAD.replace(b"text/event-stream", b"application/json")


def usage(**more: Any) -> bytes:
    counts = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    return event({"id": "c", "model": "m", "usage": counts, **more})


# -- ends -------------------------------------------------------------------------------------------------------------


@MODES
@pytest.mark.parametrize("collect", [False, True])
def test_done_after_one_of_two_choices_was_finished(mode: str, collect: bool) -> None:
    """litellm 1.108 with `n=2`: one finish chunk, for index 0, although both choices finished."""
    body = said("a") + said("x", index=1) + said("b") + said("y", index=1) + said(None, "stop") + DONE
    found = read(mode, body, collect=collect, n=2)
    assert found.error is None
    assert len(found.warnings) == 1
    assert "choices[1].finish_reason" in found.warnings[0]
    assert "choices[0]" not in found.warnings[0]
    if collect:
        assert [choice.message.content for choice in found.result.choices] == ["ab", "xy"]
        assert [choice.finish_reason for choice in found.result.choices] == ["stop", None]


@MODES
def test_done_before_any_choice_was_finished(mode: str) -> None:
    found = read(mode, said("a") + said("x", index=1) + DONE)
    assert isinstance(found.error, errors.StreamInterrupted)
    assert "choices[0].finish_reason and choices[1].finish_reason never came" in str(found.error)


@MODES
def test_an_end_without_done_after_one_of_two_choices(mode: str) -> None:
    """Without the server's word, the other one may have been cut."""
    found = read(mode, A + said("x", index=1) + B)
    assert isinstance(found.error, errors.StreamInterrupted)
    assert "choices[1].finish_reason never came" in str(found.error)
    assert read(mode, A + said("x", index=1) + B, on_incomplete="ignore").error is None


@MODES
def test_done_as_a_json_string(mode: str) -> None:
    """What FastAPI's own `ServerSentEvent(data="[DONE]")` sends."""
    found = read(mode, A + B + event('"[DONE]"'))
    assert (found.text, found.error, found.warnings) == ("ab", None, [])
    assert isinstance(read(mode, A + event('"[DONE]"')).error, errors.StreamInterrupted)


@MODES
@pytest.mark.parametrize("rest", [b"", usage(choices=[])], ids=["finished", "then usage"])
def test_a_connection_that_is_held_open_after_every_choice_was_finished(mode: str, rest: bytes) -> None:
    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A) + chunk(B) + (chunk(rest) if rest else b""))
        connection.wait_closed(20)

    found = read(mode, step, collect=True, grace_ms=200)
    assert found.error is None
    assert found.result.choices[0].message.content == "ab"
    assert (found.result.usage is not None) == bool(rest)


def test_the_end_of_a_finished_answer_is_waited_for_two_seconds() -> None:
    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A) + chunk(B))
        connection.wait_closed(20)

    started = time.monotonic()
    assert read("trio", step).text == "ab"
    assert 1.9 < time.monotonic() - started < 10


@MODES
def test_comments_do_not_hold_a_finished_answer_open(mode: str) -> None:
    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A + B))
        while not connection.wait_closed(0.2):
            connection.send(chunk(b": keep-alive\n\n"))

    found = read(mode, step, grace_ms=500)
    assert (found.text, found.error) == ("ab", None)


@MODES
def test_a_choice_that_begins_late_is_waited_for(mode: str) -> None:
    """Two were asked for, and this server writes one after the other."""

    def step(connection: Connection) -> None:
        connection.send(CHUNKED + chunk(A + B))
        assert not connection.wait_closed(0.3)
        connection.send(chunk(said("x", "stop", index=1)) + chunk(DONE) + b"0\r\n\r\n")

    found = read(mode, step, n=2, grace_ms=100)
    assert found.error is None
    assert len(found.events) == 3
    assert len(read(mode, step, extra_body={"n": 2}, grace_ms=100).events) == 3


# -- events that are no chunks ----------------------------------------------------------------------------------------

NO_CHUNKS = [
    event({"conversation_id": 7}, "metadata"),
    event({"tool": "search", "phase": "calling"}, "agentic_tool_call_progress"),
    event("thinking about it", "status"),
    event([1, 2], "numbers"),
    event("5", "number"),
]


@MODES
@pytest.mark.parametrize("other", NO_CHUNKS)
def test_named_events_that_are_no_chunks(mode: str, other: bytes) -> None:
    body = other + A + other + B + other + DONE
    found = read(mode, body)
    assert (found.text, found.error, len(found.events)) == ("ab", None, 2)
    whole = read(mode, body, collect=True).result
    assert whole.choices[0].message.content == "ab"
    assert set(whole.to_dict()) == {"id", "object", "created", "model", "choices"}
    name = other.split(b"\n")[0][7:].decode()
    assert [one.event for one in read(mode, body, raw=True).events] == [name, "message", name, "message", name]


@MODES
def test_a_named_chunk_is_a_chunk(mode: str) -> None:
    assert read(mode, b"event: chunk\n" + A + b"event: message\n" + B + DONE).text == "ab"


@MODES
def test_a_named_event_that_is_broken_json(mode: str) -> None:
    """It may have been a chunk."""
    found = read(mode, A + event('{"choices": [', "chunk") + B + DONE)
    assert isinstance(found.error, errors.ResponseValidationError)


@MODES
def test_pings_without_a_name(mode: str) -> None:
    found = read(mode, event({"type": "ping"}) + A + event({"type": "ping"}) + B + DONE)
    assert (found.text, len(found.events)) == ("ab", 2)


@MODES
@pytest.mark.parametrize("more", [{}, {"choices": None}, {"choices": []}], ids=["absent", "null", "empty"])
def test_usage_without_choices(mode: str, more: dict[str, Any]) -> None:
    body = A + B + usage(**more) + DONE
    last = read(mode, body).events[-1].data
    assert (last.choices, last.usage.total_tokens) == ([], 3)
    assert read(mode, body, collect=True).result.usage.total_tokens == 3


# -- chunks -----------------------------------------------------------------------------------------------------------


@MODES
def test_every_place_that_usage_comes_in(mode: str) -> None:
    counts = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    sooner = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    for body in (
        A + said("b", "stop", usage=counts),
        said("a", usage=sooner) + said("b", "stop", usage=counts),
        said("a", usage=None) + B + said(None, usage=counts),
    ):
        assert read(mode, body + DONE, collect=True).result.usage.total_tokens == 3


@MODES
def test_a_role_in_every_delta_a_float_for_the_time_and_another_model(mode: str) -> None:
    def one(text: str, finish: str | None, model: str) -> bytes:
        choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": finish}
        return event({"id": "c", "created": 1764343873.25, "model": model, "choices": [choice]})

    body = one("a", None, "path@main") + one("b", "stop", "path@main") + DONE
    found = read(mode, body)
    assert (found.text, found.events[0].data.created, found.events[0].data.model) == ("ab", 1764343873.25, "path@main")
    whole = read(mode, body, collect=True).result
    assert (whole.choices[0].message.role, whole.choices[0].message.content) == ("assistant", "ab")
    assert (whole.created, whole.model) == (1764343873.25, "path@main")


@MODES
def test_the_whole_message_beside_deltas(mode: str) -> None:
    def one(delta: Any, message: str, finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "message": {"role": "assistant", "content": message}}
        return event({"id": "c", "model": "m", "choices": [{**choice, "finish_reason": finish}]})

    for body in (
        one({"content": "a"}, "a") + one({"content": "b"}, "ab", "stop"),
        A + one({"content": "b"}, "ab") + one({}, "ab", "stop"),
        A + said("b") + one(None, "ab", "stop"),
        one({}, "ab", "stop"),
    ):
        assert read(mode, body + DONE, collect=True).result.choices[0].message.content == "ab"


@MODES
@pytest.mark.parametrize("names", [["edit_ex", "isting"], ["edit_existing"] * 2, ["edit_ex", "edit_existing"]])
def test_the_name_of_a_tool_in_pieces_or_repeated(mode: str, names: list[str]) -> None:
    def one(name: str | None, arguments: str) -> bytes:
        call = {"index": 0, "id": "c1", "function": {"name": name, "arguments": arguments}}
        choice = {"index": 0, "delta": {"tool_calls": [call]}, "finish_reason": None}
        return event({"id": "c", "model": "m", "choices": [choice]})

    body = b"".join(one(name, "") for name in names) + one(None, '{"a":') + one(None, "1}") + said(None, "tool_calls")
    (call,) = read(mode, body + DONE, collect=True).result.choices[0].message.tool_calls
    assert (call.function.name, call.function.arguments) == ("edit_existing", '{"a":1}')


# -- failures in the stream -------------------------------------------------------------------------------------------

TOO_MANY = {"message": "too many", "type": "rate_limit_error", "code": 429}
FAILURES = [
    (event({"error": TOO_MANY}), 429),
    (event({"error": TOO_MANY}) + DONE, 429),
    (event({"error": "the worker died"}), 200),
    (event({"object": "error", **TOO_MANY}), 429),
    (event(TOO_MANY, "error"), 429),
    (event({"detail": "the worker died"}, "error"), 200),
    (event("the worker died", "error"), 200),
    (event({"detail": "the worker died"}, "error").rstrip(), 200),
    (event({"error": TOO_MANY}).rstrip(), 429),  # LitServe ends it without any line end.
    (event({"error": {"message": "gone", "code": "500"}}), 500),
]


@MODES
@pytest.mark.parametrize(("failure", "status"), FAILURES)
def test_a_failure_in_the_middle_keeps_the_answer(mode: str, failure: bytes, status: int) -> None:
    body = b"id: 8\n" + said("a") + b"id: 9\n" + said("b") + failure
    found = read(mode, body)
    error = found.error
    assert isinstance(error, errors.SDKError)
    assert found.text == "ab"
    assert (error.events_received, error.last_event_id, error.partial, error.status_code) == (2, "9", None, status)
    assert "Status 200" not in str(error)
    assert "in the stream" in str(error)
    assert any(text in str(error) for text in ("too many", "the worker died", "gone"))
    collected = read(mode, body, collect=True).error
    assert type(collected) is type(error)
    assert collected.partial.choices[0].message.content == "ab"
    assert (collected.events_received, collected.last_event_id) == (2, "9")


@MODES
@pytest.mark.parametrize("bad", [b"data: {oops\n\n", event([1]), event({"choices": [{"delta": 5}]})])
def test_an_event_that_is_not_what_it_should_be_keeps_the_answer(mode: str, bad: bytes) -> None:
    found = read(mode, A + A + bad + B + DONE, collect=True)
    assert isinstance(found.error, errors.ResponseValidationError)
    assert found.error.partial.choices[0].message.content == "aa"
    assert found.error.events_received >= 2


def test_what_an_error_says_of_its_stream_pickles() -> None:
    import copy
    import pickle

    error = read("sync", A + event({"error": TOO_MANY}), collect=True).error
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (again.events_received, again.partial, str(again)) == (1, error.partial, str(error))


@MODES
def test_a_failure_that_details_what_the_api_describes(mode: str) -> None:
    found = read(mode, A + event({"detail": "too long", "status": 422}, "error"))
    assert isinstance(found.error, errors.HTTPValidationError)
    assert found.error.data.detail == "too long"


@MODES
def test_models_without_a_type(mode: str) -> None:
    """All seven servers that list their models leave Mistral's `type` out, and its capabilities."""
    listed = [{"id": "m", "object": "model", "created": 1, "owned_by": "me"}, {"id": "n"}]
    body = json.dumps({"object": "list", "data": listed}).encode()
    with raw_server(sized(body, JSON)) as server:
        client = Mistral(api_key="k", server_url=server.url)
        with client:
            found = client.models.list() if mode == "sync" else asyncio.run(client.models.list_async())
    assert [type(model) for model in found.data] == [models.BaseModelCard] * 2
    assert [model.id for model in found.data] == ["m", "n"]
    assert found.data[0].to_dict() == listed[0]
