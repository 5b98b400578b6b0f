"""Method names: what a person would call an operation whose operationId did not echo its path, verb and tag.

FastAPI makes `list_models_v1_models_get` of a function, a path and a verb; NestJS `ModelsController_findAll`;
django-ninja `models_api_routes_list_models`. All of them mean `models.list`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from . import python_names
from .words import find, is_version, same_noun, singular_word, words

_NAMESPACES = frozenset(
    {"api", "apis", "routes", "route", "router", "controller", "endpoint", "endpoints", "handler", "view", "views"}
)
_HTTP = frozenset({"get", "put", "post", "delete", "patch", "head", "options", "trace", "query"})
_VERBS = _HTTP | frozenset(
    [
        "list",
        "create",
        "update",
        "cancel",
        "retrieve",
        "upload",
        "download",
        "add",
        "remove",
        "set",
        "search",
        "find",
        "fetch",
        "call",
        "run",
        "start",
        "stop",
        "read",
        "write",
        "modify",
        "replace",
        "archive",
        "restore",
        "activate",
        "deactivate",
        "enable",
        "disable",
        "copy",
        "move",
        "export",
        "import",
        "check",
        "validate",
        "send",
    ]
)
_CONNECTORS = frozenset({"a", "an", "the", "of", "for", "in", "to", "from", "by", "with", "and", "on"})


@frozen
class Subject:
    """What a name is made from."""

    id: str
    """The operationId; empty where there is none."""
    method: str
    """The HTTP method, in lower case."""
    path: str
    resource: tuple[str, ...]
    """The names from the root to the resource."""
    given: str = ""
    """What the document itself calls the method (`x-speakeasy-name-override`, `x-fern-sdk-method-name`)."""

    @property
    def base(self) -> tuple[str, ...]:
        """The words of the operationId without path, verb, and namespaces; else the path's."""
        return _base_words(self.id, self.method, self.path) if self.id else _path_words(self.method, self.path)


def candidates(subject: Subject) -> list[str]:
    """Method names for an operation, the shortest first; each later one says more."""
    short = _without_resource(subject.base, subject.resource)
    bare = verb(subject)
    found = ["_".join(short)] if short else []
    if not short or (short == ("get",) and bare == "list" and _reads_several(subject)):
        found.insert(0, bare)
    elif short == ("get",) and bare in ("get", "list"):
        found.append(bare)
    if subject.given:
        found.insert(0, subject.given)
    found.append("_".join(subject.base))
    found.append("_".join((subject.method, *words(subject.path))))
    return [python_names.method_name(_without_twin(name)) for name in dict.fromkeys(found) if name]


def _without_twin(name: str) -> str:
    """`async_merge` for `merge_async`, which is what the asynchronous twin of `merge` is called."""
    return f"async_{name.removesuffix('_async')}" if name.endswith("_async") else name


def _reads_several(subject: Subject) -> bool:
    """Whether the operationId has the resource in the plural: `get_judges` lists, `get_profile` does not."""
    leaf = words(subject.resource[-1])[-1:] if subject.resource else ()
    return any(same_noun(word, leaf[0]) and singular_word(word) != word for word in subject.base if leaf)


def class_words(subject: Subject) -> str:
    """The name that an operation gives to what is inline in it, in words."""
    return "_".join(subject.base) or "_".join((subject.method, *words(subject.path)))


@lru_cache(maxsize=4096)
def _base_words(name: str, method: str, path: str) -> tuple[str, ...]:
    whole = re.sub(r"\W", "_", name)
    trimmed = _without_path(whole, method, path)
    found = _without_namespace(words(trimmed))
    found = tuple(w for w in found if not is_version(w)) or found
    if trimmed == whole:
        found = _without_method(found, method, path)
    return found or words(name) or (method,)


