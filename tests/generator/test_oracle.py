"""openapi-python-client as the oracle: what its client and ours make of one payload is the same JSON again.

Its clients are generated here, at test time; payloads come from the document, by neither generator.
"""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.document.diagnostics import Diagnostics
from generator.document.document import load
from generator.lower import lower
from generator.output.render import render
from generator.settings.config import Config
from tests.support.json_values import values_of
from tests.support.paths import ROOT, SHARED_SPECS
from tests.support.written import write_files

SHARED = SHARED_SPECS
SPECS = {"chat": ROOT / "openapi.yaml", "petstore": SHARED / "petstore.yaml"}
SETTINGS = "post_hooks: []\nliteral_enums: true\n"
"""Unformatted, and with open enumerations as far as it has them: its default is a closed Enum class."""
DIFFERENT = {
    "a finish reason that the document does not list: theirs raises": (
        "ChatCompletionChoice",
        {"index": 0, "message": {"role": "assistant", "content": "a"}, "finish_reason": "new"},
    ),
    "a message without the role that tells messages apart: theirs is the first kind that fits, and loses the rest": (
        "ChatCompletionRequest",
        {"model": "m", "messages": [{"content": None, "tool_call_id": None}]},
    ),
    "a message of a role that the document does not list: theirs raises": (
        "ChatCompletionRequest",
        {"model": "m", "messages": [{"role": "developer", "content": "a"}]},
    ),
    "null for a property that is an object: theirs raises": ("CompletionEvent", {"data": None}),
    "no property that is required: theirs raises": ("ChatCompletionResponse", {"id": "a"}),
}
"""Payloads on which the two differ, all of them beside the document, and what theirs does: ours sends them back."""


class Pair(NamedTuple):
    """One document's two packages."""

    document: dict[str, Any]
    theirs: Any
    ours: Any


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("oracle")
    sys.path.insert(0, str(path))
    return path


@pytest.fixture(scope="session", params=SPECS)
def pair(request: pytest.FixtureRequest, folder: Path) -> Pair:
    spec = SPECS[request.param]
    if not spec.exists():
        pytest.skip("the shared specs are not beside this checkout")
    (folder / "settings.yaml").write_text(SETTINGS)
    name = f"theirs_{request.param}"
    command = ["generate", "--path", spec, "--meta", "none", "--output-path", folder / name, "--overwrite"]
    run = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *command, "--config", folder / "settings.yaml"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    diagnostics = Diagnostics()
    document = load(spec, diagnostics)
    assert document is not None
    package, _ = lower(document, Config(package=f"ours_{request.param}"), diagnostics)
    write_files(render(package), folder)
    raw = yaml.safe_load(spec.read_text("utf-8"))
    models = [importlib.import_module(f"{name}.models") for name in (name, f"ours_{request.param}")]
    return Pair(raw, *models)


def _class(module: Any, name: str) -> Any:
    """The class of a schema: names differ in how they write acronyms."""
    folded = re.sub(r"\W|_", "", name).lower()
    names = {each.lower(): each for each in module.__all__}
    return getattr(module, names[folded], None) if folded in names else None


@pytest.mark.slow
def test_both_send_back_the_same(pair: Pair) -> None:
    schemas = pair.document["components"]["schemas"]
    compared: list[str] = []
    for name, schema in schemas.items():
        theirs, ours = _class(pair.theirs, name), _class(pair.ours, name)
        if hasattr(theirs, "from_dict") and hasattr(ours, "from_dict"):
            _compare(name, values_of(schema, pair.document), theirs, ours)
            compared.append(name)
    assert len(compared) >= (6 if "Pet" in schemas else 50)


def _compare(name: str, payloads: st.SearchStrategy[Any], theirs: Any, ours: Any) -> None:
    @settings(max_examples=25, database=None, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(payloads)
    def check(payload: Any) -> None:
        expected = theirs.from_dict(payload).to_dict()
        assert ours.from_dict(payload).to_dict() == expected == payload, name

    check()


@pytest.mark.parametrize("pair", ["chat"], indirect=True)
@pytest.mark.parametrize("why", DIFFERENT)
def test_known_differences(why: str, pair: Pair) -> None:
    name, payload = DIFFERENT[why]
    theirs, ours = _class(pair.theirs, name), _class(pair.ours, name)
    assert ours.from_dict(payload).to_dict() == payload
    try:
        sent_back = theirs.from_dict(payload).to_dict()
    except (ValueError, TypeError, KeyError, AttributeError):
        return
    assert sent_back != payload, "no difference any more"
