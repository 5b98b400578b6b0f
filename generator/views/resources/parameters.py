"""The keyword arguments of a method: its own, and the options that every method takes."""

from __future__ import annotations

from attrs import evolve, frozen

from ..python.annotations import Annotations
from ..python.code import Code, code, identifier

_OPTIONS = (
    ("retries", "{RetryConfig} | {int} | None | {Unset}", "{UNSET}"),
    ("server_url", "{str} | None", "None"),
    ("timeout_ms", "{int} | None", "None"),
    ("http_headers", "{Mapping}[{str}, {str}] | None", "None"),
    ("deadline_ms", "{int} | None", "None"),
    ("extra_query", "{Mapping}[{str}, {Any}] | None", "None"),
    ("extra_body", "{Mapping}[{str}, {Any}] | None", "None"),
)
"""Keywords that every method takes; the first four are the official package's."""
_STREAM_OPTIONS = (*_OPTIONS, ("on_incomplete", "{OnIncomplete} | None", "None"))
_COLLECTED_OPTIONS = (*_STREAM_OPTIONS, ("accumulate", "{bool}", "True"))
"""Those of a stream whose chunks add up to a response."""


@frozen
class ParameterView:
    """A keyword argument of a method. It is required if it has no default."""

    name: Code
    annotation: Code
    default: Code | None
    passed: Code | None = None
    """What is passed on for an option, where that is not the argument as it stands."""


def option_views(
    annotations: Annotations, *, streams: bool = False, collected: bool = False, others: str = ""
) -> tuple[ParameterView, ...]:
    """Return the options that every method takes, and import what their annotations need."""
    imports = annotations.imports
    imports.overlay("core.types", "UNSET", "Unset")
    imports.overlay("requests.retries", "RetryConfig")
    imports.add("collections.abc", "Mapping")
    imports.add("typing", "Any")
    imports.builtin("int")
    imports.builtin("str")
    if streams:
        imports.overlay("requests.options", "OnIncomplete")
    if collected:
        imports.builtin("bool")
    options = _COLLECTED_OPTIONS if collected else _STREAM_OPTIONS if streams else _OPTIONS
    found = [
        ParameterView(Code(name), imports.local.code(annotation), imports.local.code(default))
        for name, annotation, default in options
    ]
    if others:  # They are what `extra_body` is, under another name.
        both = code("{{**({} or {{}}), **(extra_body or {{}})}}", identifier(others))
        found = [evolve(view, passed=both) if view.name == "extra_body" else view for view in found]
    return tuple(found)
