"""The helper `run` of a resource: a conversation in which functions that the model calls are called here."""

from __future__ import annotations

from ... import ir
from ..python.code import Code, code, literal
from .module import ResourceModule

RUN = "run"
"""The helper that runs a conversation, for a resource with these methods."""
RUN_CALLS = frozenset({"start", "append", "start_stream", "append_stream"})


def run_base(views: ResourceModule) -> Code | None:
    """Return the class that gives a resource its runs, and where the agents are; None where it has none."""
    if (views.resource.name, RUN) not in views.package.helpers:
        return None
    base = views.imports.overlay("helpers.runs.conversations", "ConversationRuns")
    agents = next((path for path, found in _paths(views.package.resources, "") if found is views.resource), "")
    beside = f"{agents.rpartition('.')[0]}.agents".lstrip(".")
    known = {path for path, _ in _paths(views.package.resources, "")}
    return code("{}, agents={}", base, literal(beside)) if beside in known else base


def _paths(resources: tuple[ir.Resource, ...], above: str) -> list[tuple[str, ir.Resource]]:
    return [
        found
        for resource in resources
        for found in ((above + resource.name, resource), *_paths(resource.children, f"{above}{resource.name}."))
    ]
