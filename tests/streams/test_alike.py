"""Streams whose events are made by a template give what they give without one."""

from __future__ import annotations

import json
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mistralai import Mistral
from mistralai._overlay.models.base import Model
from mistralai._overlay.models.layout import state_of
from mistralai._overlay.streams import going_on
from mistralai._overlay.streams.alike import template as templates
from mistralai._overlay.transport.fast.body import receiver, unlimited

from overlay.core.types import is_array, is_object
from tests.support.chat_wire import ASK
from tests.support.http_library import httpx
from tests.support.rendered import write_package

WORDS = ["Hello", " world", "!", " and", " more", " x", " y", " z"]
DONE = b"data: [DONE]\n\n"


@pytest.fixture(autouse=True, scope="module")
def early() -> Iterator[None]:
    """Templates are looked for after few events."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(going_on, "_ALIKE", 4)
        yield


def event(delta: Any, finish: str | None = None) -> bytes:
    """A chunk as an event. The delta may be JSON that no dictionary is written as."""
    inner = delta if isinstance(delta, str) else json.dumps(delta)
    ending = json.dumps(finish)
    choice = f'{{"index": 0, "delta": {inner}, "finish_reason": {ending}}}'
    return f'data: {{"id": "c", "model": "m", "choices": [{choice}]}}\n\n'.encode()


FIRST = event({"role": "assistant", "content": ""})
LAST = [event({"content": ""}, "stop"), DONE]


class Pieces(httpx.SyncByteStream):
    """A body in pieces."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Any:
        return iter(self._pieces)


def shown(value: Any) -> Any:
    """All that an event holds."""
    if isinstance(value, Model):
        return type(value).__name__, {name: shown(held) for name, held in state_of(value).items()}
    if is_object(value):
        return [(name, shown(held)) for name, held in value.items()]
    return [shown(each) for each in value] if is_array(value) else (type(value).__name__, value)


def nothing(*given: Any) -> None:
    """Do nothing, as a template that is none and as the handler of a signal."""


def read(pieces: list[bytes], change: bool) -> list[Any]:
    """Read the events of these pieces, each before it is changed."""
    headers = {"content-type": "text/event-stream"}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, headers=headers, stream=Pieces(pieces)))
    found: list[Any] = []
    client = Mistral(api_key="k", server_url="http://a.test", client=httpx.Client(transport=transport), retry_config=0)
    with client.chat.stream(**ASK) as stream:
        for each in stream:
            found.append((shown(each), repr(each), each.to_dict(), stream.last_event_id))
            if change:
                for value in each.data.choices[0].delta.additional_properties.values():
                    value["changed"] = True
    return found


def alike(monkeypatch: pytest.MonkeyPatch, *pieces: bytes, change: bool = False) -> list[Any]:
    """Return what is read, by templates and without them."""
    by_template = read([*pieces, *LAST], change)
    with monkeypatch.context() as patch:
        patch.setattr(templates, "template", nothing)
        assert read([*pieces, *LAST], change) == by_template
    return by_template


@pytest.mark.parametrize("first", range(1, 9))
def test_another_text_than_before_in_one_read(monkeypatch: pytest.MonkeyPatch, first: int) -> None:
    """Events that were made wait for their turn while the next ones are of a template that makes none."""
    content = [event({"content": word}) for word in WORDS]
    reasoning = [event({"reasoning": word}) for word in WORDS]
    for events in ([*content[:first], *reasoning], [*reasoning[:first], *content]):
        alike(monkeypatch, FIRST, b"".join(events))
        alike(monkeypatch, FIRST, *events)


def test_an_object_by_the_empty_name_is_no_other_events(monkeypatch: pytest.MonkeyPatch) -> None:
    alike(monkeypatch, FIRST, *(event({"content": word, "": {"k": 1}}) for word in WORDS), change=True)


