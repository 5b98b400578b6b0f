"""Names of schemas: for components whose key says too much or nothing, and for schemas that a document repeats.

Frameworks make keys of types (`Page_Item_`, `Envelope_app.Address_`), of modules (`io.k8s.api.core.v1.Pod`) and of
numbers (`def-0`). A person would say `PageItem`, `EnvelopeAddress`, `Pod`, and what the title says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from .python_names import class_name
from .words import singular_word, words

MAX_LENGTH = 60
"""The longest name of a class that is made up, in characters."""

_NUMBERED = re.compile(
    r"(def|definition|definitions|schema|schemas|model|type|object|inline|inlineobject|inline_object|inline_model"
    r"|inline_response|anonymous|components?|dto|body|_*)[-_ .]*[0-9]+$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"(?<![A-Za-z0-9])(?:[a-z][A-Za-z0-9_-]*\.)+(?=[A-Z])")
_DOTTED = re.compile(r"(?:[a-z_][A-Za-z0-9_-]*\.)+[A-Z][A-Za-z0-9]*")
_MANGLED = re.compile(r"(?:[a-z][a-z0-9_]*__)+(?=[A-Z])")
_SAYS_LITTLE = frozenset({
    "action", "actions", "attributes", "body", "category", "code", "config", "content", "context", "data",
    "details", "error", "errors", "event", "filter", "format", "id", "info", "input", "item", "items", "key",
    "kind", "label", "language", "level", "links", "list", "location", "message", "meta", "metadata", "method",
    "mode", "model", "name", "object", "operation", "options", "order", "output", "params", "parameters", "payload",
    "permission", "permissions", "priority", "properties", "query", "reason", "reference", "request", "resource",
    "response", "result", "results", "role", "scope", "scopes", "settings", "sort", "source", "state", "status",
    "subtype", "success", "tag", "tags", "target", "text", "title", "type", "unit", "url", "user", "value",
    "values", "version",
})  # fmt: skip
"""Properties whose name would say nothing as the name of a class."""


FORM = "Body_"
"""What FastAPI's keys of forms begin with; the operationId follows."""


def component_names(schemas: Mapping[str, tuple[str, str]], functions: Mapping[str, str]) -> dict[str, str]:
    """Return the name that each component would like, by its key: an extension's, the title's, or the key in short.

    `schemas` has what the extension gives and the title, empty where there is none. A key in short keeps as many of its
    parts as tell it from the others. Keys that would become one Python name all the same are left as they are.
    `functions` are the operationIds that have a function's name in front of the path: a form is called after that.
    """
    choices = {key: [given] if given else _short(key, title) for key, (given, title) in schemas.items()}
    for key, (given, _) in schemas.items():
        if key.startswith(FORM) and not given and (function := functions.get(key.removeprefix(FORM))):
            choices[key] = [f"{function}_body", key]
    level = dict.fromkeys(schemas, 0)
    while True:
        wishes = {key: found[min(level[key], len(found) - 1)] for key, found in choices.items()}
        uses = Counter(class_name(wish).casefold() for wish in wishes.values())
        crowded = [key for key, wish in wishes.items() if uses[class_name(wish).casefold()] > 1 and wish != key]
        moving = [key for key in crowded if level[key] + 1 < len(choices[key])]
        if not moving:
            break
        for key in moving:
            level[key] += 1
    return wishes | {key: key for key in crowded}


def _short(key: str, title: str) -> list[str]:
    """Return names for a key, the shortest first and the key itself last."""
    if _NUMBERED.match(key) and words(title) and len(class_name(title)) <= MAX_LENGTH:
        return [title, key]
    bare = _MANGLED.sub("", _QUALIFIED.sub("", key))
    if _DOTTED.fullmatch(key):
        parts = key.split(".")
        return [bare, *(" ".join(parts[start:]) for start in range(len(parts) - 2, 0, -1)), key]
    return [bare, key]


def shared_names(pointers: Sequence[str]) -> tuple[str, ...]:
    """Return names for a schema that stands at all of these places, after none of its owners alone. None may fit.

    A body of failures is `ErrorBody`, whatever their statuses. A property that is called the same everywhere gives its
    name.
    """
    steps = [pointer.split("/") for pointer in pointers]
    if all(_is_failure(each) for each in steps):
        return ("ErrorBody",)
    names = {_property(each) for each in steps}
    name = names.pop() if len(names) == 1 else ""
    said = words(name)
    if not said or (len(said) == 1 and (said[0] in _SAYS_LITTLE or singular_word(said[0]) in _SAYS_LITTLE)):
        return ()
    return (class_name("_".join(said)),)


def _is_failure(steps: list[str]) -> bool:
    """Whether a pointer leads to the body of a failure: `…/responses/400/content/…/schema`."""
    at = max((i for i, step in enumerate(steps) if step == "responses"), default=0)
    status = steps[at + 1] if at and at + 1 < len(steps) else ""
    return steps[-1] == "schema" and (status[:1] in ("4", "5") or status == "default")


def _property(steps: list[str]) -> str:
    """Return the property that a pointer leads to, or whose items or variants it leads to; empty for anything else."""
    end = len(steps) - 1
    single = False
    while end > 0 and (steps[end] == "items" or steps[end].isdigit() or steps[end] in ("anyOf", "oneOf", "allOf")):
        single = single or steps[end] == "items"
        end -= 1
    if end < 1 or steps[end - 1] != "properties":
        return ""
    name = steps[end].replace("~1", "/").replace("~0", "~")
    return "_".join((*words(name)[:-1], singular_word(words(name)[-1]))) if single and words(name) else name


@cache
def shortened(name: str) -> str:
    """Shorten a made-up class name to `MAX_LENGTH` characters: its first words and its last one."""
    if len(name) <= MAX_LENGTH:
        return name
    said = [word[:1].upper() + word[1:] for word in words(name)]
    tail: list[str] = []
    head: list[str] = []
    for word in reversed(said):
        if tail and sum(map(len, tail)) + len(word) > MAX_LENGTH // 2:
            break
        tail.insert(0, word)
    for word in said[: len(said) - len(tail)]:
        if sum(map(len, head)) + len(word) > MAX_LENGTH - sum(map(len, tail)):
            break
        head.append(word)
    return "".join((*head, *tail))[:MAX_LENGTH]
