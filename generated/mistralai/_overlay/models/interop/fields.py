# Copied from overlay/models/interop/fields.py; edit it there.
"""What the class of a model says of its attributes: types, defaults, descriptions, and fields as of a dataclass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args, get_type_hints

from ...core.types import UNSET
from ..layout import layout_of

if TYPE_CHECKING:
    import dataclasses


def hints_of(cls: type[Any]) -> dict[str, Any]:
    """Return the types of the attributes that are properties of the JSON object."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: hints[name] for name in layout_of(cls).names}


def defaults_of(cls: type[Any]) -> dict[str, Any]:
    """Return what the attributes that need not be given are without it."""
    from attrs import NOTHING

    absent = dict(zip(layout_of(cls).names, layout_of(cls).absent(), strict=True))
    defaults = {field.name: field.default for field in cls.__attrs_attrs__ if field.default is not NOTHING}
    return {name: absent.get(name) if value is UNSET else value for name, value in defaults.items()}


def dataclass_fields_of(cls: type[Any]) -> dict[str, dataclasses.Field[Any]]:
    """Return the attributes as `dataclasses` describes them."""
    from dataclasses import MISSING, make_dataclass
    from dataclasses import field as declared

    defaults = defaults_of(cls)
    hints = hints_of(cls)
    rows: list[Any] = []
    for name in layout_of(cls).names:
        default = defaults.get(name, MISSING)
        if isinstance(default, (list, dict)):
            made: Any = declared(default_factory=cast("Any", default).copy, kw_only=True)
        else:
            made = declared(default=default, kw_only=True)
        # A converter that goes by these types leaves what it could not tell apart to the constructor, which can.
        rows.append((name, hints[name] if _simple(hints[name]) else Any, made))
    made_class: Any = make_dataclass(cls.__name__, rows)
    fields: dict[str, dataclasses.Field[Any]] = made_class.__dataclass_fields__
    return fields


def _simple(hint: Any) -> bool:
    """Whether a type has at most one class among its alternatives, and so at every depth."""
    parts = [part for part in get_args(hint) if part is not type(None)]
    if len(parts) > 1 and str(hint).find("Literal[") != 0:
        return False
    return all(_simple(part) for part in parts if isinstance(part, type) or get_args(part))


def attribute_docs(cls: type[Any]) -> dict[str, str]:
    """Return the sentence under each attribute, from the source."""
    import ast
    import inspect
    import textwrap

    docs: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if "__attrs_attrs__" not in base.__dict__:
            continue
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
        except (OSError, TypeError, SyntaxError, IndexError):
            continue
        body = tree.body if isinstance(tree, ast.ClassDef) else []
        for before, after in zip(body, body[1:], strict=False):
            if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name):
                if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                    docs[before.target.id] = inspect.cleandoc(str(after.value.value))
    return docs
