"""Checks the settings against the document: a name in them that the document does not have is an error with its line.

A misspelt operation would keep the name that it had, a misspelt exclusion would exclude nothing, and nobody would be
told. Each error names the nearest name that exists. Settings that serve several versions of a document say `absent =
"warning"`: then what is not there is counted in one warning, and named in the ledger. A rule that is about nothing is
never an error. `diff` does not check, since its settings are those of only one of two documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .. import ir
from ..document.diagnostics import Diagnostics
from ..ir.ledger import Ledger
from ..settings.config import Config
from ..settings.pagination import PaginationRule
from ..settings.toml_table import nearest


def check(package: ir.Package, ledger: Ledger, config: Config, diagnostics: Diagnostics) -> None:
    """Report every operation, schema, event, parameter and property of the settings that the document does not have."""
    _Check(package, ledger, config, diagnostics).run()


class _Check:
    def __init__(self, package: ir.Package, ledger: Ledger, config: Config, diagnostics: Diagnostics) -> None:
        self.config = config
        self.diagnostics = diagnostics
        self.ledger = ledger
        self.operations = {key: operation for operation in _operations(package.resources) for key in operation.keys}
        self.every_operation = ledger.names["operation"]
        self.every_schema = ledger.names["schema"]
        self.schemas = {schema.name for schema in package.schemas}
        self.events = set(_events(self.operations.values()))

    def run(self) -> None:
        """Look at all settings that name something of the document."""
        config = self.config
        for table, names in (("operations", config.operations), ("pagination", config.pagination)):
            for name in names:
                self._complain((table, name), "", "operation", name, self.every_operation)
        for name in config.exclude_operations:
            self._complain(("exclude", "operations"), name, "operation", name, self.every_operation)
        for name in config.exclude_schemas:
            self._complain(("exclude", "schemas"), name, "schema", name, self.every_schema)
        for name, stream in config.streams.items():
            self._complain(("streams", name), "", "event of a stream", name, self.events)
            if stream.collect is not None:
                self._complain(("streams", name, "collect"), "", "schema", stream.collect, self.schemas)
        for name in config.messages.schemas:
            self._complain(("messages", "schemas"), name, "schema", name, self.schemas)
        for name, rule in config.pagination.items():
            if rule is not None and name in self.operations:
                self._pagination(name, rule, self.operations[name])
        for name, target in config.aliases.items():
            if not target.startswith(tuple(self.schemas)):
                message = f"the alias {name!r} stands for {target!r}, and no schema is called that"
                self._missing(("aliases", name), "", "alias", name, message, target, self.schemas)
        self._rules()
        self._summary()

    def _rules(self) -> None:
        """Report the rules that are about nothing."""
        for rule in self.config.rules:
            if rule.key not in self.ledger.rules:
                self.ledger.absent.setdefault("rule", []).append(f"{rule.key} ({rule.match.shown})")
                if self.config.absent == "error":
                    place = self.config.place(rule.key)
                    self.diagnostics.warning(place, f"{rule.key} fits nothing in this document: {rule.match.shown}")

    def _summary(self) -> None:
        """Say in one warning what is not there, for settings of several versions of a document."""
        found = {kind: len(names) for kind, names in sorted(self.ledger.absent.items())}
        if found and self.config.absent == "warning":
            told = ", ".join(f"{number} {_plural(kind) if number > 1 else kind}" for kind, number in found.items())
            message = f"the document does not have all that these settings name: {told}"
            self.diagnostics.warning(self.config.place("absent"), message, "the ledger names each")

    def _pagination(self, name: str, rule: PaginationRule, operation: ir.Operation) -> None:
        body = operation.body.fields if operation.body else ()
        known = {parameter.wire for parameter in operation.parameters} | {field.wire for field in body}
        for key, wire in (("parameter", rule.parameter), ("size", rule.size)):
            if wire:
                self._complain(("pagination", name, key), "", f"parameter of {name}", wire, known)

    def _complain(self, keys: tuple[str, ...], value: str, what: str, name: str, known: Iterable[str]) -> None:
        if name not in known:
            self._missing(keys, value, what, name, f"no {what} is called {name!r}", name, known)

    def _missing(
        self, keys: tuple[str, ...], value: str, what: str, name: str, message: str, meant: str, known: Iterable[str]
    ) -> None:
        if self.config.absent == "warning":
            self.ledger.absent.setdefault(what, []).append(name)
            return
        self.diagnostics.error(self.config.place(*keys, value=value), message, nearest(meant, known))


def _plural(kind: str) -> str:
    return "events of streams" if kind == "event of a stream" else f"{kind}es" if kind.endswith("s") else f"{kind}s"


def _operations(resources: tuple[ir.Resource, ...]) -> Iterator[ir.Operation]:
    for resource in resources:
        yield from resource.operations
        yield from _operations(resource.children)


def _events(operations: Iterable[ir.Operation]) -> Iterator[str]:
    streams = [method.stream for operation in operations for method in operation.methods if method.stream]
    for stream in streams:
        yield from (part.name for part in (stream.event, stream.payload) if isinstance(part, ir.Ref))
