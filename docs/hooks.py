"""Makes the generated page of the public surface a page of the site."""

from __future__ import annotations

import os
from pathlib import Path

import tomllib
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

PROJECT = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
API = Path(__file__).parent.parent / "generated" / "api.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Names the repository, where pyproject.toml or REPOSITORY says where it is."""
    told = PROJECT["tool"]["hatch"]["metadata"]["hooks"]["custom"]["repository"]
    config.repo_url = os.environ.get("REPOSITORY") or told or None
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds generated/api.md, which is made by `make generate`, as reference/api.md."""
    files.append(File.generated(config, "reference/api.md", content=API.read_text(encoding="utf-8")))
    return files
