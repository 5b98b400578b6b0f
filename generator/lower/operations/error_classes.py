"""Finds the error classes that the document decides: a schema that is the body of one status, and of no other.

`HTTPValidationError`, which FastAPI puts at 422 everywhere, becomes the class that is raised; the model of its body is
then called `HTTPValidationErrorData`. A schema of several statuses is the `data` of the classes by status.
"""

from __future__ import annotations

import re

from ... import ir, naming
from ..reading import media_types
from ..reading.context import is_map
from ..shapes.shape import single_reference
from ..table.schema_table import SchemaTable
from .draft import OperationDraft
from .responses import statuses

_NAME = re.compile(r"(Error|Exception|Problem|Fault|Failure)s?(Response|Schema|Model|Details?)?$")


def of_failures(schemas: SchemaTable, drafts: list[OperationDraft]) -> dict[str, str]:
    """Return the raw names of the components that become error classes, with their statuses: `400, 422`."""
    context = schemas.context
    found: dict[str, set[str]] = {}
    for draft in drafts:
        declared = statuses(context, draft.node)
        succeeds = any(status.startswith("2") for status, _ in declared)
        for status, node in declared:
            if status == "default" and not succeeds:
                status = "200"  # The only answer is a success too.
            for name, content in node.mapping("content").members():
                schema = context.follow(content).get("schema")
                single = single_reference(schema)
                target = context.target(single) if single is not None and media_types.kind_of(name) == "json" else None
                key = context.component(target.pointer) if target is not None else None
                if key is not None:
                    found.setdefault(key, set()).add(status)
    root = context.register.root
    return {
        key: ", ".join(sorted(where)) for key, where in sorted(found.items())
        if _is_raised(schemas, key, where)
        and _NAME.search(key) and root.is_free(naming.class_name(key)) and _is_object(schemas, key)
    }  # fmt: skip


def _is_raised(schemas: SchemaTable, key: str, where: set[str]) -> bool:
    """Whether a schema is an error's body and nothing else. Where an earlier run has decided it, that stays: the name
    of the model depends on it."""
    kept = schemas.context.kept.schema(f"/components/schemas/{key.replace('~', '~0').replace('/', '~1')}")
    if kept:
        return kept == naming.class_name(f"{key}Data")
    return all(status[0] in "45d" for status in where) and any(status.isdigit() for status in where)


def _is_object(schemas: SchemaTable, key: str) -> bool:
    node = schemas.context.root.mapping("components").mapping("schemas").get(key)
    return is_map(node.value) and ("properties" in node.value or "allOf" in node.value)


def classes(schemas: SchemaTable, found: dict[str, str]) -> tuple[ir.ErrorClass, ...]:
    """Return the error classes by name."""
    made: list[ir.ErrorClass] = []
    for key, status in found.items():
        model = schemas.components.named(key)
        if model is not None:
            pointer = schemas.finished[model].place.pointer
            name = schemas.context.register.root.take(key, pointer, f"the error class of schema {key!r}")
            made.append(ir.ErrorClass(name, status, ir.Ref(model)))
    return tuple(sorted(made, key=lambda error: error.name))
