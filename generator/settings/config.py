"""Reads `[tool.sdk]` into a `Config`.

A key that the generator does not know is an error with its line: a misspelt setting would change the SDK without a
word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import evolve, field, frozen

from ..document.diagnostics import Diagnostics, Place, shown_path
from ..document.tree import is_mapping
from .names import is_dotted, is_name
from .operations import OperationNames, read_operations
from .pagination import PaginationRule, read_pagination
from .rules import Rule, read_rules
from .streams import StreamRule, read_end
from .toml_table import Table

FEATURES = ("chat", "testing", "cli", "compat")
"""The optional parts of the overlay."""
_PACKAGES = ("client", "client.models", "client.types", "models", "types")
"""Whose names can be imported from a module of their own too."""
HTTP_LIBRARIES = ("httpx", "httpx2")
"""What a package may be made for, the default first."""

FORMATS = ("date", "date-time", "decimal", "uuid")
"""What becomes an object of a class unless the settings say otherwise."""
_LEVELS = ("breaking", "compatible", "notice", "off")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


@frozen
class MessageRule:
    """Which schemas are messages or pieces of them, and what servers call the reasoning beside their content."""

    schemas: tuple[str, ...] = ()
    reasoning: tuple[str, ...] = ()


@frozen
class WebhookRule:
    """How webhooks are signed: `standard`, `none`, or as the document says (None); and the secret's variable."""

    signatures: str | None = None
    secret_env: str = ""


@frozen
class Config:
    """The settings of one SDK. `Config()` configures nothing, so that the document decides everything."""

    spec: Path | None = None
    version: str = ""
    """`project.version` of the same file: the one under which the package is installed."""
    distribution: str = ""
    """`project.name` of the same file."""
    package: str = ""
    output: Path | None = None
    client: str = ""
    error: str = ""
    features: tuple[str, ...] = ()
    as_text: tuple[str, ...] = ()
    """Formats whose values stay text."""
    idempotency_header: str | None = None
    api_key_env: str = ""
    server_url_env: str = ""
    log_env: str = ""
    http: str = "httpx"
    """The HTTP library that the package is made for."""
    http_env: str = ""
    """The variable that may name another one when the program runs."""
    fast_path_env: str = ""
    """The variable that turns the fast path off when the program runs."""
    operations: Mapping[str, OperationNames] = field(factory=dict[str, OperationNames])
    rules: tuple[Rule, ...] = ()
    """What holds for all operations that a pattern fits, in the order of the file."""
    absent: Literal["error", "warning"] = "error"
    """What it is when the settings name something that the document does not have."""
    streams: Mapping[str, StreamRule] = field(factory=dict[str, StreamRule])
    messages: MessageRule = MessageRule()
    webhooks: WebhookRule = WebhookRule()
    exclude_operations: frozenset[str] = frozenset()
    exclude_schemas: frozenset[str] = frozenset()
    pagination: Mapping[str, PaginationRule | None] = field(factory=dict[str, PaginationRule | None])
    helpers: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    aliases: Mapping[str, str] = field(factory=dict[str, str])
    """Names of other generations of the package, and what each is called here (feature `compat`)."""
    placeholders: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    """Modules, such as `client.models`, and the classes of other APIs that are to be found there (feature `compat`)."""
    modules: Mapping[str, tuple[str, ...]] = field(factory=dict[str, tuple[str, ...]])
    """Packages, such as `client.models`, and the modules that type checkers are to find there (feature `compat`)."""
    root: Path | None = None
    """The folder whose files the document may refer to; its own where there is none."""
    levels: Mapping[str, str] = field(factory=dict[str, str])
    """What `diff` calls a finding of a rule: a level, or `off`."""
    source: bytes = field(default=b"", repr=False)
    """The settings as canonical text, for the lock; formatting and comments of the file do not count."""
    _table: Table | None = field(default=None, repr=False, eq=False, alias="table")

    @property
    def settings(self) -> Mapping[str, Any]:
        """The table `[tool.sdk]` as it was read; an empty one if the settings are from no file."""
        return self._table.data if self._table else {}

    def place(self, *keys: str, value: str = "") -> Place | None:
        """Return where a setting stands: `place("operations", "listUsers")`. None if the settings are from no file."""
        return self._table.place(*keys, value=value) if self._table else None


def find_config(folder: Path) -> Path | None:
    """Return the file that has the settings of a folder: pyproject.toml or else sdk.toml, if either has `[tool.sdk]`.

    A file that cannot be read as TOML is returned too, since whoever loads it says what is wrong.
    """
    import tomllib  # which a run without settings does not need

    for path in (folder / "pyproject.toml", folder / "sdk.toml"):
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return path
        tool = data.get("tool")
        if is_mapping(tool) and "sdk" in tool:
            return path
    return None


