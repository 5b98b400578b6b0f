"""Long lists of arguments are looked at in columns; what is sent is what each item alone would be sent as."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mistralai import Mistral, models
from mistralai._overlay.core.errors import ConfigurationError
from mistralai._overlay.models.encoding import Settled, encode, to_json
from mistralai._overlay.requests.arguments import FEW, ObjectShape, UnionShape, VariantShape, completer
from mistralai._overlay.requests.body import make_body
from mistralai._overlay.requests.parameters import only_date
from mistralai.inputs import completed
from mistralai.resources import chat
from mistralai.types import UNSET

CLIENT = Mistral(api_key="k")
MESSAGE = "ChatCompletionRequestMessage"


class Role(enum.StrEnum):
    USER = "user"


class Text(str):
    """Text of somebody's own class."""


TEXT = st.text(max_size=3)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
ODD = st.sampled_from([
    UNSET, dt.datetime(2026, 1, 2, tzinfo=dt.UTC), dt.date(2026, 1, 2), Decimal("1.10"), b"hi", Role.USER, Text("own"),
    2**70, "\ud800", (1, None), {1}, models.TextChunk(text="x"), models.TextChunk.from_dict({"text": None, "more": 1}),
])  # fmt: skip
KEY = st.sampled_from(["a", "b", "schema_definition"]) | st.sampled_from([1, Text("own"), Role.USER])


def nested(leaf: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(leaf, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3))


ANY = nested(SCALAR | ODD)
CHUNK = (
    st.fixed_dictionaries({"text": TEXT}, optional={"type": st.sampled_from(["text", "new", None]), "x": ANY})
    | st.fixed_dictionaries(
        {"thinking": st.lists(st.fixed_dictionaries({"text": TEXT}), max_size=2)},
        optional={"type": st.just("thinking"), "closed": st.none() | st.booleans()},
    )
    | ANY
)
CALL = st.fixed_dictionaries({"function": ANY}, optional={"id": st.none() | TEXT, "index": st.none() | st.integers()})
PLAIN_MESSAGE = st.fixed_dictionaries({"role": st.sampled_from(["user", "assistant", "system"]), "content": TEXT})
MESSAGES = st.one_of(
    PLAIN_MESSAGE,
    st.fixed_dictionaries(
        {"content": SCALAR | st.lists(CHUNK, max_size=3)},
        optional={
            "role": st.sampled_from(["user", "assistant", "tool", "system", "new", None, Role.USER]),
            "prefix": st.none() | st.booleans(),
            "tool_calls": st.none() | st.lists(CALL, max_size=2),
            "name": ANY,
        },
    ),
    st.builds(models.UserMessage, content=TEXT | st.lists(CHUNK.filter(lambda each: type(each) is dict), max_size=2)),
    st.builds(models.AssistantMessage, content=st.none() | TEXT, prefix=st.just(UNSET) | st.booleans()),
    st.just({"role": "assistant", "prefix": None, "more": [1]}).map(models.AssistantMessage.from_dict),
    ANY,
)


def alone(items: list[Any], name: str, complete: Callable[[Any, str], Any] = completed) -> Any:
    """What the items are sent as, each of them completed and encoded alone."""
    return [encode(complete(item, name)) for item in items if item is not UNSET]


def outcome(make: Callable[[], Any]) -> Any:
    try:
        return make()
    except Exception as error:
        return type(error), str(error)


@settings(max_examples=60, deadline=None)
@given(st.lists(PLAIN_MESSAGE, max_size=FEW), st.lists(MESSAGES, max_size=6), st.integers(0, FEW), st.booleans())
def test_a_list_is_sent_as_its_items_are(plain: list[Any], others: list[Any], at: int, generated: bool) -> None:
    many = [{"role": "user", "content": "a"}] * FEW + plain
    many[at:at] = others
    given_as: Any = (each for each in many) if generated else many
    assert outcome(lambda: to_json(encode(completed(given_as, MESSAGE)))) == outcome(
        lambda: to_json(alone(many, MESSAGE))
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(ANY, max_size=4), ANY)
def test_a_body_that_nothing_completes_is_sent_as_it_is(values: list[Any], other: Any) -> None:
    body = {"input": [{"a": 1}] * FEW + values, "other": other}

    def made() -> Any:
        found = make_body(chat._COMPLETE, body, None)
        assert found is not None
        return found.arguments(False)["content"]

    expected = outcome(lambda: to_json(encode(body)))
    assert outcome(made) == expected if isinstance(expected, bytes) else outcome(made)[0] is ConfigurationError


