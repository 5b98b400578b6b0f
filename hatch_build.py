"""What a build adds: the description of the package index, project URLs, a bill of materials, another name if asked.

An index shows README.md outside of the repository, where its relative links lead nowhere. With `REPOSITORY` (or
`repository` in pyproject.toml) they lead into the repository; without, they are text and the file's name.

Packages that run on `mistralai` require it by that name. With `SHIM` the wheel holds one more entry, the metadata of
such a distribution, so that resolvers take the requirement as met, and it goes when the wheel is uninstalled. It is off
by default, since it takes over a name: `make build SHIM=mistralai`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from runpy import run_path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

VERSION = "3.7.0"
"""The version of the official package whose chat part this one has."""
API = "https://docs.mistral.ai/api/"
"""What openapi.yaml describes, as its vendor documents it."""
_LINK = re.compile(r"(!?)\[((?:`[^`]*`|[^\]`])*)\]\((?!https?://)([^)]+)\)")


class Description(MetadataHookInterface):
    """Gives the distribution its description and its URLs."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set `readme` and `urls`, which pyproject.toml declares as dynamic."""
        repository = (os.environ.get("REPOSITORY") or str(self.config.get("repository", ""))).rstrip("/")
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": outside(text, repository)}
        metadata["urls"] = {"API": API, **(_urls(repository) if repository else {})}


def _urls(repository: str) -> dict[str, str]:
    return {
        "Repository": repository,
        "Documentation": f"{repository}/blob/HEAD/docs/index.md",
        "Changelog": f"{repository}/blob/HEAD/CHANGELOG.md",
        "Issues": f"{repository}/issues",
    }


def outside(text: str, repository: str) -> str:
    """Return a page of the repository's root as it can be read elsewhere: every link and image absolute, or none."""

    def link(match: re.Match[str]) -> str:
        image, shown, target = match.groups()
        if not repository:
            path = target.partition("#")[0]
            return "" if image else f"{shown} ({path})" if path and path not in shown else shown
        path = f"README.md{target}" if target.startswith("#") else target
        return f"{image}[{shown}]({repository}/{'raw' if image else 'blob'}/HEAD/{path})"

    kept = re.sub(r"<!-- .*? -->\n", "", text, flags=re.S)  # What tests need.
    parts = re.split(r"(^```.*?^```$)", kept, flags=re.M | re.S)
    # An image that is left out leaves an empty line. Every second part is code.
    return "".join(p if at % 2 else re.sub(r"\n{3,}", "\n\n", _LINK.sub(link, p)) for at, p in enumerate(parts))


class Parts(BuildHookInterface[Any]):
    """Adds what no folder has to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put in the bill of materials, and `NAME-VERSION.egg-info/PKG-INFO` if `SHIM` is `NAME` or `NAME==VERSION`."""
        self._folder = TemporaryDirectory()
        # Projects that the generator makes have the same one, as their own hook.
        bill = run_path(os.path.join(self.root, "generator", "scaffold", "hatch_build.py"))
        build_data["sbom_files"].append(bill["write_bill"](self, self._folder.name))
        name, _, stands_for = os.environ.get("SHIM", "").partition("==")
        if name and version != "editable":
            stands_for = stands_for or VERSION
            path = Path(self._folder.name) / "PKG-INFO"
            path.write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {stands_for}\n", encoding="utf-8")
            build_data["force_include"][str(path)] = f"{name}-{stands_for}.egg-info/PKG-INFO"
