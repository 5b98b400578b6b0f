"""The `testing` package of the SDK: its names, its pytest plugin, and the tables that its server reads."""

from __future__ import annotations

from attrs import frozen

from ... import ir, naming
from ...document.document import Document
from ...document.inert import json_text
from ...naming import runtime
from ..package.lazy_names import TableView, name_view, table
from ..python.code import Code, identifier, literal
from .operations import operations
from .schemas import RequestSchemas


@frozen(eq=False, repr=False)
class PluginView:
    """The fixture of the local server: its name, and the variables that clients read."""

    fixture: Code
    url: Code
    keys: Code


@frozen(eq=False, repr=False)
class ServerView:
    """The local server as a command: what it speaks, and the server whose replies it records."""

    api: Code
    upstream: Code


def testing_table(package: ir.Package) -> TableView:
    """Return `testing/__init__.py`: the public names of the local server."""
    homes: dict[str, str] = runtime.module("testing").HOMES
    names = [name_view(name, f".._overlay.testing{module}") for name, module in homes.items()]
    return table(2, f"A local server that speaks the {package.title}, for tests: needs the extra [testing].", names)


def plugin_view(package: ir.Package) -> PluginView:
    """Return the pytest plugin."""
    keys = [name for scheme in package.security for name in (scheme.env, *scheme.env_client) if name]
    return PluginView(
        identifier(fixture_name(package)), literal(package.server_env), Code(repr(tuple(dict.fromkeys(keys))))
    )


def fixture_name(package: ir.Package) -> str:
    """Return the name of the fixture: `shop_server` for a client `Shop`."""
    return naming.module_name(f"{package.client} server")


def server_view(package: ir.Package) -> ServerView:
    """Return the command. A server with variables in its address is nobody's until they are filled in."""
    urls = [server.url for server in package.servers if not server.variables and server.url.startswith("http")]
    return ServerView(literal(package.title), literal(urls[0] if urls else None))


def tables(package: ir.Package, document: Document) -> dict[str, str]:
    """Return the tables by file name: `operations.json` only where there is more than the pretend model answers."""
    schemas = RequestSchemas(document)
    found = operations(package, document, schemas)
    files = {"request_schemas.json": _text(schemas.of_bodies(package))}
    if found["operations"]:
        files["operations.json"] = _text(found)
    return files


def _text(table: object) -> str:
    return json_text(table, separators=(",", ":")) + "\n"
