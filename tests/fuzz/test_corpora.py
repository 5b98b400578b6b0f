"""The committed corpora of the fuzzer, read again without it."""

from __future__ import annotations

import pytest

from tests.fuzz import corpora
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_corpus(target: str) -> None:
    inputs = corpora.read(target)
    assert len(inputs) > 20
    for data in inputs:
        try:
            TARGETS[target](data)
        except Exception as error:
            raise AssertionError(f"{target}: {data!r}: {error!r}") from error


def test_corpora_are_small_and_of_targets() -> None:
    assert {path.stem for path in corpora.FOLDER.iterdir()} == {*TARGETS} == {*corpora.NAMES}
    assert sum(path.stat().st_size for path in corpora.FOLDER.iterdir()) < 100_000
