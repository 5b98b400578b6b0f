"""`[tool.sdk.helpers]`: what it cannot mean is said with its line; a package without helpers has none of their code."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.support.paths import ROOT

CONFIG = """[tool.sdk]
package = "made"
[tool.sdk.operations]
chat_completion_v1_chat_completions_post = { method = "chat.complete", stream = "chat.stream" }
fim_completion_v1_fim_completions_post = { method = "fim.complete", stream = "fim.stream" }
[tool.sdk.helpers]
"""


def run(tmp_path: Path, helpers: str) -> int:
    config = tmp_path / "sdk.toml"
    config.write_text(CONFIG + helpers)
    arguments = ["--spec", str(ROOT / "openapi.yaml"), "--config", str(config), "--output", str(tmp_path / "out")]
    return main(["generate", *arguments])


@pytest.mark.parametrize(
    ("helpers", "complaint"),
    [
        ('nobody = ["parse"]', "no resource is called nobody"),
        ('chat = ["pars"]', "there is no helper pars"),
        ('fim = ["run"]', "resource fim: a run needs append, append_stream, start, start_stream"),
        ('fim = ["parse"]', "no operation takes messages and response_format"),
    ],
)
def test_a_mistake_is_said_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], helpers: str, complaint: str
) -> None:
    assert run(tmp_path, helpers) == 2
    shown = capsys.readouterr().err
    assert "sdk.toml:7:1: error: " in shown
    assert complaint in shown
    assert not (tmp_path / "out").exists()


def test_without_helpers(tmp_path: Path) -> None:
    assert run(tmp_path, "") == 0
    made = tmp_path / "out/made"
    assert "def parse(" not in (made / "resources/chat.py").read_text()
    assert not list(made.glob("models/parsed_*"))
    assert "StructuredOutputError" not in (made / "errors.py").read_text()
