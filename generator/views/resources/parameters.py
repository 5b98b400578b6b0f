"""The keyword arguments of a method: its own, and the options that every method takes."""

from __future__ import annotations

from attrs import frozen

from ..python.annotations import Annotations
from ..python.code import Code

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


def option_views(
    annotations: Annotations, *, streams: bool = False, collected: bool = False
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
    return tuple(
        ParameterView(Code(name), imports.local.code(annotation), imports.local.code(default))
        for name, annotation, default in options
    )
