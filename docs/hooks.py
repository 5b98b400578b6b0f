"""Makes the generated page of the public surface a page of the site."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

API = Path(__file__).parent.parent / "generated" / "api.md"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds generated/api.md, which is made by `make generate`, as reference/api.md."""
    files.append(File.generated(config, "reference/api.md", content=API.read_text(encoding="utf-8")))
    return files