def load_config(path: Path, diagnostics: Diagnostics) -> Config | None:
    """Read the settings of a TOML file. None if it cannot be read; a setting that is wrong is reported and left out."""
    shown = shown_path(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        diagnostics.error(None, f"cannot read {shown}: {error.strerror or error}")
        return None
    except UnicodeDecodeError as error:
        diagnostics.error(Place(shown, "", error.object[: error.start].count(b"\n") + 1, 1), "not UTF-8")
        return None
    return read_config(text, path, diagnostics)


def read_config(text: str, path: Path, diagnostics: Diagnostics) -> Config | None:
    """Read the text of such a file, which stands at `path` or will."""
    import tomllib

    shown = shown_path(path)
    try:
        data = tomllib.loads(text)
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
    project = data.get("project")
    config = _config(Table(sdk, shown, text.splitlines(), diagnostics), path.resolve().parent)
    name, version = (project.get(key) if is_mapping(project) else None for key in ("name", "version"))
    return evolve(
        config,
        distribution=name if isinstance(name, str) else "",
        version=version if isinstance(version, str) else "",
    )


def _config(table: Table, folder: Path) -> Config:
    spec, output, root = table.text("spec"), table.text("output"), table.text("root")
    env, exclude = table.table("env"), table.table("exclude")
    http = table.text("http", HTTP_LIBRARIES.__contains__) or HTTP_LIBRARIES[0]
    config = Config(
        spec=folder / spec if spec else None,
        package=table.text("package", is_name) or "",
        output=folder / output if output else None,
        client=table.text("client", is_name) or "",
        error=table.text("error", is_name) or "",
        features=table.texts("features", FEATURES),
        as_text=table.texts("as_text", FORMATS),
        idempotency_header=table.text("idempotency_header", _HEADER.fullmatch),
        api_key_env=env.text("api_key", _VARIABLE.fullmatch) or "",
        server_url_env=env.text("server_url", _VARIABLE.fullmatch) or "",
        log_env=env.text("log", _VARIABLE.fullmatch) or "",
        http=http,
        http_env=_http_env(env, http),
        fast_path_env=env.text("fast_path", _VARIABLE.fullmatch) or "",
        operations=read_operations(table.table("operations")),
        rules=read_rules(table.list_of_tables("rules")),
        absent="warning" if table.text("absent", ("error", "warning").__contains__) == "warning" else "error",
        streams={name: read_end(rule) for name, rule in table.table("streams").tables()},
        messages=_messages(table.table("messages")),
        webhooks=_webhooks(table.table("webhooks")),
        exclude_operations=frozenset(exclude.texts("operations")),
        exclude_schemas=frozenset(exclude.texts("schemas")),
        pagination=read_pagination(table.table("pagination")),
        helpers=_helpers(table.table("helpers")),
        aliases=_aliases(table.table("aliases")),
        placeholders=_placeholders(table.table("placeholders")),
        modules=_modules(table.table("modules")),
        root=folder / root if root else None,
        levels=_levels(table.table("diff")),
        source=table.canonical(without=("diff",)),
        table=table,
    )
    env.reject_others()
    exclude.reject_others()
    table.reject_others()
    return config


def _http_env(env: Table, http: str) -> str:
    found = env.text("http", _VARIABLE.fullmatch) or ""
    if found and http != HTTP_LIBRARIES[0]:
        env.complain("http", f"a package for {http} has no other HTTP library that {found} could name")
    return found


def _messages(table: Table) -> MessageRule:
    found = MessageRule(table.texts("schemas"), table.texts("reasoning"))
    table.reject_others()
    return found


def _webhooks(table: Table) -> WebhookRule:
    signatures = table.text("signatures", ("standard", "none").__contains__)
    found = WebhookRule(signatures, table.text("secret_env", _VARIABLE.fullmatch) or "")
    table.reject_others()
    return found


def _helpers(table: Table) -> dict[str, tuple[str, ...]]:
    found = {name: table.texts(name) for name in table.data}
    for name, helpers in found.items():
        if not is_dotted(name) or not all(is_name(helper) for helper in helpers):
            table.complain(name, "a resource's helpers must be Python names")
    return found


def _levels(table: Table) -> dict[str, str]:
    return {rule: found for rule in table.data if (found := table.text(rule, _LEVELS.__contains__))}


def _placeholders(table: Table) -> dict[str, tuple[str, ...]]:
    found = {module: table.texts(module) for module in table.data}
    for module, names in found.items():
        if not is_dotted(module) or not all(is_name(name) for name in names):
            table.complain(module, "placeholders must be Python names, in a module of the package")
    return found


def _modules(table: Table) -> dict[str, tuple[str, ...]]:
    found = {package: table.texts(package) for package in table.data}
    for package, names in found.items():
        if package not in _PACKAGES or not all(is_name(name) for name in names):
            table.complain(package, f"modules must be Python names, in one of {', '.join(_PACKAGES)}")
    return {package: names for package, names in found.items() if package in _PACKAGES}


def _aliases(table: Table) -> dict[str, str]:
    for name in table.data:
        if not is_name(name):
            table.complain(name, "an alias must be a Python name")
    return {name: target for name in table.data if is_name(name) and (target := table.text(name, is_name))}
