"""Makes pages of the site: the public surface, from what the package lists, and the generated page of its methods."""

from __future__ import annotations

import importlib
import inspect
import os
import re
from pathlib import Path
from typing import Any

import tomllib
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
API = ROOT / "generated" / "api.md"

HIDDEN = {
    "client": "call_settings|(sender|request|request_raw|stream)(_async)?",  # What resources use of a client.
    "models": "from_dict",  # Each model has it: it stands with BaseModel.
    "testing": "application|dispatch|thread_target",
}
"""Names without an underscore that are no concern of readers."""
REFERENCE = {
    "client": ("The client", ("mistralai.sdk:Mistral", "mistralai.resources")),
    "errors": ("The errors", ("mistralai.errors",)),
    "models": ("The models", ("mistralai.models",)),
    "types": ("Streams, options, types", ("mistralai.types", "mistralai.utils")),
    "helpers": (
        "Tools, answers, telemetry",
        ("mistralai.tools", "mistralai.structured", "mistralai.otel", "mistralai"),
    ),
    "testing": ("The testing kit", ("mistralai.testing",)),
}
"""Each page of the reference: its title, and whose public names are on it, if they are on none before it."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Names the repository, where pyproject.toml or REPOSITORY says where it is."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    told = project["tool"]["hatch"]["metadata"]["hooks"]["custom"]["repository"]
    config.repo_url = os.environ.get("REPOSITORY") or told or None
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages of the reference, and the policy that stands where hosts of repositories look for it."""
    policy = (ROOT / "SECURITY.md").read_text(encoding="utf-8").replace("](docs/", "](")
    files.append(File.generated(config, "security.md", content=re.sub(r"\[(\w+\.md)\]\(\1\)", r"`\1`", policy)))
    methods = re.sub(r"^# .*$", "# All methods on one page", API.read_text(encoding="utf-8"), count=1, flags=re.M)
    pages = {"api": methods, **_reference()}
    for name, text in pages.items():
        files.append(File.generated(config, f"reference/{name}.md", content=text))
    return files


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The root of the errors goes by its public name; where things are defined is no concern of readers."""
    if not page.url.startswith("reference/"):
        return output
    root = '<a href="errors.html#mistralai.errors.MistralError">MistralError</a>'
    output = re.sub(r'<span title="[\w.]*\.ClientError">ClientError</span>', root, output)
    return re.sub(r' title="[^"]*_overlay[^"]*"', "", output)


def _reference() -> dict[str, str]:
    seen = set[str]()
    pages: dict[str, str] = {}
    for page, (title, modules) in REFERENCE.items():
        text = f"# {title}\n"
        for module, _, only in (place.partition(":") for place in modules):
            text += f"\nFrom `{'mistralai' if only else module}`:\n"
            listed = importlib.import_module(module)
            for name in [only] if only else listed.__all__:
                if _is_new(name, getattr(listed, name), seen):
                    text += f"\n::: {module}.{name}\n{_options(page)}"
        pages[page] = text
    return pages


def _is_new(name: str, value: Any, seen: set[str]) -> bool:
    """Whether a thing is no module, and stands on no page yet: several modules have the same names."""
    # Two things may have one name (Tool is a model, and what run_tools takes), and one thing two names.
    key = f"{name} {getattr(value, '__module__', '')}"
    if inspect.ismodule(value) or key in seen:
        return False
    seen.add(key)
    return True


def _options(page: str) -> str:
    inherited = {"models": "false", "errors": "false", "testing": "[answer, fail, fault, respond, replay, record]"}.get(
        page, "true"
    )
    return (
        f"    options:\n      inherited_members: {inherited}\n"
        f"      show_attribute_values: {str(page != 'errors').lower()}\n"
        f"      show_bases: {str(page in ('errors', 'types')).lower()}\n"
        f"      filters: ['!^_', '!^({HIDDEN.get(page, '_')})$']\n"
    )
