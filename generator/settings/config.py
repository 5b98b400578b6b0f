"""Reads `[tool.sdk]` into a `Config`.

A key that the generator does not know is an error with its line: a misspelt setting would change the SDK without a
word.
"""

from __future__ import annotations

import keyword
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from ..document.diagnostics import Diagnostics, Place, shown_path
from ..document.tree import is_mapping
from .toml_table import Table

FEATURES = ("chat", "testing", "cli", "compat")
"""The optional parts of the overlay."""

PaginationKind: TypeAlias = Literal["cursor", "offset", "page"]
_KINDS: tuple[PaginationKind, ...] = ("cursor", "offset", "page")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FINISHED = re.compile(r"[A-Za-z_]\w*(?:\[\*\])?(?:\.[A-Za-z_]\w*(?:\[\*\])?)*")


@frozen
class OperationNames:
    """The dotted names of an operation's methods, such as `chat.complete`. Where one is empty, the document decides.

    `stream` is the method that reads the operation's event stream, if it offers one beside another media type.
    """

    method: str = ""
    stream: str = ""


@frozen
class StreamRule:
    """When an event stream of one event schema is complete, and what its events add up to."""

    sentinel: str | None = None
    finished_when: str | None = None
    collect: str | None = None
    """The schema of the whole answer that the events add up to."""


@frozen
class PaginationRule:
    """How the next page of an operation is asked for. Paths are dotted property names of the response."""

    kind: PaginationKind
    parameter: str
    items: str
    next: str | None = None
    size: str | None = None


@frozen
class Config:
    """The settings of one SDK. `Config()` configures nothing, so that the document decides everything."""

    spec: Path | None = None
    package: str = ""
    output: Path | None = None
    client: str = ""
    error: str = ""
    features: tuple[str, ...] = ()
    idempotency_header: str | None = None
    api_key_env: str = ""
    server_url_env: str = ""
    log_env: str = ""
    operations: Mapping[str, OperationNames] = field(factory=dict[str, OperationNames])
    streams: Mapping[str, StreamRule] = field(factory=dict[str, StreamRule])
    exclude_operations: frozenset[str] = frozenset()
    exclude_schemas: frozenset[str] = frozenset()
    pagination: Mapping[str, PaginationRule] = field(factory=dict[str, PaginationRule])
    helpers: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    aliases: Mapping[str, str] = field(factory=dict[str, str])
    """Names of other generations of the package, and what each is called here (feature `compat`)."""
    source: bytes = field(default=b"", repr=False)
    """The settings as canonical text, for the lock; formatting and comments of the file do not count."""
    _table: Table | None = field(default=None, repr=False, eq=False, alias="table")

    def place(self, *keys: str, value: str = "") -> Place | None:
        """Return where a setting stands: `place("operations", "listUsers")`. None if the settings are from no file.

        With `value`, where that one stands in a list.
        """
        return self._table.place(*keys, value=value) if self._table else None


def load_config(path: Path, diagnostics: Diagnostics) -> Config | None:
    """Read the settings of a TOML file. None if it cannot be read; a setting that is wrong is reported and left out."""
    shown = shown_path(path)
    text = ""
    try:
        text = path.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        diagnostics.error(None, f"cannot read {shown}: {error.strerror or error}")
        return None
    except UnicodeDecodeError as error:
        diagnostics.error(Place(shown, "", error.object[: error.start].count(b"\n") + 1, 1), "not UTF-8")
        return None
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        at = re.search(r" \(at line (\d+), column (\d+)\)$", message)
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
        diagnostics.error(Place(shown, "", line, column), f"broken TOML: {message[: at.start()] if at else message}")
        return None
    tool = data.get("tool")
    sdk = tool.get("sdk") if is_mapping(tool) else None
    if not is_mapping(sdk):
        diagnostics.error(Place(shown, "", 1, 1), "no table [tool.sdk]", "see the README for what it may hold")
        return None
    return _config(Table(sdk, shown, text.splitlines(), diagnostics), path.resolve().parent)


def _config(table: Table, folder: Path) -> Config:
    spec, output = table.text("spec"), table.text("output")
    env, exclude = table.table("env"), table.table("exclude")
    config = Config(
        spec=folder / spec if spec else None,
        package=table.text("package", is_name) or "",
        output=folder / output if output else None,
        client=table.text("client", is_name) or "",
        error=table.text("error", is_name) or "",
        features=table.texts("features", FEATURES),
        idempotency_header=table.text("idempotency_header", _HEADER.fullmatch),
        api_key_env=env.text("api_key", _VARIABLE.fullmatch) or "",
        server_url_env=env.text("server_url", _VARIABLE.fullmatch) or "",
        log_env=env.text("log", _VARIABLE.fullmatch) or "",
        operations=_operations(table.table("operations")),
        streams={name: _stream(rule) for name, rule in table.table("streams").tables()},
        exclude_operations=frozenset(exclude.texts("operations")),
        exclude_schemas=frozenset(exclude.texts("schemas")),
        pagination=_pagination(table.table("pagination")),
        helpers=_helpers(table.table("helpers")),
        aliases=_aliases(table.table("aliases")),
        source=table.canonical(),
        table=table,
    )
    env.reject_others()
    exclude.reject_others()
    table.reject_others()
    return config


def _operations(table: Table) -> dict[str, OperationNames]:
    found: dict[str, OperationNames] = {}
    for name in table.data:
        if isinstance(table.data[name], str):
            found[name] = OperationNames(table.text(name, is_dotted) or "")
        else:
            names = table.table(name)
            found[name] = OperationNames(names.text("method", is_dotted) or "", names.text("stream", is_dotted) or "")
            names.reject_others()
    return found


def _stream(rule: Table) -> StreamRule:
    found = StreamRule(rule.text("sentinel"), rule.text("finished_when", _FINISHED.fullmatch), rule.text("collect"))
    rule.reject_others()
    return found


def _pagination(table: Table) -> dict[str, PaginationRule]:
    found: dict[str, PaginationRule] = {}
    for name, rule in table.tables():
        asked = rule.text("kind", _is_kind)
        kind: PaginationKind | None = next((known for known in _KINDS if known == asked), None)
        parameter, items = rule.text("parameter"), rule.text("items")
        following, size = rule.text("next"), rule.text("size")
        complete = rule.require("kind", "parameter", "items")
        rule.reject_others()
        if kind is not None and parameter and items and complete:
            found[name] = PaginationRule(kind, parameter, items, following, size)
    return found


def _helpers(table: Table) -> dict[str, tuple[str, ...]]:
    found = {name: table.texts(name) for name in table.data}
    for name, helpers in found.items():
        if not is_dotted(name) or not all(is_name(helper) for helper in helpers):
            table.complain(name, "a resource's helpers must be Python names")
    return found


def _aliases(table: Table) -> dict[str, str]:
    for name in table.data:
        if not is_name(name):
            table.complain(name, "an alias must be a Python name")
    return {name: target for name in table.data if is_name(name) and (target := table.text(name, is_name))}


def is_name(text: str) -> bool:
    """Whether text may be a Python name of the package: an ASCII identifier, no keyword, not starting with `_`."""
    return text.isascii() and text.isidentifier() and not keyword.iskeyword(text) and not text.startswith("_")


def is_dotted(text: str) -> bool:
    """Whether text is a path of names, such as `chat.complete`."""
    return all(is_name(part) for part in text.split("."))


def _is_kind(text: str) -> Any:
    return text in _KINDS
