# Copied from overlay/models/interop/hooks.py; edit it there.
"""Models and unions of them in types that msgspec and cattrs read, neither of which knows our unions by itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, get_args, get_origin

from ..construct import own
from ..layout import Structure

T = TypeVar("T")


class _Holds(type):
    """msgspec asks whether what a hook returned is of the declared type; a union may hold anything."""

    def __instancecheck__(cls, instance: Any) -> bool:
        return True


if TYPE_CHECKING:
    Held = Annotated[T, "decoded by dec_hook"]
else:

    class Held(Generic[T], metaclass=_Holds):
        """`Held[T]` is T, a model or a union of models, in a msgspec Struct that is decoded with `dec_hook`."""


def dec_hook(type_: Any, value: Any) -> Any:
    """msgspec's `dec_hook` for what is declared as `Held[…]`. It is decoded as in a reply, so nothing is lost.

    msgspec writes a model by the names of its attributes, so those are read too.
    """
    if get_origin(type_) is not Held:
        raise NotImplementedError(f"{type_!r} is not Held[…]")
    return own(_decoded(value, get_args(type_)[0]))


def enc_hook(value: Any) -> Any:
    """msgspec's `enc_hook`: a variant that the schema does not declare is written as it came."""
    if not _is_ours(type(value)):
        raise NotImplementedError(f"{type(value).__name__} has no JSON form")
    return value.to_dict()


def cattrs_hooks(converter: Any) -> None:
    """Have a converter of cattrs read models and unions of them as they are in a reply, and write the API's JSON."""

    def written(value: Any) -> Any:
        return value.to_dict() if _is_ours(type(value)) else converter.unstructure(value)

    converter.register_structure_hook_func(_is_ours, _decoded)
    converter.register_unstructure_hook_func(_is_ours, written)


def _is_ours(type_: Any) -> bool:
    if isinstance(type_, type):
        cls: type[Any] = type_
        return issubclass(cls, Structure) or getattr(cls, "is_unknown", False) is True
    return _unknown_of(type_) is not None


def _unknown_of(type_: Any) -> Any:
    """The class of a union that keeps what nobody declared: one of its own. None for a model."""
    union = get_args(type_)[0] if hasattr(type_, "__metadata__") else type_
    return next((part for part in get_args(union) if getattr(part, "is_unknown", False)), None)


def _decoded(value: Any, type_: Any) -> Any:
    """A JSON value as in a reply. The module of a union with models in it has a function for that, and maybe for other
    unions; each names the class of its own that keeps what nobody declared.
    """
    unknown = _unknown_of(type_)
    if unknown is None:
        return type_.model_validate(value)
    if value is None or value.__class__ in get_args(type_):
        return value
    return getattr(sys.modules[unknown.__module__], unknown._decoder)(value)
