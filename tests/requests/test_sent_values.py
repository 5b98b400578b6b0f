"""Values on the wire: times, decimals, nested queries and forms, reserved characters, and what a call accepts."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from tests.support.http_server import reply
from tests.support.sent import Sent

NAIVE = dt.datetime(2026, 1, 2, 3, 4, 5)
AWARE = dt.datetime(2026, 1, 2, 3, 4, 5, 120000, tzinfo=dt.timezone(dt.timedelta(hours=2)))
DAY = dt.date(2026, 1, 2)


@pytest.fixture(params=["sync", "async"])
def sent(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.getbasetemp() / "sent"
    made = Sent(request.param, "sent_values", "Values", folder, basic_auth=("me", "pass:word"))
    yield made
    made.close()


# -- what would lead elsewhere ----------------------------------------------------------------------------------------


def test_a_path_with_lists_and_objects(sent: Sent) -> None:
    sent("values.ways", way=["a", "b/c"], pair={"x": 1.5, "y": 2}, label="l", most=[1.5, 2])
    assert sent.asked.path == "/ways/a,b%2Fc/x=1.5,y=2/.l?most=1.5&most=2"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("way", []),
        ("way", [""]),
        ("way", [".."]),
        ("way", ["."]),
        ("pair", {}),
        ("pair", {"x": None}),
        ("pair", {"x": float("nan")}),
        ("label", ""),
        ("label", "."),
        ("label", "%2e"),
        ("most", [1.5, float("inf")]),
        ("most", float("-inf")),
    ],
)
def test_what_leads_to_another_path_or_is_no_number_is_not_sent(name: str, value: Any, sent: Sent) -> None:
    given = {"way": ["a"], "pair": {"x": 1}, "label": "l", name: value}
    with pytest.raises(sent.package.errors.ConfigurationError, match="must not be|is a number"):
        sent("values.ways", **given)
    assert sent.server.asked == []


# -- times ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "text"), [(NAIVE, "2026-01-02T03:04:05Z"), (AWARE, "2026-01-02T01:04:05.120000Z")])
def test_datetimes_are_utc(at: dt.datetime, text: str, sent: Sent) -> None:
    sent("values.days", day=DAY, since=at, x_at=at, either=at)
    assert sent.query == [("since", text), ("either", text)]
    assert sent.asked.header("x-at") == text
    for thing in ({"at": at}, sent.models.Thing(at=at), {"data": {"any": at}}):
        sent("values.create_thing", at=at, parent=thing)
        assert sent.asked.json["at"] == text
        assert text in json.dumps(sent.asked.json["parent"])
    sent("values.thing_form", at=at)
    assert sent.form == [("at", text)]
    sent("values.thing_parts", at=at)
    assert sent.parts[0].content.decode() == text


def test_dates(sent: Sent) -> None:
    sent("values.days", day=DAY, until=DAY, on=[DAY, DAY], seen=DAY, either=DAY)
    assert sent.asked.path.startswith("/days/2026-01-02?")
    assert sent.query == [("until", "2026-01-02"), ("on", "2026-01-02"), ("on", "2026-01-02"), ("either", "2026-01-02")]
    assert sent.asked.header("cookie") == "seen=2026-01-02"
    sent("values.create_thing", due=DAY, days=[DAY], data={"due": NAIVE})
    assert sent.asked.json == {"due": "2026-01-02", "days": ["2026-01-02"], "data": {"due": "2026-01-02T03:04:05Z"}}


@pytest.mark.parametrize("at", [NAIVE, AWARE])
@pytest.mark.parametrize("name", ["day", "until", "on", "seen"])
def test_a_datetime_is_no_date_in_a_parameter(name: str, at: dt.datetime, sent: Sent) -> None:
    given: dict[str, Any] = {"day": DAY, name: [DAY, at] if name == "on" else at}
    with pytest.raises(sent.package.errors.ConfigurationError, match=rf"\b{name}\b.*date"):
        sent("values.days", **given)
    assert sent.server.asked == []


def test_a_date_is_no_datetime(sent: Sent) -> None:
    for method, given in (
        ("days", {"day": DAY, "since": DAY}),
        ("create_thing", {"parent": sent.models.Thing(at=DAY)}),
    ):
        with pytest.raises(sent.package.errors.ConfigurationError, match=r"\b(since|at)\b.*date-time"):
            sent(f"values.{method}", **given)
    assert sent.server.asked == []


@pytest.mark.parametrize("method", ["create_thing", "thing_form", "thing_parts"])
@pytest.mark.parametrize("name", ["due", "days"])
@pytest.mark.parametrize("nested", ["no", "dict", "model", "deep", "dict in model"])
def test_a_datetime_is_no_date_in_a_body(nested: str, name: str, method: str, sent: Sent) -> None:
    fields: dict[str, Any] = {name: [AWARE] if name == "days" else AWARE}
    if nested == "dict":
        fields = {"parent": fields}
    elif nested == "model":
        fields = {"parent": sent.models.Thing(**fields)}
    elif nested == "deep":
        fields = {"parent": {"parent": {"parent": sent.models.Thing(**fields)}}}
    elif nested == "dict in model":
        fields = {"parent": sent.models.Thing(parent={"parent": fields})}
    with pytest.raises(sent.package.errors.ConfigurationError, match=rf"\b{name}\b.*date"):
        sent(f"values.{method}", **fields)
    assert sent.server.asked == []


def test_a_datetime_is_no_date_in_a_list_of_models(sent: Sent) -> None:
    for thing in ({"due": NAIVE}, sent.models.Thing(due=NAIVE)):
        with pytest.raises(sent.package.errors.ConfigurationError, match=r"\bdue\b.*date"):
            sent("values.create_many", body=[{"due": DAY}, thing])


def test_what_was_received_goes_back_as_it_came(sent: Sent) -> None:
    raw = {"at": "2026-01-02T03:04:05", "due": "2026-01-02T00:00:00", "price": 1.5}
    thing = sent.models.Thing.from_dict(raw)
    sent("values.create_many", body=[thing])
    assert sent.asked.json == [raw]


# -- numbers, credentials ---------------------------------------------------------------------------------------------


def test_decimals(sent: Sent) -> None:
    long = Decimal("0.12345678901234567890123")
    sent("values.days", day=DAY, price=Decimal("1.10"), prices=[Decimal("1E+3"), long], range={"gte": Decimal("0.5")})
    assert sent.query == [("price", "1.10"), ("prices", "1000"), ("prices", str(long)), ("range[gte]", "0.5")]
    parent = sent.models.Thing(price=Decimal("2.50"), exact=Decimal("2.50"))
    sent("values.create_thing", price=Decimal("1.10"), exact=Decimal("1.10"), either=long, parent=parent,
         data={"a": [Decimal("7")]})  # fmt: skip
    read = json.loads(sent.asked.body, parse_float=Decimal)
    assert read == {
        "price": Decimal("1.10"), "exact": "1.10", "either": long, "data": {"a": [7]},
        "parent": {"price": Decimal("2.5"), "exact": "2.50"},
    }  # fmt: skip
    sent("values.create_thing", parent={"price": Decimal("2.5"), "exact": Decimal("2.50")})
    assert sent.asked.json == {"parent": {"price": 2.5, "exact": "2.50"}}
    sent("values.thing_form", price=Decimal("1.10"), exact=Decimal("1.10"))
    assert sent.form == [("exact", "1.10"), ("price", "1.10")]
    sent("values.thing_parts", price=Decimal("1.10"))
    assert sent.parts[0].content == b"1.10"


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_decimals_that_are_no_number(value: str, sent: Sent) -> None:
    with pytest.raises(sent.package.errors.ConfigurationError, match=value):
        sent("values.create_thing", price=Decimal(value))


@pytest.mark.parametrize("given", [("me", "pass:word"), "me:pass:word", lambda: ("me", "pass:word")])
def test_basic(given: Any, sent: Sent) -> None:
    sent.options["basic_auth"] = given
    sent("accept.json", reply(200, {}))
    assert sent.asked.header("authorization") == "Basic bWU6cGFzczp3b3Jk"
    client = sent.package.Values(basic_auth=given)
    assert "pass" not in repr(client) and "pass" not in repr(vars(client.call_settings))


def test_a_user_with_a_colon(sent: Sent) -> None:
    sent.options["basic_auth"] = ("a:b", "secret")
    with pytest.raises(sent.package.errors.ConfigurationError) as caught:
        sent("accept.json")
    assert "secret" not in str(caught.value)


# -- nested -----------------------------------------------------------------------------------------------------------

LINES = [{"price": "p", "quantity": 1}, {"price": "q", "tags": ["x", "y"]}]
NESTED = [
    ("items[0][price]", "p"), ("items[0][quantity]", "1"), ("items[1][price]", "q"), ("items[1][tags][0]", "x"),
    ("items[1][tags][1]", "y"),
]  # fmt: skip


def test_arrays_in_deep_objects_have_brackets(sent: Sent) -> None:
    sent("nested.search", expand=["a", "b"])
    assert sent.raw_query == "expand[0]=a&expand[1]=b"
    sent("nested.search", items=LINES)
    assert sent.query == NESTED
    sent("nested.search", items=[sent.models.Line(price="p")], filter={"a": {"b": [{"c": 1}]}, "d": None})
    assert sent.query == [("items[0][price]", "p"), ("filter[a][b][0][c]", "1")]
    sent("nested.search", created=5)
    assert sent.query == [("created", "5")]
    sent("nested.search", created={"gt": 5}, filter={"q": ""})
    assert sent.query == [("filter[q]", ""), ("created[gt]", "5")]


def test_arrays_of_objects_in_a_plain_query_are_one_json_array(sent: Sent) -> None:
    sent("nested.search", fields=[{"a": 1}, {"b": [2]}], joined=[{"c": "d,e"}], matrix=[[1, 2], [3]], ids=[1, 2])
    assert [(name, json.loads(value)) for name, value in sent.query] == [
        ("fields", [{"a": 1}, {"b": [2]}]), ("joined", [{"c": "d,e"}]), ("matrix", [[1, 2], [3]]), ("ids", 1),
        ("ids", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a/b?c=d", "a/b?c=d"),
        ("x:y@z!$'()*,;", "x:y@z!$'()*,;"),
        ("a&b#c+d", "a%26b%23c%2Bd"),
        ("50% ü", "50%25%20%C3%BC"),
        ("a%2Fb", "a%2Fb"),
    ],
)
def test_reserved_characters(value: str, text: str, sent: Sent) -> None:
    sent("nested.search", path=value)
    assert sent.raw_query == f"path={text}"
    sent("nested.search", paths=["a/b", value])
    assert sent.raw_query == f"paths=a/b,{text}"
    sent("nested.subscribe", target=value)
    assert sent.asked.body.decode() == f"target={text}"


@pytest.mark.parametrize("kind", ["Ultra-V1", "ultra-v1", "ULTRA-V2", "ultra-V2"])
def test_the_case_of_an_enum_is_kept(kind: str, sent: Sent) -> None:
    sent("nested.search", kind=kind)
    assert sent.raw_query == f"kind={kind}"


def test_nested_forms(sent: Sent) -> None:
    sent("nested.subscribe", expand=["a"], items=LINES, metadata={"k": "v"}, settings={"a": {"b": {"c": 1}}})
    assert sent.form == sorted([("expand[0]", "a"), *NESTED, ("metadata[k]", "v"), ("settings[a][b][c]", "1")])
    sent("nested.subscribe", metadata="", tags=["a", "b"])
    assert sent.form == [("metadata", ""), ("tags", "a"), ("tags", "b")]
    sent("nested.subscribe", plain={"a": {"b": 1}}, rows=[{"x": 1}])
    assert [(name, json.loads(value)) for name, value in sent.form] == [
        ("plain", {"a": {"b": 1}}),
        ("rows", [{"x": 1}]),
    ]
    sent("nested.subscribe", return_url="")
    assert sent.form == [("return_url", "")]


# -- Accept -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "accept"),
    [
        ("image", "image/*"),
        ("any_media", "*/*"),
        ("untyped", "*/*"),
        ("some_text", "text/*"),
        ("audio", "audio/*"),
        ("json", "application/vnd.api+json"),
        ("pdf", "application/pdf"),
    ],
)
def test_accept_is_what_is_documented(method: str, accept: str, sent: Sent) -> None:
    sent(f"accept.{method}", reply(200, {}))
    assert sent.asked.header("accept") == accept
