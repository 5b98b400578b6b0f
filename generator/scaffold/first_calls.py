"""The calls that a README and the first tests show: the examples of methods that a local server takes.

An example may break what the document says of its values (documents are sloppy); such a call is passed over, since the
project's tests have to pass.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from .. import ir
from ..document.document import Document
from ..naming import runtime
from ..views.docs.calls import CallText
from ..views.python.code import Code, identifier, literal
from ..views.testing.schemas import RequestSchemas

_MOST = 3


@frozen
class FirstCall:
    """A call as source: what it imports, and its lines for both kinds of client, which are called `client`."""

    name: Code
    """The path of the method in one word: `orders_list`."""
    method: Code
    """The literal of the HTTP method."""
    imports: tuple[Code, ...]
    text: Code
    text_async: Code
    prints: bool
    """Whether it has a `result`."""


def first_calls(package: ir.Package, document: Document) -> list[FirstCall]:
    """Return a few calls, of different kinds as far as there are: one that reads, one that sends, one that streams."""
    schemas = RequestSchemas(document)
    bodies = schemas.of_bodies(package)
    found: dict[str, FirstCall] = {}
    others: list[FirstCall] = []
    models = {schema.name: schema for schema in package.schemas}
    for path, operation in _operations(package.resources, "client"):
        if operation.server is not None or operation.deprecated:
            continue
        for method in operation.methods:
            kind = _kind(operation, method)
            if kind in found and len(others) >= _MOST:
                continue
            call = _call(CallText(operation, models, path), path, method)
            if call is None or not _is_sound(call, operation, method, schemas, bodies):
                continue
            if found.setdefault(kind, call) is not call and kind != "other":
                others.append(call)
    chosen = [found[kind] for kind in ("read", "send", "stream") if kind in found]
    others += [found["other"]] if "other" in found else []
    return [*chosen, *others][:_MOST]


def _kind(operation: ir.Operation, method: ir.Method) -> str:
    """Return what a call does. Nobody should begin with one that deletes something."""
    if operation.method not in ("GET", "POST", "PUT", "PATCH"):
        return "other"
    return "stream" if method.stream is not None else "read" if operation.method == "GET" else "send"


def _operations(resources: tuple[ir.Resource, ...], above: str) -> Iterator[tuple[str, ir.Operation]]:
    for resource in resources:
        path = f"{above}.{resource.name}"
        for operation in resource.operations:
            yield path, operation
        yield from _operations(resource.children, path)


def _call(text: CallText, path: str, method: ir.Method) -> FirstCall | None:
    one = text.of_method(method.name, method, asynchronous=False)
    two = text.of_method(f"{method.name}_async", method, asynchronous=True)
    if one is None or two is None:
        return None
    imports, lines = _split(one)
    name = "_".join((*path.split(".")[1:], method.name))
    prints = method.stream is None and method.result != "none"
    return FirstCall(identifier(name), literal(text.operation.method), imports, lines, _split(two)[1], prints)


def _split(text: Code) -> tuple[tuple[Code, ...], Code]:
    """Return the imports of an example, and what follows them."""
    if not text.startswith("from "):
        return (), text
    head, _, rest = text.partition("\n\n")
    return tuple(Code(line) for line in head.split("\n")), Code(rest)


def _is_sound(
    call: FirstCall, operation: ir.Operation, method: ir.Method, schemas: RequestSchemas, bodies: dict[str, Any]
) -> bool:
    """Whether the document takes the values of a call."""
    try:
        given = _arguments(call.text)
    except ValueError:
        return False
    check = runtime.module("testing.http.validate").check_value
    for parameter in operation.parameters:
        schema = schemas.of_parameter(parameter)
        if schema is not None and parameter.name in given and check(bodies, schema, given[parameter.name], ()):
            return False
    body, schema = operation.body, bodies.get(f"{operation.method} {operation.path}")
    if body is None or body.kind != "json" or schema is None:
        return True
    sent: Any = given.get("body")
    if body.fields:
        sent = {each.wire: each.type.value for each in body.fields if each.fixed and isinstance(each.type, ir.Constant)}
        sent |= {each.wire: given[each.name] for each in body.fields if each.name in given} | dict(method.fixed)
    return not check(bodies, schema, sent, ("body",)) or (sent in (None, {}) and not body.required)


def _arguments(text: str) -> dict[str, Any]:
    """Return the arguments of a call as JSON. Raises ValueError for what has none."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _root(node.func) == "client":
            return {str(keyword.arg): _json(keyword.value) for keyword in node.keywords}
    raise ValueError("no call")


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _json(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=bytes()):
            return "bytes"
        case ast.Constant(value=value):
            return value
        case ast.List(elts=items):
            return [_json(item) for item in items]
        case ast.Dict(keys=keys, values=values):
            return {_json(key): _json(value) for key, value in zip(keys, values, strict=True) if key is not None}
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)):
            return -number
        case ast.Call(args=[inner]):  # `date.fromisoformat("2026-01-31")` is sent as its text
            return _json(inner)
        case _:
            raise ValueError("no JSON")
