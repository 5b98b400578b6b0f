"""Long lists cost no step of Python for each item: neither numbers that are received nor messages that are sent."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest
from mistralai import models
from mistralai._overlay.models.problems import problems_of_reply
from mistralai._overlay.requests.body import make_body
from mistralai.inputs import completed
from mistralai.resources import chat


def steps(run: Callable[[Any], object], given: Any) -> int:
    """How many lines of Python run, each turn of a loop counted anew."""
    count = 0

    def trace(frame: Any, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run(given)
    finally:
        sys.settrace(before)
    return count


def embedding(numbers: int) -> models.EmbeddingResponse:
    vector = [0.5] * (numbers - 1) + [1]
    data = [{"object": "embedding", "index": 0, "embedding": vector}]
    return models.EmbeddingResponse.from_dict({"id": "1", "model": "m", "data": data})


def messages(count: int) -> list[dict[str, Any]]:
    return [{"role": "user", "content": "a"}, {"role": "assistant", "content": None}] * count


def sent(given: Any) -> object:
    body = {"model": "m", "messages": completed(given, "ChatCompletionRequestMessage"), "input": [0.5] * len(given)}
    return make_body(chat._COMPLETE, body, None)


def decoded(made: models.EmbeddingResponse) -> object:
    return models.EmbeddingResponse.from_dict(made.to_dict())


def checked(made: models.EmbeddingResponse) -> object:
    return problems_of_reply(made, [])


def problems(made: models.EmbeddingResponse) -> object:
    return made.decoding_problems


@pytest.mark.parametrize(
    ("run", "make"), [(decoded, embedding), (checked, embedding), (problems, embedding), (sent, messages)]
)
def test_more_items_take_no_more_steps(run: Callable[[Any], object], make: Callable[[int], Any]) -> None:
    run(make(500))
    few = steps(run, make(50))
    assert few == steps(run, make(500))
    assert few < 500


def test_a_wrong_item_among_numbers_is_found() -> None:
    made: Any = embedding(100)
    made.data[0].embedding[50] = "x"
    assert [problem.place for problem in made.decoding_problems] == ["EmbeddingResponse.data[0].embedding[50]"]
    assert made.to_dict()["data"][0]["embedding"][98:] == [0.5, 1]
