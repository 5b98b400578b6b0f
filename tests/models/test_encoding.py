"""What arguments become on the wire, and what comes back as it was written."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import uuid
from decimal import Decimal
from typing import Any

import pydantic
import pytest
from mistralai._overlay.core.helper_errors import WrongTypeError
from mistralai._overlay.models.decoding import decode_datetime
from mistralai._overlay.models.encoding import encode, encode_like, to_json
from mistralai.inputs import completed
from mistralai.models import TextChunk, UserMessage
from mistralai.types import UNSET


def test_anything_that_json_has_a_form_for() -> None:
    class Color(enum.Enum):
        RED = "red"

    class Number(int):
        pass

    @dataclasses.dataclass
    class Point:
        x: int
        color: Color

    class Message(pydantic.BaseModel):
        role: str = "user"
        content: str

    day = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    value = {
        "model": UserMessage(content=(part for part in [TextChunk(text="a"), {"type": "text", "text": "b"}])),  # type: ignore[arg-type]
        "tuple": (1, 2.5, None),
        "set": {1},
        "enum": Color.RED,
        "int": Number(3),
        "when": day,
        "day": day.date(),
        "uuid": uuid.UUID(int=1),
        "gone": UNSET,
        "bytes": b"hi",
        "dataclass": Point(1, Color.RED),
        "pydantic": completed([Message(content="x")], "ChatCompletionRequestMessage"),
    }
    assert encode(value) == {
        "dataclass": {"x": 1, "color": "red"},
        "pydantic": [{"role": "user", "content": "x"}],
        "model": {"role": "user", "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]},
        "tuple": [1, 2.5, None],
        "set": [1],
        "enum": "red",
        "int": 3,
        "when": "2026-01-02T03:04:05Z",
        "day": "2026-01-02",
        "uuid": "00000000-0000-0000-0000-000000000001",
        "bytes": "aGk=",
    }
    assert to_json(encode([Decimal("1.10")])) == b"[1.10]"
    with pytest.raises(TypeError, match="complex has no JSON form"):
        encode([1j])


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z",
        "2026-01-02T03:04:05.1Z",
        "2026-01-02T03:04:05.123456789+05:30",
        "2026-01-02T03:04:05",
        "2026-01-02 03:04:05+00:00",
    ],
)
def test_times_are_sent_back_as_they_were_written(text: str) -> None:
    when = decode_datetime(text)
    assert isinstance(when, dt.datetime)
    assert when.replace(microsecond=0, tzinfo=None) == dt.datetime(2026, 1, 2, 3, 4, 5)
    assert encode_like(when, text) == text
    assert encode_like([when], [text]) == [text]
    later = when + dt.timedelta(days=1)
    assert decode_datetime(encode_like(later, text)) == later


@pytest.mark.parametrize("text", ["", "soon", "2026-13-02T03:04:05Z", "0000-00-00T00:00:00Z", "2026-01-02"])
def test_what_is_no_time_stays_text(text: str) -> None:
    assert decode_datetime(text) == text


def holding_itself(where: str) -> Any:
    """A message that holds itself, or a list that does."""
    message = UserMessage(content="a")
    endless: list[Any] = [1]
    endless.append({"b": endless})
    if where == "received":
        message = UserMessage.from_dict({"role": "user", "content": "a", "more": None})
    if where == "content":
        message.content = endless
    elif where == "chunk":
        chunk = TextChunk(text="a")
        chunk.additional_properties["up"] = [message]
        message.content = [TextChunk(text="b"), chunk]
    else:
        message.additional_properties["me"] = {"x": message}
    return message


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("content", r"UserMessage\.content\[1\]\.b"),
        ("chunk", r"UserMessage\.content\[1\]\.up\[0\]|TextChunk\.up\[0\]\.content\[1\]"),
        ("extra", r"UserMessage\.me\.x"),
        ("received", r"UserMessage\.me\.x"),
    ],
)
@pytest.mark.parametrize("method", ["to_dict", "model_dump", "model_dump_json"])
def test_what_holds_itself_has_no_json_form(where: str, place: str, method: str) -> None:
    message = holding_itself(where)
    with pytest.raises(WrongTypeError, match=rf"^({place}) holds itself$"):
        getattr(message, method)()


def test_what_is_nested_too_deeply_has_no_json_form() -> None:
    deep: Any = []
    for _ in range(5000):
        deep = [deep]
    message = UserMessage(content="a")
    message.additional_properties["deep"] = [1, {"x": deep, "y": 2}]
    with pytest.raises(WrongTypeError, match=r"^UserMessage\.deep\[1\]\.x(\[0\]){9} is nested too deeply$"):
        message.to_dict()
    shared = [1]
    message.additional_properties["deep"] = [shared, shared, {"x": shared}]
    assert message.to_dict()["deep"] == [[1], [1], {"x": [1]}]


def test_a_model_that_holds_itself_can_be_printed() -> None:
    message = UserMessage(content=[])
    message.content = [message]  # type: ignore[list-item]
    assert repr(message) == "UserMessage(content=[...], role='user')"
