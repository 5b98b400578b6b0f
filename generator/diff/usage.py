"""Proves a breaking change: type-checks code that was written against the old package with the new one.

The code is the team's own (`--usage PATH`), or is made from the old package's public API (`--prove`): one call of every
method with every keyword, and one read of every property that a caller receives.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from .. import ir
from .operations.keywords import keywords
from .operations.operations import named
from .rules.levels import reads_none
from .rules.rules import RULES, Finding
from .rules.sides import Side, show


class UsageError(Exception):
    """Raised when the proof cannot be made; the message says why."""


_PATIENCE = 600
"""Seconds that the checker may take."""
_MESSAGE = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?:\d+:)? error: (?P<text>.*?)(?:  \[[\w-]+\])?$")


def prove(old: Mapping[str, str], new: Mapping[str, str], usage: Mapping[str, str], scratch: Path) -> list[Finding]:
    """Return what type-checks with the old package and not with the new one: one finding for each line.

    `old` and `new` are generated packages, `usage` is code by file name. What mypy says of both packages is left out.
    """
    if find_spec("mypy") is None:
        raise UsageError("mypy is not installed; the proof needs it: `make install`, or pip install mypy")
    known = {(f, text) for f, _, text in _check(old, usage, scratch / "old")}
    found: dict[tuple[str, int], Finding] = {}
    for file, line, text in _check(new, usage, scratch / "new"):
        written = usage[file].splitlines()
        # Of several complaints about one line, the first says why; the others follow from it.
        if (file, text) not in known and (file, line) not in found:
            found[file, line] = Finding(
                symbol=f"{file}:{line}",
                rule="usage-broken",
                level="breaking",
                pointer="",
                old_line=None,
                new_line=line,
                before=written[line - 1].strip() if line <= len(written) else "",
                after=text,
                advice=RULES["usage-broken"].advice,
            )
    return list(found.values())


def _check(package: Mapping[str, str], usage: Mapping[str, str], folder: Path) -> list[tuple[str, int, str]]:
    for name, text in [*package.items(), *((f"usage/{name}", text) for name, text in usage.items())]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]
    command += ["--config-file=", "--no-color-output", "--explicit-package-bases", "--follow-imports=silent"]
    command += [str(Path("usage") / name) for name in usage]
    # What both packages import is analysed once; a cache that the caller keeps serves every proof.
    environment = {"MYPY_CACHE_DIR": str(folder.parent / "mypy"), **os.environ}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise UsageError(f"mypy did not finish within {_PATIENCE} seconds") from None
    if done.returncode not in (0, 1):
        first = (done.stderr or done.stdout).strip().splitlines()[:1]
        raise UsageError(f"mypy could not check the usage: {first[0] if first else 'no message'}")
    found: list[tuple[str, int, str]] = []
    for line in done.stdout.splitlines():
        match = _MESSAGE.match(line)
        if match:
            file = Path(match["file"]).relative_to("usage").as_posix()
            found.append((file, int(match["line"]), match["text"]))
    return found


def read(paths: list[Path]) -> dict[str, str]:
    """Read the Python files at these paths and in these folders, each under a name that no other has.

    Raises UsageError.
    """
    found: dict[str, str] = {}
    for path in paths:
        files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        for file in files:
            try:
                text = file.read_text("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise UsageError(f"{file}: {error}") from None
            name = file.relative_to(path).as_posix() if path.is_dir() else file.name
            if name in found:
                raise UsageError(f"{file}: two usage files are named {name}")
            found[name] = text
    if not found:
        raise UsageError("no Python file to check")
    return found


def from_api(package: ir.Package) -> str:
    """Return code that uses everything public of a package. It type-checks with that package."""
    side = Side(package)
    lines = [
        "from __future__ import annotations",
        "",
        "from datetime import date, datetime",
        "from typing import Any",
        "from uuid import UUID",
        "",
        f"from {package.name} import {package.client}, models",
        "",
    ]
    paths = dict(_paths(package.resources, ""))
    for item in named(package.resources):
        path = paths[item.operation.id, item.operation.path]
        for method in item.operation.methods:
            decided = {wire for wire, _ in method.fixed}
            words = [w for w in keywords(item.operation) if w.offered and w.thing.wire not in decided]
            lines += ["", f"def {path.replace('.', '_')}_{method.name}(client: {package.client}, value: Any) -> None:"]
            given = ", ".join(f"{word.thing.name}=value" for word in words)
            kept = method.result == "json" and method.type is not None and method.pagination is None
            result = f"result: {_annotation(method.type, side)} = " if kept and method.type is not None else ""
            lines.append(f"    {result}client.{path}.{method.name}({given})")
            required = ", ".join(f"{word.thing.name}=value" for word in words if word.thing.required)
            lines.append(f"    client.{path}.{method.name}({required})")
            lines.append("")
    for schema in package.schemas:
        if isinstance(schema, ir.Model) and schema.received:
            lines += _reads(schema, side)
    return "\n".join(lines) + "\n"


def _paths(resources: tuple[ir.Resource, ...], prefix: str) -> Iterator[tuple[tuple[str, str], str]]:
    for resource in resources:
        for operation in resource.operations:
            yield (operation.id, operation.path), f"{prefix}{resource.name}"
        yield from _paths(resource.children, f"{prefix}{resource.name}.")


def _reads(model: ir.Model, side: Side) -> list[str]:
    lines = ["", f"def read_{model.module}(value: models.{model.name}) -> None:"]
    for number, field in enumerate(model.fields):
        type_ = _annotation(field.type, side)
        absent = " | None" if reads_none(field) and not type_.endswith("None") else ""
        lines.append(f"    part_{number}: {type_}{absent} = value.{field.name}")
    return [*lines, "    del value", ""]


def _annotation(type_: ir.Type, side: Side) -> str:
    """Return a type as code outside of the package writes it."""
    if isinstance(type_, ir.Nullable):
        return f"{_annotation(type_.inner, side)} | None"
    if isinstance(type_, ir.ListOf):
        return f"list[{_annotation(type_.item, side)}]"
    if isinstance(type_, ir.MapOf):
        return f"dict[str, {_annotation(type_.value, side)}]"
    if isinstance(type_, ir.AnyOf):
        return " | ".join(_annotation(t, side) for t in type_.members)
    if isinstance(type_, ir.Ref):
        return f"models.{type_.name}"
    return "Any" if isinstance(type_, ir.Constant) else show(type_, side)
