"""`[tool.sdk.aliases]`: names of an older package, with their families; and what they cannot mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.support.paths import ROOT

CONFIG = '[tool.sdk]\npackage = "made"\nfeatures = ["compat"]\n[tool.sdk.aliases]\n'


def run(tmp_path: Path, aliases: str) -> int:
    config = tmp_path / "sdk.toml"
    config.write_text(CONFIG + aliases)
    arguments = ["--spec", str(ROOT / "openapi.yaml"), "--config", str(config), "--output", str(tmp_path / "out")]
    return main(["generate", *arguments])


def test_a_target_that_nobody_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, 'Fish = "Whale"') == 2
    shown = capsys.readouterr().err
    assert "sdk.toml:5:1: error: the alias 'Fish' stands for 'Whale', and no schema is called that" in shown
    assert not (tmp_path / "out").exists()


def test_an_alias_brings_its_family(tmp_path: Path) -> None:
    assert run(tmp_path, 'Asked = "ChatCompletionRequest"') == 0
    table = (tmp_path / "out/made/client/models/__init__.py").read_text()
    for name, original in (
        ("Asked", "ChatCompletionRequest"),
        ("AskedTypedDict", "ChatCompletionRequestTypedDict"),
        ("AskedMessage", "ChatCompletionRequestMessage"),
        ("UnknownAskedMessage", "UnknownChatCompletionRequestMessage"),
        ("AskedTool", "Tool"),
        ("AskedStop", "ChatCompletionRequestStop"),
    ):
        assert f"{original} as {name},\n" in table
        assert f'    "{name}",\n' in table


def test_modules_for_type_checkers_overwrite_none(tmp_path: Path) -> None:
    modules = '[tool.sdk.modules]\nmodels = ["usermessage", "tool"]\nclient = ["chat", "sdk"]\ntypes = ["basemodel"]\n'
    assert run(tmp_path, modules) == 0
    made = tmp_path / "out" / "made"
    for path in ("client/chat.py", "types/basemodel.py"):
        assert "from . import *" in (made / path).read_text()
    assert "class Tool(" in (made / "models/tool.py").read_text()
    assert not (made / "models/user_message.py").exists()
    listed = (made / "models/usermessage.py").read_text()
    assert "class UserMessage(" in listed and "from . import __getattr__\n" in listed  # What was there beside it.
    assert "Mistral" in (made / "client/sdk.py").read_text()
    assert not (made / "types.py").exists()


def test_the_type_of_a_field_has_a_name(tmp_path: Path) -> None:
    assert run(tmp_path, "") == 0
    types = (tmp_path / "out/made/client/models/field_types.py").read_text()
    assert "UserMessageContent: TypeAlias = str | list[models.ContentChunk]\n" in types
    assert "UsageInfoTypedDict: TypeAlias = dict[str, Any]\n" in types
