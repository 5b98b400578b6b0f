"""Groups the operations into resources."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from ... import ir, naming
from ...naming.registers import HELPERS, RUNS, Scope
from ...naming.words import words
from ..reading.context import Context, is_map
from .draft import OperationDraft


def path_of(context: Context, pointer: str, steps: Iterable[str]) -> tuple[str, ...]:
    """Return the names from the client to a resource, each an attribute of the one before it."""
    path: tuple[str, ...] = ()
    for step in [step for step in steps if words(step)] or ["default"]:
        path = (*path, context.register.resource(path).share(step, pointer, f"resource {step!r}"))
    return path


def _described(context: Context, steps: Iterable[str]) -> tuple[str, ...]:
    """Return the same for a tag that describes a resource, which may not exist."""
    path: tuple[str, ...] = ()
    for step in filter(words, steps):
        path = (*path, context.register.resource(path).spell(step))
    return path


def name_methods(context: Context, drafts: list[OperationDraft]) -> None:
    """Give every operation the name of its method: the shortest that no other of its resource has."""
    groups: dict[tuple[str, ...], list[OperationDraft]] = {}
    for draft in drafts:
        groups.setdefault(draft.resource, []).append(draft)
    for resource, members in sorted(groups.items()):
        _name_group(context, members, context.register.resource(resource))


def name_again(context: Context, drafts: list[OperationDraft]) -> None:
    """Give operations their other names, where neither a method nor a resource has them. Once all are named."""
    for draft in drafts:
        for dotted in draft.ruled.also:
            *steps, last = dotted.split(".")
            path = path_of(context, draft.node.pointer, steps)
            name = naming.method_name(last)
            scope = context.register.resource(path)
            if scope.is_free(name):
                scope.hold((name,), draft.node.pointer)
                draft.also = (*draft.also, (path, name))


def _name_group(context: Context, members: list[OperationDraft], scope: Scope) -> None:
    helpers = context.config.helpers.get(members[0].resource[-1], ())
    if helpers:
        scope.claims = (*scope.claims, RUNS if helpers == ("run",) else HELPERS)
    for draft in members:
        if (draft.fixed_name or draft.by_rule) and draft.responses.result is None:
            draft.name = draft.stream_name or draft.name
            draft.candidates = (draft.name, *draft.candidates)
    choices = {draft.id: [draft.name] if draft.fixed_name else list(draft.candidates) for draft in members}
    level = {draft.id: 0 for draft in members}
    moving = True
    while moving:
        chosen = {draft.id: choices[draft.id][level[draft.id]] for draft in members}
        users: dict[str, list[OperationDraft]] = {}
        for draft in members:
            for name in _surface(draft, chosen[draft.id]):
                users.setdefault(name, []).append(draft)
        crowded: set[str] = set()
        for name, rivals in users.items():
            taken = not scope.is_free(name)
            if len(rivals) > 1 or taken:
                # One of them may have the name by right: the config's, its own of an earlier run, or the rules' first.
                stay = [draft for draft in rivals if draft.fixed_name]
                stay = stay or [d for d in rivals if d.by_rule and d.name == chosen[d.id]]
                stay = sorted(stay, key=lambda draft: draft.ruled.rank)[: 1 if stay and stay[0].by_rule else None]
                stay = stay or [draft for draft in rivals if draft.kept]
                stay = stay or [draft for draft in rivals if draft.candidates[0] == chosen[draft.id]]
                crowded |= {d.id for d in rivals if taken or len(stay) != 1 or d is not stay[0]}
        moving = False
        for name in crowded:
            if level[name] + 1 < len(choices[name]):
                level[name] += 1
                moving = True
    for draft in sorted(members, key=lambda draft: (not draft.fixed_name, not draft.by_rule, not draft.kept)):
        wish = choices[draft.id][level[draft.id]]
        draft.name = _take(context, scope, draft, wish, f"operation {draft.id!r}")
        if draft.by_rule and draft.name != draft.candidates[0]:
            message = f"operation {draft.id!r} is named {draft.name}: a rule says {draft.candidates[0]}, which is taken"
            context.warn(draft.node.pointer, message, "give it a name in [tool.sdk.operations]")
    for draft in members:
        if _streams_too(draft):
            wish = draft.stream_name or f"{draft.name}_stream"
            draft.stream_name = _take(context, scope, draft, wish, f"the stream of operation {draft.id!r}")


def _take(context: Context, scope: Scope, draft: OperationDraft, wish: str, what: str) -> str:
    """Take the name of a method. One that the settings give is kept, or is an error: callers know it."""
    if not draft.fixed_name:
        return scope.take(wish, draft.node.pointer, what, hint="give it a name in [tool.sdk.operations]")
    rival = scope.rival(wish)
    if not scope.is_free(wish):
        whose = "a name of every resource" if rival is None else f"taken: {context.where(rival)}"
        message = f"{'.'.join((*draft.resource, wish))} is {whose}"
        key = next(key for key in draft.keys if key in context.config.operations)
        context.diagnostics.error(context.config.place("operations", key), message)
    scope.hold((wish,), draft.node.pointer)
    return wish


def _streams_too(draft: OperationDraft) -> bool:
    return draft.responses.stream is not None and draft.responses.result is not None


def _surface(draft: OperationDraft, name: str) -> set[str]:
    """Return every attribute that the methods of an operation take up."""
    names = {name}
    if _streams_too(draft):
        names.add(draft.stream_name or f"{name}_stream")
    return names | {f"{each}_async" for each in names}


@define(eq=False, repr=False)
class _Branch:
    pointer: str
    """Of the first operation in it."""
    operations: list[ir.Operation] = field(factory=list[ir.Operation])
    children: dict[str, _Branch] = field(factory=lambda: dict[str, _Branch]())


def tree(context: Context, operations: list[tuple[tuple[str, ...], ir.Operation]]) -> tuple[ir.Resource, ...]:
    """Return the resources of the package, nested, by name; their operations by the name of the first method."""
    root = _Branch("")
    for path, operation in operations:
        branch = root
        for step in path:
            branch = branch.children.setdefault(step, _Branch(operation.place.pointer))
        branch.operations.append(operation)
    descriptions: dict[tuple[str, ...], str] = {}
    for node in context.root.sequence("tags"):
        if is_map(node.value) and isinstance(node.value.get("name"), str):
            text = node.value.get("description")
            path = _described(context, node.value["name"].split("."))
            descriptions.setdefault(path, text if isinstance(text, str) else "")
    return _resources(root, (), descriptions, context.register.resources)


def _resources(
    branch: _Branch, path: tuple[str, ...], descriptions: dict[tuple[str, ...], str], scope: Scope
) -> tuple[ir.Resource, ...]:
    found: list[ir.Resource] = []
    for name in sorted(branch.children):
        here = (*path, name)
        inner = branch.children[name]
        wish = "_".join(here)
        class_name = scope.take((wish, f"{wish}_resource"), inner.pointer, f"the class of resource {'.'.join(here)}")
        operations = tuple(
            sorted(
                inner.operations,
                key=lambda operation: (operation.methods[0].name, operation.id),
            )
        )
        found.append(ir.Resource(name, class_name, naming.module_name(class_name), operations,
                                 _resources(inner, here, descriptions, scope), descriptions.get(here, "")))  # fmt: skip
    return tuple(found)
