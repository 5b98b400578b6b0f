"""The `testing` package of the SDK: its names, and the schemas that its server checks requests against."""

from __future__ import annotations

import json

from ... import ir
from ...document.document import Document
from ...naming import runtime
from .lazy_names import TableView, name_view, table


def testing_table(package: ir.Package) -> TableView:
    """Return `testing/__init__.py`: the public names of the local server."""
    homes: dict[str, str] = runtime.module("testing").HOMES
    names = [name_view(name, f".._overlay.testing{module}") for name, module in homes.items()]
    return table(2, f"A local server that speaks the {package.title}, for tests: needs the extra [testing].", names)


def request_schemas(document: Document) -> str:
    """Return `testing/request_schemas.json`: the schema of each JSON request body, without prose."""
    schemas = runtime.module("testing.http.validate").schemas_from_openapi(document.root)
    return json.dumps(schemas, separators=(",", ":"), ensure_ascii=False) + "\n"
