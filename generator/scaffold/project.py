"""The project around a package: where it is, what it is called, and the settings that its pyproject.toml has."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from ..document.diagnostics import Diagnostics, shown_path
from ..document.document import Document, load
from ..document.tree import is_mapping
from ..pipeline import package_name
from ..settings.config import Config, load_config, read_config
from ..settings.names import is_name
from .metadata import distribution_name, is_distribution, is_version, module_of, version_of
from .owned import Owned
from .toml_text import quoted, table

SOURCE = "src"
"""The folder of the package: nothing else of the project can have its name there."""
_DOCUMENTS = "openapi"
_PATH = re.compile(r"[\w .+-]+(?:/[\w .+-]+)*")
DEPENDENCIES = {"httpx": "httpx>=0.28.1,<1", "httpx2": "httpx2>=2,<3"}
COMMON = ("attrs>=23.1", "msgspec>=0.19")
EXTRAS = {
    "aiohttp": ("httpx-aiohttp>=0.1.8",),
    "cli": ("prompt-toolkit>=3.0.43", "rich>=13.7", "typer>=0.15"),
    "http2": ("httpx[http2]>=0.28.1,<1",),
    "httpx2": ("httpx2>=2,<3; python_version >= '3.11'",),
    "otel": ("opentelemetry-api>=1.30",),
    "testing": ("pytest-httpserver>=1.1",),
}
GENERATOR = "mistral-chat-sdk-generator==0.1.0"
"""The distribution that has the command `sdkgen`; its version decides the bytes that it writes."""
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14", "3.15")
"""Those that the runtime supports; httpx2 needs the second."""
HEADER = "# Yours: written once by `generate --scaffold`, and brought up to date only while nobody has changed it.\n"


@frozen
class Wishes:
    """What the user asked for on the command line."""

    spec: Path
    config: Config
    package: str
    folder: Path
    name: str = ""
    version: str = ""


@frozen
class Project:
    """A project that is about to be written."""

    folder: Path
    package: str
    name: str
    version: str
    title: str
    spec: str
    """The document's path from the folder."""
    config: Config
    document: Document = field(repr=False)
    pyproject: str | None = field(repr=False)
    """The text of pyproject.toml; None where the user has changed it."""
    owned: Owned = field(repr=False)
    copies: bool
    """Whether the document is copied into the project, with the files that it refers to."""
    base: Path
    """The folder that the copies are taken from."""

    def may_copy(self, files: Mapping[str, bytes], diagnostics: Diagnostics) -> bool:
        """Whether the copies of the document may be written. False, after an error, if one of them was edited."""
        for path in self.documents():
            target = self.folder / path
            if not self.owned.is_ours(path) and target.exists() and target.read_bytes() != files[path]:
                hint = f"generate from it, without --spec and in {shown_path(self.folder)}; or delete it"
                diagnostics.error(None, f"{shown_path(target)} is not the document that was copied there", hint)
        return not diagnostics.has_errors

    def documents(self) -> dict[str, bytes]:
        """Return the copies by path, once all references were followed. Raises OSError."""
        if not self.copies:
            return {}
        found: dict[str, bytes] = {}
        main = self.folder / self.spec
        for key in self.document.sources.digests():
            target = os.path.normpath(main.parent / key)
            found[Path(os.path.relpath(target, self.folder)).as_posix()] = (self.base / key).read_bytes()
        return found


def prepare(wishes: Wishes, diagnostics: Diagnostics) -> Project | None:
    """Decide everything before the package is made. None after an error."""
    document = load(wishes.spec, diagnostics, wishes.config.root)
    if document is None:
        return None
    if wishes.name and not is_distribution(wishes.name):
        diagnostics.error(None, f"--name {wishes.name!r} is no name of a distribution (PEP 508)")
    if wishes.version and not is_version(wishes.version):
        diagnostics.error(None, f"--version {wishes.version!r} is no version (PEP 440)", "such as 1.2.0 or 1.2.0rc1")
    spec, root, copies = _spec_path(wishes, diagnostics)
    if diagnostics.has_errors:
        return None
    package = wishes.package or wishes.config.package or package_name(document)
    package = package if is_name(package) else module_of(package)  # A title may have letters of every script.
    info: Any = document.root.get("info")
    info = info if is_mapping(info) else {}
    title = " ".join(str(info.get("title") or package).split())[:200]
    name = wishes.name or wishes.config.distribution or distribution_name(package)
    version = wishes.version or wishes.config.version or version_of(str(info.get("version") or ""))
    owned = Owned.of(wishes.folder)
    text: str | None = None
    file = wishes.folder / "pyproject.toml"
    if owned.is_ours("pyproject.toml"):
        text = _pyproject(wishes, package, name, version, title, spec, root)
        config: Config | None = read_config(text, file, diagnostics)
    else:
        config = load_config(file, diagnostics)
        if config is not None and wishes.package and config.package != wishes.package:
            diagnostics.error(None, f"--package is not what {shown_path(file)} says, which is yours")
        if config is not None and copies and config.spec != wishes.folder.resolve() / spec:
            message = f"{shown_path(file)}, which is yours, names another document: {shown_path(config.spec or file)}"
            diagnostics.error(None, message, f"set `spec = {quoted(spec)}` in its [tool.sdk]")
    if config is None or diagnostics.has_errors:
        return None
    config = evolve(config, root=wishes.config.root)  # The document is read where it is now.
    return Project(
        wishes.folder, config.package or package, config.distribution or name, config.version or version, title, spec,
        config, document, text, owned, copies, wishes.spec.resolve().parent,
    )  # fmt: skip


