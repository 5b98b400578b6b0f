"""Resources: which class an operation is a method of, and what its methods are called there."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from ... import ir, naming
from ...naming.registers import METHOD_RESERVED, RESOURCE_RESERVED
from ...naming.words import words
from ..reading.context import Context, is_map
from .draft import OperationDraft


def path_of(steps: Iterable[str]) -> tuple[str, ...]:
    """The names from the client to a resource, legal and free."""
    names = [step for step in steps if words(step)]
    return tuple(
        naming.method_name(step, RESOURCE_RESERVED if i == 0 else METHOD_RESERVED) for i, step in enumerate(names)
    )


def name_methods(context: Context, drafts: list[OperationDraft]) -> None:
    """Give every operation its method name: the shortest by which no two of a resource are called the same."""
    groups: dict[tuple[str, ...], list[OperationDraft]] = {}
    for draft in drafts:
        groups.setdefault(draft.resource, []).append(draft)
    for resource, members in sorted(groups.items()):
        children = {
            other[len(resource)]
            for other in groups
            if len(other) > len(resource) and other[: len(resource)] == resource
        }
        _name_group(context, members, frozenset(children) | METHOD_RESERVED)


def _name_group(context: Context, members: list[OperationDraft], taken: frozenset[str]) -> None:
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
            if len(rivals) > 1 or name in taken:
                # One of them may have the name by right: the config's, its own of an earlier run, or the rules' first.
                stay = [draft for draft in rivals if draft.fixed_name]
                stay = stay or [draft for draft in rivals if draft.kept]
                stay = stay or [draft for draft in rivals if draft.candidates[0] == chosen[draft.id]]
                crowded |= {d.id for d in rivals if name in taken or len(stay) != 1 or d is not stay[0]}
        moving = False
        for name in crowded:
            if level[name] + 1 < len(choices[name]):
                level[name] += 1
                moving = True
    used: dict[str, str] = {}
    for draft in members:
        name = base = choices[draft.id][level[draft.id]]
        number = 2
        while any(part in used or part in taken for part in _surface(draft, name)):
            name, number = f"{base}_{number}", number + 1
        if name != base:
            other = context.place(used[base]) if base in used else context.place(draft.node.pointer)
            where = f"{other.file}:{other.line}:{other.column}"
            message = f"method {base!r} of {'.'.join(draft.resource)} is taken: {where}"
            context.warn(draft.node.pointer, message, f"named {name}: give it a name in [tool.sdk.operations]")
        draft.name = name
        for part in _surface(draft, name):
            used[part] = draft.node.pointer


def _surface(draft: OperationDraft, name: str) -> set[str]:
    """Every attribute that the methods of an operation take up."""
    names = {name}
    if draft.responses is not None and draft.responses.stream is not None and draft.responses.result is not None:
        names.add(draft.stream_name or f"{name}_stream")
    return names | {f"{each}_async" for each in names}


@define
class _Branch:
    operations: list[ir.Operation] = field(factory=list[ir.Operation])
    children: dict[str, _Branch] = field(factory=lambda: dict[str, _Branch]())


def tree(
    context: Context, operations: list[tuple[tuple[str, ...], ir.Operation]], client: str
) -> tuple[ir.Resource, ...]:
    """The resources of the package, nested, by name; operations by their first method's name. None has the class name
    of the client, which stands beside them in its module."""
    root = _Branch()
    for path, operation in operations:
        branch = root
        for step in path:
            branch = branch.children.setdefault(step, _Branch())
        branch.operations.append(operation)
    descriptions: dict[tuple[str, ...], str] = {}
    for node in context.root.sequence("tags"):
        if is_map(node.value) and isinstance(node.value.get("name"), str):
            text = node.value.get("description")
            descriptions.setdefault(path_of(node.value["name"].split(".")), text if isinstance(text, str) else "")
    return _resources(root, (), descriptions, {client.casefold()})


def _resources(
    branch: _Branch, path: tuple[str, ...], descriptions: dict[tuple[str, ...], str], taken: set[str]
) -> tuple[ir.Resource, ...]:
    found: list[ir.Resource] = []
    for name in sorted(branch.children):
        here = (*path, name)
        class_name, number = naming.class_name("_".join(here)), 2
        while class_name.casefold() in taken:
            class_name, number = f"{naming.class_name('_'.join(here))}{number}", number + 1
        taken.add(class_name.casefold())
        inner = branch.children[name]
        operations = tuple(
            sorted(
                inner.operations,
                key=lambda operation: (operation.methods[0].name if operation.methods else "", operation.id),
            )
        )
        found.append(ir.Resource(name, class_name, naming.module_name(class_name), operations,
                                 _resources(inner, here, descriptions, taken), descriptions.get(here, "")))  # fmt: skip
    return tuple(found)
