"""Classes for files that other generations of a package have, where the package sends or receives files at all."""

from __future__ import annotations

from collections.abc import Iterator

from ... import ir
from ..python.annotations import Schemas


def sent_names(package: ir.Package, schemas: Schemas) -> tuple[str, ...]:
    """Return the names for a file of a form, if any form has one, and no schema has the name."""
    if "File" in schemas:
        return ()
    bodies = [operation.body for operation in _operations(package.resources) if operation.body is not None]
    forms = [body for body in bodies if body.kind == "multipart" or body.multipart]
    sent = any(_is_binary(field.type, schemas) for body in forms for field in body.fields)
    return ("File", "FileTypedDict") if sent else ()


def received_names(package: ir.Package) -> tuple[str, ...]:
    """Return the name for the bytes of a reply, if any method returns them."""
    methods = [method for operation in _operations(package.resources) for method in operation.methods]
    return ("Downloaded",) if any(method.result == "binary" for method in methods) else ()


def _operations(resources: tuple[ir.Resource, ...]) -> Iterator[ir.Operation]:
    for resource in resources:
        yield from resource.operations
        yield from _operations(resource.children)


def _is_binary(type_: ir.Type, schemas: Schemas) -> bool:
    """Whether a part of a form is a file, or several."""
    match type_:
        case ir.ListOf(inner) | ir.Nullable(inner):
            return _is_binary(inner, schemas)
        case ir.Ref(name):
            schema = schemas.get(name)
            return isinstance(schema, ir.Alias) and schema.type == ir.Scalar("binary")
        case _:
            return type_ == ir.Scalar("binary")