def _without_path(name: str, method: str, path: str) -> str:
    """`list_models` of FastAPI's `list_models_v1_models_get`: function, path and method with `_` for the rest."""
    low = name.lower()
    steps = path.split("#")[0].split("?")[0].split("/")
    for start in range(1, len(steps)):
        suffix = re.sub(r"\W", "_", "/" + "/".join(steps[start:])).lower() + f"_{method}"
        rest = name[: -len(suffix)]
        if low.endswith(suffix) and words(rest) and not (start > 1 and is_version(words(rest)[-1])):
            return rest
    return name


def _without_method(found: tuple[str, ...], method: str, path: str) -> tuple[str, ...]:
    """`transcriptions` of `transcriptions_post`: a verb after nothing but words of the path.

    Only where it is HTTP's and nobody's: `keys_get` and `keys_delete` say what they do.
    """
    known = {singular_word(w) for w in words(path)}
    if method in ("get", "delete") or method in known:
        return found
    for i in (len(found) - 1, len(found) - 2):
        if i > 0 and found[i] == method and all(singular_word(w) in known for w in found[:i]):
            return found[:i] + found[i + 1 :]
    return found


def _without_namespace(found: tuple[str, ...]) -> tuple[str, ...]:
    """The words after a module's or a controller's name: `agents_api_v1_list`, `UsersController_list`, `api_list`."""
    for i in range(len(found) - 2, -1, -1):
        after = found[i + 1]
        is_api = found[i] == "api" and i > 0 and found[0] not in _HTTP and (is_version(after) or after in _NAMESPACES)
        if is_api or (found[i] in ("controller", "routes", "router") and i > 0):
            rest = found[i + 1 :]
            while len(rest) > 1 and (is_version(rest[0]) or rest[0] in _NAMESPACES):
                rest = rest[1:]
            return rest
    if len(found) > 1 and found[0] == "api" and not same_noun(found[1], "key") and not same_noun(found[1], "token"):
        return found[1:]
    return found


def _without_resource(found: tuple[str, ...], resource: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the resource's: the leaf's wherever they stand, with its parents' before it or first."""
    rest = found
    for depth in range(len(resource)):
        needle = tuple(word for name in resource[depth:] for word in words(name))
        at = find(needle, rest)
        while at >= 0 and not _is_verb_there(needle, at, rest):
            rest = rest[:at] + rest[at + len(needle) :]
            at = find(needle, rest)
    for parent in resource[:-1]:
        names = words(parent)
        if names and len(rest) > len(names) and find(names, rest[: len(names)]) == 0:
            rest = rest[len(names) :]
    while rest and rest[-1] in _CONNECTORS:
        rest = rest[:-1]
    while rest and rest[0] in _CONNECTORS:
        rest = rest[1:]
    return rest


def _is_verb_there(needle: tuple[str, ...], at: int, found: tuple[str, ...]) -> bool:
    """Whether the noun is the verb of this name: `schedule_workflow` among `schedules`, but not `connector_list`."""
    if at or len(needle) != 1 or len(found) == 1 or found[0] == needle[0]:
        return False
    return not any(word in _VERBS for word in found[1:])


def verb(subject: Subject) -> str:
    """The verb of a bare HTTP method on a path: reading a collection lists it."""
    one = subject.path.rstrip("/").split("#")[0].endswith("}")
    if subject.method == "get":
        return "get" if one else "list"
    return {"post": "create", "put": "replace" if one else "update", "patch": "update"}.get(
        subject.method, subject.method
    )


def _path_words(method: str, path: str) -> tuple[str, ...]:
    """Words for an operation without an operationId: its verb and the fixed parts of its path."""
    steps = [step for step in path.split("#")[0].split("?")[0].split("/") if step]
    fixed = [w for step in steps if "{" not in step and step.lower() not in _NAMESPACES for w in words(step)]
    fixed = [w for w in fixed if not is_version(w)]
    one = bool(steps) and "{" in steps[-1]
    verb = {"get": "get" if one else "list", "post": "create", "put": "update", "patch": "update"}.get(method, method)
    if one and fixed:
        fixed[-1] = singular_word(fixed[-1])
    return (verb, *fixed)
