"""Names that a document gives for SDKs, by the extensions of other generators.

`x-speakeasy-…`, `x-fern-…`, `x-stainless-naming`, `x-ms-…`, `x-name` and `x-class-name` say what a person wants a thing
to be called. Where that is a name, it is taken, and the ledger counts it.
"""

from __future__ import annotations

from typing import Any

from ...naming.words import words
from .context import Context, Node, is_list, is_map

_METHOD = ("x-speakeasy-name-override", "x-fern-sdk-method-name")
_GROUP = ("x-speakeasy-group", "x-fern-sdk-group-name")
_MEMBER = ("x-name", "x-speakeasy-name-override", "x-fern-property-name", "x-fern-parameter-name", "x-ms-client-name")
_TYPE = ("x-class-name", "x-fern-type-name")
_COMPONENT = ("x-speakeasy-name-override", "x-ms-client-name", "x-name")


def method(context: Context, node: Node) -> str:
    """Return the name of an operation's method; empty where the document gives none."""
    return _text(context, node, _METHOD) or _stainless(context, node, "method_name")


def group(context: Context, node: Node) -> tuple[str, ...]:
    """Return the resource of an operation, the outermost name first; empty where the document gives none."""
    for key in _GROUP:
        value: Any = node.value.get(key) if is_map(node.value) else None
        steps = value.split(".") if isinstance(value, str) else value
        if is_list(steps) and steps and all(isinstance(step, str) and words(step) for step in steps):
            context.ledger.hint(key)
            return tuple(steps)
    return ()


def member(context: Context, node: Node) -> str:
    """Return the Python name of a property or a parameter; empty where the document gives none."""
    return _text(context, node, _MEMBER) or _stainless(context, node, "property_name")


def component(context: Context, node: Node) -> str:
    """Return the class name of a component; empty where the document gives none."""
    return inline(context, node) or _text(context, node, _COMPONENT)


def inline(context: Context, node: Node) -> str:
    """Return the class name of any schema. In a property, `x-speakeasy-name-override` is the property's own name."""
    value: Any = node.value.get("x-ms-enum") if is_map(node.value) else None
    named = value.get("name") if is_map(value) else None
    if isinstance(named, str) and words(named):
        context.ledger.hint("x-ms-enum")
        return named
    return (
        _text(context, node, _TYPE) or _stainless(context, node, "type_name") or _stainless(context, node, "model_name")
    )


def _text(context: Context, node: Node, keys: tuple[str, ...]) -> str:
    given = node.value if is_map(node.value) else {}
    for key in keys:
        if key not in given:
            continue
        value: Any = given[key]
        if isinstance(value, str) and words(value):
            context.ledger.hint(key)
            return value
    return ""


def _stainless(context: Context, node: Node, what: str) -> str:
    """Return what `x-stainless-naming` says for Python."""
    value: Any = node.value.get("x-stainless-naming") if is_map(node.value) else None
    if value is None:
        return ""
    python = value.get("python") if is_map(value) else None
    name = python.get(what) if is_map(python) else None
    if isinstance(name, str) and words(name):
        context.ledger.hint("x-stainless-naming")
        return name
    return ""
