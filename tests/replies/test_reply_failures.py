"""Errors with bodies that nobody described, error classes that keep their names, replies that break their schema."""

from __future__ import annotations

import copy
import logging
import pickle
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.answered import Answered, document, package_of
from tests.support.http_server import reply

ERRORS = document("errors")
BROKEN = document("broken")


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def packages(factory: pytest.TempPathFactory, text: str, name: str) -> Any:
    return package_of(text, name, factory.getbasetemp() / "answered")


@pytest.fixture
def call(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answered]:
    made = Answered(kind, packages(tmp_path_factory, ERRORS.replace("SECOND", "'422'"), "errors_back"))
    yield made
    made.close()


@pytest.fixture
def broken(kind: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answered]:
    made = Answered(kind, packages(tmp_path_factory, BROKEN, "broken_back"))
    yield made
    made.close()


def failure(call: Answered, method: str, answer: bytes) -> Any:
    with pytest.raises(call.package.errors.SampleError) as caught:
        call(method, answer)
    return caught.value


HTML = {"content-type": "text/html"}


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (502, "<html>Bad gateway</html>", HTML),
        (500, "Internal Server Error", {}),
        (422, "<html>", HTML),
        (404, "not here", {}),
        (404, "", {}),
        (503, b"\xff\xfe", {"content-type": "application/octet-stream"}),
        (500, "null", {"content-type": "application/json"}),
        (500, '"Internal Server Error"', {"content-type": "application/json"}),
        (500, "[1, 2]", {"content-type": "application/json"}),
        (500, "500", {"content-type": "application/json"}),
        (500, '{"message": "cut o', {"content-type": "application/json"}),
    ],
)
def test_a_foreign_body_is_no_data(status: int, body: Any, headers: dict[str, str], call: Answered) -> None:
    error = failure(call, "orders.read", reply(status, body, headers))
    assert error.status_code == status and error.data is None
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error) and again.data is None and again.body == error.body


def test_a_body_as_described_is_data(call: Answered) -> None:
    error = failure(call, "orders.read", reply(500, {"message": "m"}))
    assert isinstance(error.data, call.models.Message) and error.data.message == "m"
    assert isinstance(error, call.package.errors.InternalServerError)
    error = failure(call, "orders.read", reply(404, {"what": "w"}))
    assert isinstance(error, call.package.errors.MissingError) and error.data.what == "w"
    error = failure(call, "orders.make", reply(503, [{"message": "m"}]))
    assert error.data[0].message == "m"
    assert failure(call, "orders.make", reply(503, {"message": "m"})).data is None


