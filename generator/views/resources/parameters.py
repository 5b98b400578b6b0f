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


@frozen
class ParameterView:
    """A keyword argument of a method. It is required if it has no default."""

    name: Code
    annotation: Code
    default: Code | None


def option_views(annotations: Annotations, *, streams: bool) -> tuple[ParameterView, ...]:
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
    return tuple(
        ParameterView(Code(name), imports.local.code(annotation), imports.local.code(default))
        for name, annotation, default in (_STREAM_OPTIONS if streams else _OPTIONS)
    )
