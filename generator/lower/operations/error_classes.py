"""Error classes that the document decides: a schema that is the body of one status, or of one in most places.

`HTTPValidationError`, which FastAPI puts at 422 everywhere, becomes the class that is raised; its model is then called
`HTTPValidationErrorData`, and stays so when another status uses it too. A schema of several statuses is the `data` of
the classes by status.
"""

from __future__ import annotations

import re
from collections import Counter

from ... import ir, naming
from ..reading import media_types
from ..reading.context import component, is_map
from ..reading.shape import single_reference
from ..table.schema_table import SchemaTable
from .draft import OperationDraft
from .responses import statuses

_NAME = re.compile(r"(Error|Exception|Problem|Fault|Failure)s?(Response|Schema|Model|Details?)?$")
_TAKEN = frozenset({
    "ClientError", "SDKError", "APIError", "APIConnectionError", "APITimeoutError", "StreamInterrupted",
    "ResponseValidationError", "AuthenticationError", "BadRequestError", "PermissionDeniedError", "NotFoundError",
    "ConflictError", "UnprocessableEntityError", "RateLimitError", "InternalServerError", "NoResponseError",
    "ObservabilityError", "DecodeError", "ServiceAccountTokenError",
    "EventTooLargeError", "StreamTimeoutError",
})  # fmt: skip


def of_one_status(schemas: SchemaTable, drafts: list[OperationDraft]) -> dict[str, str]:
    """Raw names of the components that become error classes, and their status."""
    context = schemas.context
    found: dict[str, Counter[str]] = {}
    for draft in drafts:
        for status, node in statuses(context, draft.node):
            for name, content in node.mapping("content").members():
                schema = context.follow(content).get("schema")
                single = single_reference(schema)
                target = context.target(single) if single is not None and media_types.kind_of(name) == "json" else None
                key = component(target.pointer) if target is not None else None
                if key is not None:
                    found.setdefault(key, Counter())[status] += 1
    taken = _TAKEN | {context.config.error}
    return {
        key: status for key, where in sorted(found.items())
        if (status := _own_status(schemas, key, where)) and status.isdigit() and status[0] in "45"
        and _NAME.search(key) and naming.class_name(key) not in taken and _is_object(schemas, key)
    }  # fmt: skip


def _own_status(schemas: SchemaTable, key: str, where: Counter[str]) -> str:
    """The status that a schema is the body of: its only one, or that of most of its uses, or an earlier run's."""
    status, uses = min(where.items(), key=lambda pair: (-pair[1], pair[0]))
    pointer = "/components/schemas/" + key.replace("~", "~0").replace("/", "~1")
    kept = schemas.context.kept.schema(pointer)
    if kept:
        return status if kept == naming.class_name(f"{key}Data") else ""
    return status if uses * 2 > where.total() else ""


def _is_object(schemas: SchemaTable, key: str) -> bool:
    node = schemas.context.root.mapping("components").mapping("schemas").get(key)
    return is_map(node.value) and ("properties" in node.value or "allOf" in node.value)


def classes(schemas: SchemaTable, found: dict[str, str]) -> tuple[ir.ErrorClass, ...]:
    """The error classes by name."""
    made: list[ir.ErrorClass] = []
    for key, status in found.items():
        model = schemas.components.named(key)
        if model is not None:
            made.append(ir.ErrorClass(naming.class_name(key), status, ir.Ref(model)))
    return tuple(sorted(made, key=lambda error: error.name))
