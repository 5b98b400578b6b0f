"""What a model says of its attributes to whoever asks: as a dataclass, as pydantic describes fields, in JSON Schema.

A class answers when it is asked, and not before: each answer is a descriptor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, get_args, get_type_hints

from ..core.types import UNSET
from .layout import layout_of

if TYPE_CHECKING:
    import dataclasses

    from pydantic.fields import FieldInfo


class DataclassFields:
    """`__dataclass_fields__`: what makes a class a dataclass to `dataclasses`, and a body to FastAPI.

    An object has only the fields that are there, so that what copies it field by field does not invent nulls.
    """

    def __init__(self) -> None:
        self._made: dict[type[Any], dict[str, dataclasses.Field[Any]]] = {}

    def __get__(self, model: Any, cls: Any) -> dict[str, dataclasses.Field[Any]]:
        made = self._made.get(cls)
        if made is None:
            made = self._made[cls] = dataclass_fields_of(cls)
        if model is None:
            return made
        return {name: made[name] for name, _, _ in model._present()}


class ModelFields:
    """`model_fields`."""

    def __get__(self, model: Any, cls: Any) -> dict[str, FieldInfo]:
        from .pydantic_schema import field_infos_of

        return field_infos_of(cls)


class PydanticSerializer:
    """`__pydantic_serializer__`: how pydantic writes a model that it meets where the type says nothing."""

    def __get__(self, model: Any, cls: Any) -> Any:
        from .pydantic_schema import adapter_of

        return adapter_of(cls).serializer


def hints_of(cls: type[Any]) -> dict[str, Any]:
    """The types of the attributes that are properties of the JSON object."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: hints[name] for name in layout_of(cls).names}


def defaults_of(cls: type[Any]) -> dict[str, Any]:
    """What the attributes that need not be given are without it."""
    from attrs import NOTHING

    absent = dict(zip(layout_of(cls).names, layout_of(cls).absent(), strict=True))
    defaults = {field.name: field.default for field in cls.__attrs_attrs__ if field.default is not NOTHING}
    return {name: absent.get(name) if value is UNSET else value for name, value in defaults.items()}


def dataclass_fields_of(cls: type[Any]) -> dict[str, dataclasses.Field[Any]]:
    """The attributes as `dataclasses` describes them."""
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
    """The sentence under each attribute, from the source; empty where there is none."""
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
