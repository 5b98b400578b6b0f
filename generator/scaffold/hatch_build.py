"""Adds a bill of materials to a wheel (PEP 770): what the distribution is and what it needs, as CycloneDX 1.6.

It is made from pyproject.toml by each build, and says nothing of time or place: equal projects have equal wheels.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.core import ProjectMetadata
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


class Bill(BuildHookInterface[Any]):
    """Adds the file to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the bill where nobody looks; hatchling copies it into `.dist-info/sboms/`."""
        self._folder = TemporaryDirectory()
        build_data["sbom_files"].append(write_bill(self, self._folder.name))


def write_bill(hook: Any, folder: str) -> str:
    """Write the bill of a hook's project into a folder. Return its path."""
    metadata: ProjectMetadata[Any] = hook.metadata
    path = Path(folder, f"{metadata.core.name}.cdx.json")
    path.write_text(json.dumps(_bill(metadata), indent=1) + "\n", encoding="utf-8")
    return str(path)


def _bill(metadata: ProjectMetadata[Any]) -> dict[str, Any]:
    name, licence = metadata.core.name, metadata.core.license_expression
    itself = f"pkg:pypi/{name}@{metadata.version}"
    component: dict[str, Any] = {"type": "library", "bom-ref": itself, "name": name, "version": metadata.version}
    component |= {"licenses": [{"expression": licence}]} if licence else {}
    components: dict[str, dict[str, Any]] = {}
    for requirement, scope in _requirements(metadata):
        needed = canonicalize_name(Requirement(requirement).name)
        found = components.setdefault(needed, _component(needed, scope))
        found["properties"].append({"name": "requires-dist", "value": requirement})
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "metadata": {"lifecycles": [{"phase": "build"}], "component": {**component, "purl": itself}},
        "components": list(components.values()),
        "dependencies": [{"ref": itself, "dependsOn": [each["bom-ref"] for each in components.values()]}],
    }


def _requirements(metadata: ProjectMetadata[Any]) -> Iterator[tuple[str, str]]:
    """Yield what is always needed, then what each extra needs; which versions, installers decide."""
    for requirement in metadata.core.dependencies:
        yield requirement, "required"
    for extra, requirements in metadata.core.optional_dependencies.items():
        for requirement in requirements:
            text, _, marker = requirement.partition(";")
            both = f"({marker.strip()}) and extra == '{extra}'" if marker else f"extra == '{extra}'"
            yield f"{text.strip()}; {both}", "optional"


def _component(name: str, scope: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}"
    return {"type": "library", "bom-ref": purl, "name": name, "scope": scope, "purl": purl, "properties": []}
