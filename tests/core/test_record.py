"""Plain objects of the public surface: they compare, print, copy and pickle by their attributes."""

from __future__ import annotations

import copy
import pickle

import pytest
from mistralai.utils import BackoffStrategy, RetryConfig


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_equal_by_attributes(again: object) -> None:
    config = RetryConfig("backoff", BackoffStrategy(1, 2, 1.5, 4), max_retries=3)
    assert callable(again) and again(config) == config
    assert config != RetryConfig("backoff", BackoffStrategy(1, 2, 1.5, 5), max_retries=3)
    assert RetryConfig() != BackoffStrategy() and RetryConfig() != "backoff"
    with pytest.raises(TypeError):
        hash(config)


def test_repr() -> None:
    assert repr(BackoffStrategy(exponent=3)) == (
        "BackoffStrategy(initial_interval=500, max_interval=8000, exponent=3, max_elapsed_time=3600000, jitter_ms=None)"
    )
