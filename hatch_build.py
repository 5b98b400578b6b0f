"""Lets a wheel stand in for a distribution of another name: `make build SHIM=mistralai`.

Packages that run on `mistralai` require it by that name. The wheel then holds one more entry, the metadata of such a
distribution, so that resolvers take the requirement as met, and it goes when the wheel is uninstalled. It is off by
default, since it takes over a name.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

VERSION = "3.7.0"
"""The version of the official package whose chat part this one has."""


class Shim(BuildHookInterface[Any]):
    """Adds the entry to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put `NAME-VERSION.egg-info/PKG-INFO` into the wheel where `SHIM` is `NAME` or `NAME==VERSION`."""
        name, _, stands_for = os.environ.get("SHIM", "").partition("==")
        if name and version != "editable":
            stands_for = stands_for or VERSION
            self._folder = TemporaryDirectory()
            path = Path(self._folder.name) / "PKG-INFO"
            path.write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {stands_for}\n", encoding="utf-8")
            build_data["force_include"][str(path)] = f"{name}-{stands_for}.egg-info/PKG-INFO"
