"""`[tool.sdk]`: what is read, and that nothing misspelt is ignored."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document.diagnostics import Diagnostics
from generator.settings.config import Config, load_config
from generator.settings.operations import OperationNames
from generator.settings.pagination import PaginationRule
from generator.settings.streams import StreamRule
from tests.support.paths import ROOT


def loaded(text: str, folder: Path) -> tuple[Config | None, Diagnostics]:
    path = folder / "sdk.toml"
    path.write_text(text)
    diagnostics = Diagnostics()
    return load_config(path, diagnostics), diagnostics


def test_the_project_itself() -> None:
    diagnostics = Diagnostics()
    config = load_config(ROOT / "pyproject.toml", diagnostics)
    assert not len(diagnostics), diagnostics.render()
    assert config is not None
    assert config.spec == ROOT / "openapi.yaml"
    assert (config.package, config.client, config.error) == ("mistralai", "Mistral", "MistralError")
    assert config.api_key_env == "MISTRAL_API_KEY"
    assert "chat" in config.features
    assert ("{1}.complete", "{1}.stream") in [(rule.method, rule.stream) for rule in config.rules]


def test_everything_that_a_config_may_hold(tmp_path: Path) -> None:
    config, diagnostics = loaded(
        """
        [tool.sdk]
        idempotency_header = "Idempotency-Key"
        [tool.sdk.operations]
        "GET /users" = "users.list"
        makeUser = { method = "users.create" }
        [tool.sdk.streams.Event]
        sentinel = "[DONE]"
        finished_when = "choices[*].finish_reason"
        [tool.sdk.exclude]
        operations = ["b", "a", "a"]
        [tool.sdk.pagination.listUsers]
        kind = "cursor"
        parameter = "after"
        items = "data"
        next = "meta.next"
        [tool.sdk.helpers]
        chat = ["parse"]
        """,
        tmp_path,
    )
    assert not len(diagnostics), diagnostics.render()
    assert config is not None
    assert config.operations == {"GET /users": OperationNames("users.list"), "makeUser": OperationNames("users.create")}
    assert config.streams == {"Event": StreamRule("[DONE]", "choices[*].finish_reason")}
    assert config.exclude_operations == {"a", "b"}
    assert config.pagination == {"listUsers": PaginationRule("cursor", "after", "data", "meta.next")}
    assert config.helpers == {"chat": ("parse",)}
    place = config.place("operations", "makeUser")
    assert place is not None
    assert place.line == 6


def test_formatting_does_not_change_the_settings(tmp_path: Path) -> None:
    first, _ = loaded('[tool.sdk]\npackage = "a"\nclient = "B"\n', tmp_path)
    second, _ = loaded("# comment\n[tool]\nsdk.client = 'B'\nsdk.package = 'a'\n", tmp_path)
    third, _ = loaded('[tool.sdk]\npackage = "a"\nclient = "C"\n', tmp_path)
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.source == second.source != third.source


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[tool.sdk]\npackag = 'a'", "2:1: error: unknown setting 'packag'"),
        ("[tool.sdk]\npackage = 1", "2:1: error: 'package' must be text, not a number"),
        ("[tool.sdk]\npackage = 'a-b'", "2:1: error: 'a-b' is no valid package"),
        ("[tool.sdk]\nclient = 'class'", "2:1: error: 'class' is no valid client"),
        ("[tool.sdk]\nfeatures = 'chat'", "2:1: error: 'features' must be a list, not text"),
        ("[tool.sdk]\nfeatures = [1]", "2:1: error: 'features' must be a list of texts"),
        ("[tool.sdk]\n\nfeatures = ['chta']", "3:1: error: unknown value 'chta' in 'features'"),
        ("[tool.sdk.env]\napi_key = 'A B'", "2:1: error: 'A B' is no valid env.api_key"),
        ("[tool.sdk]\nhttp = 'requests'", "2:1: error: 'requests' is no valid http"),
        (
            "[tool.sdk]\nhttp = 'httpx2'\n[tool.sdk.env]\nhttp = 'X'",
            "4:1: error: a package for httpx2 has no other HTTP library that X could name",
        ),
        ("[tool.sdk]\nenv = { apikey = 'A' }", "2:9: error: unknown setting 'env.apikey'"),
        ("[tool.sdk.operations]\na = '__import__.x'", "2:1: error: '__import__.x' is no valid operations.a"),
        ("[tool.sdk.operations]\na = { metod = 'x' }", "2:7: error: unknown setting 'operations.a.metod'"),
        ("[tool.sdk.streams.E]\nfinished_when = 'a[0]'", "2:1: error: 'a[0]' is no valid streams.E.finished_when"),
        ("[tool.sdk.pagination.a]\nkind = 'page'", "1:2: error: pagination.a needs parameter, items"),
        ("[tool.sdk.helpers]\nchat = ['../x']", "2:1: error: a resource's helpers must be Python names"),
        ("[tool.sdk.aliases]\n'a b' = 'Tool'", "2:1: error: an alias must be a Python name"),
        (
            "[tool.sdk.modules]\nmodels = ['../x']",
            "2:1: error: modules must be Python names, in one of client, client.",
        ),
        ("[tool.sdk.modules]\nutils = ['x']", "2:1: error: modules must be Python names, in one of client, client."),
        ("[tool.other]", "1:1: error: no table [tool.sdk]"),
        ("[tool.sdk]\na = ", "2:1: error: broken TOML: Invalid value"),
    ],
)
def test_complaints_have_a_line(tmp_path: Path, text: str, complaint: str) -> None:
    _, diagnostics = loaded(text, tmp_path)
    assert diagnostics.has_errors
    assert complaint in diagnostics.render()


def test_pages_and_levels_and_a_root(tmp_path: Path) -> None:
    config, diagnostics = loaded(
        """
        [tool.sdk]
        root = ".."
        [tool.sdk.operations]
        watch = { stream = true, event = "Tick", format = "jsonl" }
        [tool.sdk.pagination]
        off = false
        list = { kind = "page", parameter = "p", items = "", start = 0, last = "pages", more = "more", size = "n" }
        link = { kind = "link", items = "data" }
        [tool.sdk.diff]
        operation-removed = "off"
        """,
        tmp_path,
    )
    assert not len(diagnostics), diagnostics.render()
    assert config is not None
    assert config.root == tmp_path / ".."
    assert config.operations == {"watch": OperationNames(streams=True, event="Tick", format="jsonl")}
    assert config.pagination == {
        "off": None,
        "list": PaginationRule("page", "p", "", None, "n", "pages", "more", 0),
        "link": PaginationRule("link", items="data"),
    }
    assert config.levels == {"operation-removed": "off"}
    assert b"operation-removed" not in config.source


@pytest.mark.parametrize(
    ("rule", "complaint"),
    [
        ("true", "'pagination.list' cannot be true"),
        ('{ kind = "cursor", parameter = "c", items = "data" }', "pagination.list needs next"),
        ('{ kind = "link" }', "pagination.list needs items"),
        ('{ kind = "page", parameter = "p", items = "data", start = -1 }', "-1 is no valid pagination.list.start"),
    ],
)
def test_a_rule_for_pages_that_says_too_little(tmp_path: Path, rule: str, complaint: str) -> None:
    _, diagnostics = loaded(f"[tool.sdk]\n[tool.sdk.pagination]\nlist = {rule}\n", tmp_path)
    assert complaint in diagnostics.render()
