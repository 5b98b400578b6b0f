"""What counts as a complete answer."""

from __future__ import annotations

from typing import Any

import pytest

from overlay.streams.completeness import observe
from tests.support.stream_support import delta


@pytest.mark.parametrize(
    ("path", "payloads", "expected"),
    [
        (("done",), [{"done": False}], [False]),
        (("done",), [{}, {"done": True}, {"done": False}], [True]),
        (("choices", "*", "finish_reason"), [delta("a"), delta("", "stop", index=1)], [False, True]),
        (("a", "*", "b", "c"), [{"a": [{"b": {"c": 1}}, {"b": {}}]}], [True, False]),
        (("a", "*", "b", "*", "c"), [{"a": [{"b": [{"c": 1}, {"c": None, "index": 7}]}]}], [True, False]),
        (("choices", "*", "finish_reason"), [{"choices": None}, {"choices": [None, 3]}], []),
    ],
)
def test_what_counts_as_finished(path: tuple[str, ...], payloads: list[Any], expected: list[bool]) -> None:
    finished: dict[Any, bool] = {}
    for payload in payloads:
        observe(finished, path, payload)
    assert list(finished.values()) == expected
