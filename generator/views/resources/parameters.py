"""The keyword arguments of a method: its own, and the options that every method takes."""

from __future__ import annotations

from attrs import evolve, frozen

from ..docs.methods import Described
from ..python.annotations import Annotations
from ..python.code import Code, code, identifier

_OPTIONS = (
    (
        "retries",
        "{RetryConfig} | {int} | None | {Unset}",
        "{UNSET}",
        "How failures are retried, or how often; 0 for never.",
    ),
    ("server_url", "{str} | None", "None", "The address of another server."),
    ("timeout_ms", "{int} | None", "None", "Milliseconds of each wait for the network."),
    ("http_headers", "{Mapping}[{str}, {str}] | None", "None", "Headers to add, or to replace those of the same name."),
    ("deadline_ms", "{int} | None", "None", "Milliseconds for the whole call with its retries."),
    ("extra_query", "{Mapping}[{str}, {Any}] | None", "None", "Query parameters to add."),
    ("extra_body", "{Mapping}[{str}, {Any}] | None", "None", "Properties to add to the body."),
)
"""Keywords that every method takes; the first four are the official package's."""
INCOMPLETE = Described("on_incomplete", 'What an answer that breaks off does: "raise", "warn" or "ignore".')
_STREAM_OPTIONS = (*_OPTIONS, ("on_incomplete", "{OnIncomplete} | None", "None", INCOMPLETE.text))
_COLLECTED_OPTIONS = (
    *_STREAM_OPTIONS,
    ("accumulate", "{bool}", "True", "Whether events are kept, for `collect()`."),
)
"""Those of a stream whose chunks add up to a response."""


@frozen(eq=False, repr=False)
class ParameterView:
    """A keyword argument of a method. It is required if it has no default. `doc` is for its docstring, and no code."""

    name: Code
    annotation: Code
    default: Code | None
    doc: str = ""
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
        ParameterView(Code(name), imports.local.code(annotation), imports.local.code(default), doc)
        for name, annotation, default, doc in options
    ]
    if others:  # They are what `extra_body` is, under another name.
        both = code("{{**({} or {{}}), **(extra_body or {{}})}}", identifier(others))
        found = [evolve(view, passed=both) if view.name == "extra_body" else view for view in found]
    return tuple(found)