def pythons(config: Config) -> tuple[str, ...]:
    """Return the versions of Python that a package runs on."""
    return PYTHONS if config.http == "httpx" else PYTHONS[1:]


def _spec_path(wishes: Wishes, diagnostics: Diagnostics) -> tuple[str, str, bool]:
    """Return the path of the document in the project, that of its root (or nothing), and whether it is copied there."""
    folder, spec = wishes.folder.resolve(), wishes.spec.resolve()
    root = None if wishes.config.root is None else wishes.config.root.resolve()
    copies = not spec.is_relative_to(folder)
    if copies:
        base = spec.parent if root is None else root
        inner = spec.relative_to(base) if spec.is_relative_to(base) else Path(spec.name)
        path, around = f"{_DOCUMENTS}/{inner.as_posix()}", "" if root is None else _DOCUMENTS
    else:
        path, around = spec.relative_to(folder).as_posix(), ""
        if root is not None:
            inside = root.is_relative_to(folder)
            around = root.relative_to(folder).as_posix() if inside else ""
            if not inside:
                diagnostics.error(None, "--root is around the project, which has to hold all that it is made from")
    if not _PATH.fullmatch(path):
        diagnostics.error(None, f"the document's path is none for a project: {path!r}", "letters, digits and . _ + - /")
    return path, around, copies


def _pyproject(wishes: Wishes, package: str, name: str, version: str, title: str, spec: str, root: str) -> str:
    config = wishes.config
    settings = dict(config.settings)
    features = sorted({*config.features, "testing"})  # The project's tests need the local server.
    settings |= {"spec": spec, "package": package, "output": SOURCE, "features": features}
    settings.pop("root", None)
    settings |= {"root": root} if root else {}
    variable = re.sub(r"[^A-Z0-9]+", "_", name.upper())
    variable = variable if variable[0].isalpha() else f"SDK_{variable}"
    settings["env"] = {"server_url": f"{variable}_SERVER_URL", **settings.get("env", {})}
    extras = {key: list(value) for key, value in EXTRAS.items() if key not in ("cli",) or "cli" in features}
    if config.http != "httpx":
        extras = {key: value for key, value in extras.items() if key not in ("aiohttp", "http2", "httpx2")}
    project: dict[str, Any] = {
        "name": name,
        "version": version,
        "description": f"A Python SDK for the {title}.",
        "readme": "README.md",
        "license-files": ["LICENSE"],
        "requires-python": f">={pythons(config)[0]}",
        "classifiers": ["Programming Language :: Python :: 3", "Typing :: Typed"],
        "dependencies": [DEPENDENCIES[config.http], *COMMON],
        "optional-dependencies": extras,
    }
    if "cli" in features:
        project["scripts"] = {name: f"{package}.__main__:run"}
    parts = [
        table("build-system", {"requires": ["hatchling>=1.28"], "build-backend": "hatchling.build"}),
        table("project", project),
        "# Every pytest that runs beside the package has the fixture of its local server.\n"
        + table("project.entry-points.pytest11", {package: f"{package}.testing.plugin"}),
        "# `pip install --group NAME`: what the tests need, and the command `sdkgen`.\n"
        + table("dependency-groups", {"dev": ["pytest>=8", *EXTRAS["testing"]], "generator": [GENERATOR]}),
        table("tool.hatch.build.targets.wheel", {"packages": [f"{SOURCE}/{package}"]}),
        "# hatch_build.py\n" + table("tool.hatch.build.targets.wheel.hooks.custom", {}),
        table("tool.pytest.ini_options", {"testpaths": ["tests"], "pythonpath": [SOURCE]}),
        "# How the document becomes the package: `sdkgen generate` and `sdkgen check` read it.\n"
        + table("tool.sdk", settings),
    ]
    return HEADER + "\n" + "\n".join(parts)