@pytest.mark.parametrize("second", ["'422'", "'400'", "4XX", "default"])
def test_a_second_status_changes_no_name(second: str, kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    name = f"errors_{second.strip(chr(39)).lower()}"
    made = Answered(kind, packages(tmp_path_factory, ERRORS.replace("SECOND", second), name))
    try:
        errors, models = made.package.errors, made.package.models
        body = {"detail": [{"msg": "bad"}]}
        error = failure(made, "orders.read", reply(422, body))
        assert isinstance(error, errors.ValidationProblem) and isinstance(error, errors.UnprocessableEntityError)
        assert isinstance(error.data, models.ValidationProblemData) and error.data.detail[0].msg == "bad"
        status = {"'422'": 422, "'400'": 400, "4XX": 409, "default": 409}[second]
        error = failure(made, "orders.make", reply(status, body))
        expected = {422: errors.UnprocessableEntityError, 400: errors.BadRequestError, 409: errors.ConflictError}
        assert isinstance(error, errors.ValidationProblem) and isinstance(error, expected[status])
        assert type(error).__name__ == "ValidationProblem" and "ValidationProblem" in repr(error)
        again = pickle.loads(pickle.dumps(error))
        assert isinstance(again, errors.ValidationProblem) and isinstance(again, expected[status])
        assert again.data.detail[0].msg == "bad" and str(again) == str(error)
        assert errors.ValidationProblem.__name__ in errors.__all__
    finally:
        made.close()


@pytest.mark.parametrize(
    ("body", "read", "raw", "place"),
    [
        ({"id": "1", "lines": "none"}, lambda o: o.lines, "none", "Order.lines"),
        ({"id": "1", "lines": {"a": 1}}, lambda o: o.lines, {"a": 1}, "Order.lines"),
        ({"id": "1", "lines": [], "buyer": "me"}, lambda o: o.buyer, "me", "Order.buyer"),
        ({"id": "1", "lines": [], "buyer": []}, lambda o: o.buyer, [], "Order.buyer"),
        ({"lines": [{"sku": "s"}, 5, {"sku": "t"}]}, lambda o: o.lines[1], 5, "Order.lines[1]"),
        ({"lines": [], "labels": {"a": {"name": "n"}, "b": "x"}}, lambda o: o.labels["b"], "x", "Order.labels['b']"),
        ({"lines": [], "labels": ["x"]}, lambda o: o.labels, ["x"], "Order.labels"),
        ({"lines": [{"seller": {"tags": 7}}]}, lambda o: o.lines[0].seller.tags, 7, "Order.lines[0].seller.tags"),
        ({"lines": [], "paid": {"card": 3}}, lambda o: o.paid.card, 3, "Order.paid.card"),
        ({"lines": [], "grid": [[], [{"sku": "s"}, 1]]}, lambda o: o.grid[1][1], 1, "Order.grid[1][1]"),
        ({"lines": [], "maybe": False}, lambda o: o.maybe, False, "Order.maybe"),
    ],
)
def test_what_breaks_its_schema_stays_raw(
    body: Any, read: Any, raw: Any, place: str, broken: Answered, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        order = broken("orders.read", reply(200, {"at": "2026-01-02T03:04:05Z", **body}))
    assert isinstance(order, broken.models.Order) and read(order) == raw
    assert order.at.year == 2026
    assert order.to_dict() == {"at": "2026-01-02T03:04:05Z", **body}
    (problem,) = order.decoding_problems
    assert problem.place == place and problem.value == raw and place in str(problem)
    (record,) = [record for record in caplog.records if record.name.startswith("broken_back")]
    assert place in record.getMessage()
    again = pickle.loads(pickle.dumps(order))
    assert again == order and [p.place for p in again.decoding_problems] == [place]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("id", 5, "a string"),
        ("id", {"a": 1}, "a string"),
        ("id", ["a"], "a string"),
        ("count", "5", "an integer"),
        ("count", 1.5, "an integer"),
        ("count", True, "an integer"),
        ("price", "1.5", "a number"),
        ("price", False, "a number"),
        ("open", "yes", "a boolean"),
        ("open", 1, "a boolean"),
        ("note", 7, "a string"),
        ("at", "yesterday", "a date-time"),
        ("day", "2026-13-01", "a date"),
        ("day", 20260101, "a date"),
        ("key", "no uuid", "a UUID"),
        ("state", 3, "a string"),
        ("rank", "1", "an integer"),
        ("fixed", 1, "a string"),
        ("tags", ["a", 2], "a string"),
        ("tags", "a", "an array"),
        ("sizes", {"a": 1, "b": "2"}, "an integer"),
        ("sizes", [1], "an object"),
        ("either", False, "a string or an integer or an array"),
        ("either", [1, "2"], "a number"),
        ("mixed", [1, "a", 1.5], "a string or an integer"),
        ("copy-of", 1, "a string"),
    ],
)
def test_a_scalar_of_another_kind_is_reported_once(
    name: str, value: Any, expected: str, broken: Answered, caplog: pytest.LogCaptureFixture
) -> None:
    body = {"id": "1", "lines": [], name: value}
    with caplog.at_level(logging.WARNING):
        order = broken("orders.read", reply(200, body))
    attribute = name.replace("-", "_")
    assert getattr(order, attribute) == value and order.to_dict() == body
    (problem,) = order.decoding_problems
    assert problem.place.startswith(f"Order.{attribute}") and problem.expected == expected
    (record,) = [record for record in caplog.records if record.name.startswith("broken_back")]
    assert f"Order.{attribute}" in record.getMessage()
    assert [p.place for p in broken.models.Order.from_dict(body).decoding_problems] == [problem.place]
    inner = broken("orders.all", reply(200, [{"parts": [body]}]))[0]
    assert [p.place for p in inner.decoding_problems] == [problem.place.replace("Order.", "Order.parts[0].")]
    strict = broken.package.Sample(**broken.options, strict_responses=True)
    with pytest.raises(broken.package.errors.ResponseValidationError, match=f"Order.{attribute}") as caught:
        broken.on(strict, "orders.read", reply(200, body))
    assert caught.value.raw_response.json() == body and str(caught.value.cause) == str(problem)
    setattr(order, attribute, None)
    assert order.decoding_problems == ()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("shelf", {"a": 1, "b": "2"}, "an integer"),
        ("shelf", {"a": [1], "b": None}, "an integer"),
        ("plan", {"a": "2026-01-02", "b": "someday"}, "a date"),
        ("plan", {"a": 5}, "a date"),
    ],
)
def test_a_property_that_the_schema_does_not_name_is_of_the_kind_that_it_gives(
    name: str, value: dict[str, Any], expected: str, broken: Answered
) -> None:
    body = {"id": "1", "lines": [], "shelf": {"fine": 1}, name: {"name": "n", **value}}
    order = broken("orders.read", reply(200, body))
    assert order.to_dict() == body
    (problem,) = order.decoding_problems
    wrong = "b" if value.get("b") else "a"
    assert problem.place == f"Order.{name}.{wrong}" and problem.expected == expected
    strict = broken.package.Sample(**broken.options, strict_responses=True)
    with pytest.raises(broken.package.errors.ResponseValidationError, match=f"Order.{name}.{wrong}"):
        broken.on(strict, "orders.read", reply(200, body))
    getattr(order, name).additional_properties[wrong] = None
    assert order.decoding_problems == ()