@pytest.mark.parametrize(
    "item",
    [
        {"tag": "a", "kept": "x"},
        {"tag": "a", "python": "x"},
        {"tag": "a", "gone": None},
        {"tag": "b", "gone": None},
        {"tag": "b", "of": [{"inner": 1}]},
        {"tag": "a", "of": [{"inner": 1}, [{"one": 2}], None]},
        {"tag": "new", "of": {"inner": 1}, "gone": None},
        {"tag": ["unhashable"]},
        {"of": {"inner": 1}},
        {"tag": "b", "of": {}},
        {"tag": "two", "x": 1},
        {"tag": "two", "y": None},
        {f"key{number}": number for number in range(100)},
        {"tag": "a", "day": "2026-01-01"},
        {},
    ],
)
@pytest.mark.parametrize("many", [{"tag": "a", "kept": 1}, {"tag": "b"}, {"tag": "b", "of": [{"one": 1, "kind": "k"}]}])
def test_shapes_of_any_kind(item: dict[str, Any], many: dict[str, Any]) -> None:
    shapes: dict[str, ObjectShape | UnionShape] = {
        "Union": UnionShape("tag", (
            VariantShape("a", frozenset(["kept"]), frozenset(["kept", "of"]), "A"),
            VariantShape("b", frozenset(["of"]), frozenset(["of"]), "B"),
            VariantShape("two", frozenset(["x"]), frozenset(["x", "tag"]), "A"),
            VariantShape("two", frozenset(["y"]), frozenset(["y", "tag"]), "C"),
        )),
        "A": ObjectShape({"python": "wire"}, {"of": "Inner"}, {"day": only_date}, None, ("gone",)),
        "B": ObjectShape(nested={"of": "Constant"}),
        "C": ObjectShape(absent=("y",)),
        "Inner": ObjectShape({"inner": "wired"}),
        "Constant": ObjectShape(constants={"kind": "k"}),
    }  # fmt: skip
    complete = completer(lambda: shapes)
    items = [many] * FEW + [item]
    found = complete(items, "Union")
    assert isinstance(found, Settled)
    assert encode(found) == alone(items, "Union", complete)
    items = items * 4 + [many] * FEW
    assert encode(complete(items, "Union")) == alone(items, "Union", complete)


def test_most_of_a_list_is_sent_as_it_is_given() -> None:
    items: list[Any] = [{"role": "user", "content": [{"type": "text", "text": "a"}]} for _ in range(1000)]
    assert encode(completed(items, MESSAGE))[7] is items[7]
    items[500] = {"content": "a"}
    items[700] = models.UserMessage(content="b")
    found = encode(completed(items, MESSAGE))
    assert sum(given is sent for given, sent in zip(items, found, strict=True)) >= 900
    assert found[500] == {"content": "a"}  # What could be several kinds of messages is sent as it is.
    assert found[700] == {"role": "user", "content": "b"}


def test_what_holds_itself_is_refused() -> None:
    message: dict[str, Any] = {"role": "user"}
    message["content"] = [message] * 30
    deep: list[Any] = []
    for _ in range(3000):
        deep = [deep]
    odd = {"holds itself": message, "nested too deeply": {"role": "user", "content": "a", "more": deep}}
    for why, content in odd.items():
        with pytest.raises(ConfigurationError, match=why):
            CLIENT.chat.complete(model="m", messages=[content] * FEW)  # type: ignore[list-item]


@pytest.mark.parametrize("odd", [float("nan"), float("inf")])
def test_a_number_that_json_does_not_have_is_named(odd: float) -> None:
    messages: list[Any] = [{"role": "user", "content": None}] * FEW + [{"role": "user", "content": "a", "x": [odd]}]
    with pytest.raises(ConfigurationError, match=rf"messages\[{FEW}\].x\[0\] is {odd}"):
        CLIENT.chat.complete(model="m", messages=messages)


@pytest.mark.parametrize("number", [1, FEW])
def test_a_null_that_was_received_goes_back_only_where_the_schema_takes_it(number: int) -> None:
    call = {"id": None, "index": 0, "function": {"name": "f", "arguments": "{}"}, "type": None}
    answer = {"role": "assistant", "content": None, "prefix": None, "tool_calls": [call], "audio": None}
    bodies: list[Any] = []

    def reply(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"choices": [{"index": 0, "message": answer, "finish_reason": "stop"}]})

    with httpx.Client(transport=httpx.MockTransport(reply)) as http:
        client = Mistral(api_key="k", client=http)
        message = client.chat.complete(model="m", messages=[{"role": "user", "content": "a"}]).choices[0].message
        assert message is not None and message.to_dict() == answer
        client.chat.complete(model="m", messages=[message] * number)
    kept = {"index": 0, "function": {"name": "f", "arguments": "{}"}}
    expected = {"role": "assistant", "content": None, "tool_calls": [kept], "audio": None}
    assert bodies[1]["messages"] == [expected] * number
    assert message.to_dict() == answer
