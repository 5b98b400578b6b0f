"""Warnings from openapi-python-client's model of an OpenAPI document, which is stricter than the generator.

Each finding is a warning with its line; generation goes on from the raw document. The linter runs last, and says
nothing about lines that already have a complaint.
"""

from __future__ import annotations

from typing import Any

from .borrowed import borrowed
from .document import Document, join
from .tree import Value, is_list, is_mapping

_LIMIT = 200
"""The most findings of one run; a document with more of them has one cause."""


def lint(document: Document) -> None:
    """Report what openapi-python-client's model rejects in the main file. It takes a second for a document of 3 MB."""
    from pydantic import ValidationError

    try:
        borrowed("schema").OpenAPI.model_validate(document.root)
    except ValidationError as error:
        _report(document, error.errors(include_url=False, include_context=False))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        # The model's own validators trip over some shapes; that says more about them than about the document.
        document.diagnostics.warning(document.place(""), f"the linter gave up: {type(error).__name__}")


def _report(document: Document, errors: list[Any]) -> None:
    known = {(found.place.file, found.place.line) for found in document.diagnostics if found.place}
    seen = set[str]()
    for error in errors:
        value, pointer = _locate(document.root, error["loc"])
        if error["type"] == "missing" and error["loc"][-1] == "responses":
            continue  # OpenAPI 3.1 does not ask for them, and lowering says so where nothing else tells what comes.
        refers = is_mapping(value) and "$ref" in value  # An operation in a file of its own, which the model knows not.
        if pointer in seen or refers or _is_sound(pointer, value, document):
            continue
        seen.add(pointer)
        place = document.place(pointer)
        if (place.file, place.line) in known:
            continue
        if len(seen) > _LIMIT:
            document.diagnostics.warning(None, f"the linter found more than {_LIMIT} things; the others are not shown")
            return
        message = str(error["msg"])
        if error["type"] == "missing":
            message = f"{error['loc'][-1]!r} is missing"
        elif not isinstance(value, dict | list):
            message = f"{message}, not {str(value)[:40]!r}"
        name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        document.diagnostics.warning(place, f"{name or 'document'}: {_lower_first(message)}")


def _locate(root: Value, path: tuple[str | int, ...]) -> tuple[Value, str]:
    """Return the node that an error of pydantic is about, and its pointer.

    The error's path also names the models that pydantic tried on the way, which are no keys of the document: those are
    skipped.
    """
    value, pointer = root, ""
    for token in path:
        members: dict[Any, Any] = dict(enumerate(value)) if is_list(value) else value if is_mapping(value) else {}
        if token in members:
            value, pointer = members[token], join(pointer, token)
    return value, pointer


def _is_sound(pointer: str, value: Value, document: Document) -> bool:
    """Whether the document is right, and only the model does not know it: booleans are schemas since OpenAPI 3.1."""
    if pointer == "/openapi":
        return True  # versions are checked where the document is loaded
    return isinstance(value, bool) and document.version != "3.0" and not pointer.endswith(("/required", "/nullable"))


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
