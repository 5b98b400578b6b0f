"""Method names: what a person would call an operation, once its operationId stops echoing its path, verb and tag.

FastAPI makes `list_models_v1_models_get` of a function, a path and a verb; NestJS `ModelsController_findAll`; django-ninja
`models_api_routes_list_models`. All of them mean `models.list`.
"""

from __future__ import annotations

import re

from attrs import field, frozen

from .. import naming
from .words import find, is_version, same_noun, singular_word, words

_NAMESPACES = frozenset({"api", "apis", "routes", "route", "router", "controller", "endpoint", "endpoints", "handler", "view", "views"})
_HTTP = frozenset({"get", "put", "post", "delete", "patch", "head", "options", "trace", "query"})
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
    base: tuple[str, ...] = field(init=False)
    """The words of the operationId without path, verb, and namespaces."""

    @base.default
    def _base(self) -> tuple[str, ...]:
        return _base_words(self.id, self.method, self.path) if self.id else _path_words(self.method, self.path)


def candidates(subject: Subject) -> list[str]:
    """Method names for an operation, the shortest first; each later one says more."""
    short = _without_resource(subject.base, subject.resource)
    found = ["_".join(short)] if short else []
    bare = verb(subject)
    if not short or short in (("get",),):
        found = [bare, *found] if not short else [*found, bare]
    found.append("_".join(subject.base))
    found.append("_".join((subject.method, *words(subject.path))))
    return [naming.method_name(name) for name in dict.fromkeys(found) if name]


def class_words(subject: Subject) -> str:
    """The name that an operation gives to what is inline in it, in words."""
    return "_".join(subject.base) or "_".join((subject.method, *words(subject.path)))


def _base_words(name: str, method: str, path: str) -> tuple[str, ...]:
    whole = re.sub(r"\W", "_", name)
    trimmed = _without_path(whole, method, path)
    found = words(trimmed)
    found = tuple(w for i, w in enumerate(found) if not (is_version(w) and (i > 0 or len(found) > 1)))
    found = _without_namespace(found)
    path_words = words(path)
    if len(found) > 1 and found[-1] == method and not any(same_noun(method, w) for w in path_words):
        known = set(path_words) | {singular_word(w) for w in path_words}
        if trimmed == whole and all(w in known or singular_word(w) in known for w in found[:-1]):
            found = found[:-1]
    return found or words(name) or (method,)


def _without_path(name: str, method: str, path: str) -> str:
    """`list_models` of FastAPI's `list_models_v1_models_get`: function, path and method, joined and with `_` for the rest."""
    low = name.lower()
    steps = path.split("#")[0].split("?")[0].split("/")
    for end in (f"_{method}", ""):
        for start in range(1, len(steps)):
            suffix = re.sub(r"\W", "_", "/" + "/".join(steps[start:])).lower() + end
            if not end and start > 1:
                continue
            if len(suffix) > 2 and low.endswith(suffix) and len(low) > len(suffix) and (end or suffix.count("_") > 2):
                return name[: -len(suffix)]
    return name


def _without_namespace(found: tuple[str, ...]) -> tuple[str, ...]:
    for i in range(len(found) - 2, -1, -1):
        word = found[i]
        paired = i > 0 and found[i - 1] in _NAMESPACES
        if word in ("controller", "routes", "router") or (word in _NAMESPACES and paired):
            return found[i + 1 :]
        if word == "api" and i > 0 and found[0] not in _HTTP and not paired and found[i - 1] in found[i + 1 :]:
            return found[i + 1 :]
    if len(found) > 2 and found[1] == "api" and found[0] not in _HTTP | {"create", "list", "update", "add", "remove", "revoke", "rotate"}:
        return found[2:]
    if len(found) > 1 and found[0] == "api":
        return found[1:]
    return found


def _without_resource(found: tuple[str, ...], resource: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the resource's: the leaf's wherever they stand, its parents' at the beginning."""
    if not resource:
        return found
    leaf = words(resource[-1])
    rest = found
    at = find(leaf, rest)
    while at >= 0:
        rest = rest[:at] + rest[at + len(leaf) :]
        at = find(leaf, rest)
    for parent in (*resource[:-1],):
        names = words(parent)
        if rest != found and names and len(rest) > len(names) and find(names, rest[: len(names)]) == 0:
            rest = rest[len(names) :]
    while rest and rest[-1] in _CONNECTORS:
        rest = rest[:-1]
    while rest and rest[0] in _CONNECTORS:
        rest = rest[1:]
    return rest


def verb(subject: Subject) -> str:
    """The verb of a bare HTTP method on a path: reading a collection lists it."""
    one = subject.path.rstrip("/").split("#")[0].endswith("}")
    if subject.method == "get":
        return "get" if one else "list"
    return {"post": "create", "put": "replace" if one else "update", "patch": "update"}.get(subject.method, subject.method)


def _path_words(method: str, path: str) -> tuple[str, ...]:
    """Words for an operation without an operationId: its verb and the fixed parts of its path."""
    steps = [step for step in path.split("#")[0].split("?")[0].split("/") if step]
    fixed = [w for step in steps if "{" not in step for w in words(step) if not is_version(w)]
    one = bool(steps) and "{" in steps[-1]
    verb = {"get": "get" if one else "list", "post": "create", "put": "update", "patch": "update"}.get(method, method)
    if one and fixed:
        fixed[-1] = singular_word(fixed[-1])
    return (verb, *fixed)