def test_scalars_of_the_right_kind_are_no_problem(broken: Answered, caplog: pytest.LogCaptureFixture) -> None:
    body = {
        "id": "", "count": 1.0, "price": 1, "open": False, "note": None, "day": "2026-01-02", "state": "unheard-of",
        "key": "12345678-1234-4234-8234-123456789abc", "rank": 9, "fixed": "other", "tags": [], "sizes": {"a": 2},
        "either": [1, 2.5], "free": [{"a": []}], "mixed": [1, "a"], "copy-of": "x", "more": 1, "paid": {"neither": 1},
        "maybe": None, "lines": [{"sku": None, "seller": {"tags": []}}], "labels": {}, "grid": [[{"sku": "a"}]],
    }  # fmt: skip
    with caplog.at_level(logging.WARNING):
        order = broken("orders.read", reply(200, body))
    assert order.decoding_problems == () and not caplog.records and order.to_dict() == body
    order.count = "set by hand"
    assert order.decoding_problems == () and broken.models.Order(id=5, lines=[]).decoding_problems == ()


def test_several_problems_are_one_line(broken: Answered, caplog: pytest.LogCaptureFixture) -> None:
    body = {"lines": [1, {"sku": "s", "seller": "x"}], "buyer": 2, "parts": [{"lines": 3, "buyer": {"name": "n"}}, 4]}
    with caplog.at_level(logging.WARNING):
        order = broken("orders.read", reply(200, body))
    places = {"Order.lines[0]", "Order.lines[1].seller", "Order.buyer", "Order.parts[0].lines", "Order.parts[1]"}
    assert {problem.place for problem in order.decoding_problems} == places
    assert order.parts[0].buyer.name == "n" and order.to_dict() == body
    assert [problem.place for problem in order.parts[0].decoding_problems] == ["Order.lines"]
    assert len([record for record in caplog.records if record.name.startswith("broken_back")]) == 1


def test_a_good_reply_has_no_problems(broken: Answered, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        order = broken("orders.read", reply(200, {"id": "1", "lines": [{"sku": "s"}]}))
    assert order.decoding_problems == () and not caplog.records


def test_a_list_of_broken_replies(broken: Answered) -> None:
    orders = broken("orders.all", reply(200, [{"lines": []}, "lost", {"lines": 1}]))
    assert orders[1] == "lost" and orders[2].lines == 1
    assert [problem.place for problem in orders[2].decoding_problems] == ["Order.lines"]


@pytest.mark.parametrize("body", ["[]", '"text"', "5", "null"])
def test_a_whole_reply_of_another_shape_is_an_error(body: str, broken: Answered) -> None:
    with pytest.raises(broken.package.errors.ResponseValidationError):
        broken("orders.read", reply(200, body, {"content-type": "application/json"}))


def test_strict_responses(broken: Answered) -> None:
    def client(**options: Any) -> Any:
        return broken.package.Sample(**broken.options, **options)

    answer = reply(200, {"lines": "none"})
    kept = client()
    for strict in (
        client(strict_responses=True),
        kept.with_options(strict_responses=True),
        pickle.loads(pickle.dumps(client(strict_responses=True))),
    ):
        with pytest.raises(broken.package.errors.ResponseValidationError, match="Order.lines: expected an array"):
            broken.on(strict, "orders.read", answer)
    relaxed = client(strict_responses=True).with_options(strict_responses=False)
    assert broken.on(relaxed, "orders.read", answer).lines == "none"


def test_errors_are_read_as_far_as_they_go(broken: Answered) -> None:
    error = failure(broken, "orders.read", reply(400, {"code": 7, "why": "text"}))
    assert error.data.code == 7 and error.data.why == "text"


def test_one_problem_deep_inside_costs_one_more_look(broken: Answered) -> None:
    """A server must not be able to make a client work for long: nothing is decoded again at every level."""
    body: Any = {"lines": "none"}
    for _ in range(60):
        body = {"lines": [1], "parts": [{"lines": []}, body], "buyer": 5}
    started = time.perf_counter()
    order = broken("orders.read", reply(200, body))
    assert len(order.decoding_problems) == 121
    with pytest.raises(ValueError, match="expected"):
        broken.models.Order.from_dict(body)
    assert time.perf_counter() - started < 5