def test_a_key_is_not_taken_for_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The trial goes well with the key: the name comes twice, and the text is written otherwise."""
    events = [event(f'{{"K": "K.", "K.": "\\u004b", "{key}": "K."}}') for key in ["K", "K", "Z", "Y"]]
    alike(monkeypatch, FIRST, *events)


@pytest.mark.parametrize("rest", [b"id: 9\r\n\r\n", b"id: 9\r\r", b"id: 9\r\n\r\n: \r\n"])
def test_an_id_after_events_is_not_theirs(monkeypatch: pytest.MonkeyPatch, rest: bytes) -> None:
    events = [event({"content": word}) for word in WORDS] * 2
    found = alike(monkeypatch, FIRST, *events[:3], b"".join(events) + rest, *events)
    assert [state["id"][1] for (_, state), *_ in found[:20]] == [""] * 20


def of_shapes(folder: Path) -> Any:
    """A client of streams whose deltas have a list by default, and are of a class that a constant tells."""
    text, number = {"type": "string"}, {"type": "integer"}

    def ref(name: str) -> Any:
        return {"$ref": f"#/components/schemas/{name}"}

    def of(**properties: Any) -> Any:
        return {"type": "object", "properties": properties}

    deltas = {
        "listed": of(text=text, items={"type": "array", "items": text, "default": []}),
        "told": {"anyOf": [ref("On"), ref("Other")]},
    }
    schemas = {"On": of(mode={"const": "on"}, text=text), "Other": of(mode=text, text=text)}
    for schema in schemas.values():
        schema["required"] = ["mode"]
    paths: dict[str, Any] = {}
    settings = '[tool.sdk]\npackage = "shapes"\nclient = "Shapes"\n'
    for name, delta in deltas.items():
        kind = name.capitalize()
        member = of(index=number, delta=delta, finish_reason=text)
        schemas[f"{kind}Chunk"] = of(choices={"type": "array", "items": member})
        schemas[f"{kind}Event"] = {**of(data=ref(f"{kind}Chunk")), "required": ["data"]}
        content = {"text/event-stream": {"schema": ref(f"{kind}Event")}}
        answer = {"200": {"description": "Fine.", "content": content}}
        paths[f"/{name}"] = {"post": {"operationId": name, "tags": ["deltas"], "responses": answer}}
        settings += f'[tool.sdk.streams.{kind}Event]\nfinished_when = "choices[*].finish_reason"\n'
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    case = folder / "shapes"
    case.mkdir()
    (case / "openapi.yaml").write_text(json.dumps({**document, "components": {"schemas": schemas}}))
    (case / "sdk.toml").write_text(settings)
    return write_package(case, folder)


def test_deltas_of_other_shapes(tmp_path: Path) -> None:
    package = of_shapes(tmp_path)

    def events(name: str, deltas: list[Any]) -> Any:
        answer = httpx.Response(
            200, headers={"content-type": "text/event-stream"}, stream=Pieces([FIRST, *map(event, deltas), *LAST])
        )
        library = httpx.Client(transport=httpx.MockTransport(lambda request: answer))
        return getattr(package.Shapes(server_url="http://a.test", client=library).deltas, name)()

    for each in events("listed", [{"text": word} for word in WORDS]):
        delta = each.data.choices[0].delta
        assert delta.items == []
        delta.items.append("its own")
    read = events("told", [{"mode": mode} for mode in ["off", "of", "of", "on", "off", "on"]])
    kinds = [type(each.data.choices[0].delta).__name__ for each in read]
    assert kinds[1:-1] == ["Other", "Other", "Other", "On", "Other", "On"]


@pytest.mark.skipif(sys.platform != "linux", reason="the system bounds no read")
def test_a_timer_does_not_begin_a_time_limit_anew() -> None:
    """After each signal Python reads again, of a socket that the system bounds with the whole limit."""
    one, other = socket.socketpair()
    rescue = threading.Timer(2, other.send, [b"late"])
    before = signal.signal(signal.SIGALRM, nothing)
    with one, other:
        try:
            rescue.start()
            signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
            with pytest.raises((TimeoutError, BlockingIOError)):
                receiver(one, 0.2)(10)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
            rescue.cancel()
        receiver(one, 0.2)  # In one call of the system, where it can.
        signal.signal(signal.SIGALRM, nothing)
        unlimited(one, 0.2)
        signal.signal(signal.SIGALRM, before)
        assert not any(one.getsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, 16))
