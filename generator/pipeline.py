"""One run from a document to the files of its package, in memory. Only the command writes or compares them."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from symtable import symtable
from typing import Any

from attrs import evolve, frozen

from .document.diagnostics import Diagnostics, Place
from .document.document import Document, load
from .document.tree import is_mapping
from .ir.ledger import Ledger
from .ir.names import GivenNames
from .ir.package import Package
from .settings.config import Config

_WIDE = 300
"""The length of a line in which brackets may nest deeper than Python's parser can, or a number may be too long."""


@frozen(eq=False, repr=False)
class Result:
    """What a run made: the files by path from the output folder, and what they were made from."""

    package: str
    files: dict[str, str]
    ledger: Ledger
    document: Document
    names: GivenNames
    lowered: Package


def generate(
    spec: Path | Document, config: Config, diagnostics: Diagnostics, package: str = "", output: Path | None = None
) -> Result | None:
    """Make every file of the SDK, formatted and parsed once for a test. None after an error: `diagnostics` has it.

    `spec` is the document, or its file. `package` overrides the name that the settings give the package; with neither,
    the document's title decides.
    """
    document = spec if isinstance(spec, Document) else load(spec, diagnostics, config.root)
    if document is None:
        return None
    config = evolve(config, package=package or config.package or package_name(document))
    from .document.lint import lint
    from .lower import lower, settings_check
    from .output.lock import lock_name, read_lock

    locked = read_lock(output / lock_name(config.package)) if output is not None else None
    lowered, ledger = lower(document, config, diagnostics, locked.names if locked is not None else None)
    settings_check.check(lowered, ledger, config, diagnostics)
    lint(document)
    for entry in ledger.incomplete:
        hint = f"to go on without it, name it in [tool.sdk.exclude] {entry.kind}s"
        diagnostics.error(entry.place, f"{entry.kind} {entry.name} cannot be generated: {entry.reason}", hint)
    from .views.resources.helpers import problems

    for name, complaint, hint in problems(lowered):
        diagnostics.add_at(config.place("helpers", name), config.absent, complaint, hint)
        lowered = evolve(lowered, helpers=tuple(helper for helper in lowered.helpers if helper[0] != name))
    if diagnostics.has_errors:
        return None
    from .output.api_page import api_page
    from .output.format import FormatError, formatted
    from .output.render import render
    from .views.testing.kit import tables

    files: dict[str, str] = render(lowered)
    if not _parses(files, diagnostics):
        return None
    try:
        files = formatted(files, diagnostics)
    except FormatError as error:
        diagnostics.error(None, str(error))
        return None
    if "testing" in lowered.features:
        files |= {f"{lowered.name}/testing/{name}": text for name, text in tables(lowered, document).items()}
    files[f"{lowered.name}.coverage.json"] = ledger.to_json()
    files["api.md"] = api_page(lowered)
    return Result(lowered.name, files, ledger, document, lowered.names, lowered)


def package_name(document: Document) -> str:
    """Return the document's title as the name of a module.

    `_sdk` follows it where Python or the runtime needs a module of that name.
    """
    from .naming import module_name
    from .naming.runtime import modules

    info: Any = document.root.get("info")
    title: Any = info.get("title") if is_mapping(info) else None
    name = module_name(title if isinstance(title, str) and title.strip() else "sdk")
    return f"{name}_sdk" if name in modules() or name in sys.stdlib_module_names else name


def _is_left_to_ruff(path: str, text: str) -> bool:
    """Whether ruff, which parses each file to format it, refuses all that Python would refuse in one.

    What it lets through are escapes that mean nothing, text without an encoding, numbers and brackets beyond Python's
    limits, and arguments that stand twice. The arguments in models are the templates' own, and printable ASCII in short
    lines without a backslash has none of the others. To parse most models once and not twice saves a tenth of a run.
    """
    return (
        "/models/" in path
        and text.isascii()
        and text.replace("\n", "").isprintable()
        and "\\" not in text
        and max(map(len, text.split("\n"))) < _WIDE
    )


def _parses(files: dict[str, str], diagnostics: Diagnostics) -> bool:
    """Whether every generated file is Python. If not, a template is wrong, or a document has deceived it."""
    sound = True
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path, text in files.items():
            if not path.endswith(".py") or text.startswith("# Copied from "):
                continue  # Copies of the runtime are its files as they stand, which nothing of a document can change.
            if _is_left_to_ruff(path, text):
                continue
            try:
                # Runs nothing, and knows what names mean: stricter than ast.parse. To compile costs twice as much.
                symtable(text, path, "exec")
            except (SyntaxError, ValueError, SyntaxWarning, DeprecationWarning, RecursionError, MemoryError) as error:
                line = (error.lineno if isinstance(error, SyntaxError) else None) or 1
                message = f"the rendered file is not Python: {error}"
                diagnostics.error(Place(path, "", line, 1), message, "this is a bug of the generator")
                sound = False
    return sound
