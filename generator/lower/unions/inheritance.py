"""Lowers `allOf` with a discriminator: a parent that names its kinds, and children that include it (OpenAPI §4.8.25).

The parent stays a class. Whoever refers to it can meet any of its children, so a reference to it becomes one to a
union, such as `AnyPet` for a parent `Pet`: of the children by their tags, and of the parent for tags nobody declared.
"""

from __future__ import annotations

from attrs import define, evolve, field

from ... import ir, naming
from ..reading.context import Context, Node, is_map
from ..table.components import Components
from ..table.schema_table import SchemaTable, UnionDraft


@define(eq=False, repr=False)
class Inheritance:
    """The parents of a document, each with the name of its union, and which components include which."""

    _unions: dict[str, tuple[str, str]] = field(init=False, factory=dict[str, tuple[str, str]])
    """Pointer of a parent -> class name and module of its union."""
    _parents: dict[str, Node] = field(init=False, factory=dict[str, Node])
    _children: dict[str, list[str]] = field(init=False, factory=dict[str, list[str]])

    @classmethod
    def of(cls, context: Context, components: Components) -> Inheritance:
        """Find every parent with a discriminator of its own and a child, and tell `components` what it stands for.

        Once the components have their names, and before anything refers to them.
        """
        found = cls()
        nodes = [node for _, node in components.nodes() if node.pointer in components.names]
        for node in sorted(nodes, key=lambda each: each.pointer):
            for member in node.sequence("allOf"):
                target = context.resolve(member)
                if target is not None and target.pointer != node.pointer:
                    found._children.setdefault(target.pointer, []).append(node.pointer)
        for node in sorted(nodes, key=lambda each: each.pointer):
            value = node.value
            if node.pointer not in found._children or not is_map(value) or "oneOf" in value or "anyOf" in value:
                continue
            tag = value["discriminator"].get("propertyName") if is_map(value.get("discriminator")) else None
            if isinstance(tag, str):
                key = context.component(node.pointer)
                name = context.register.models.take(f"Any {key}", node.pointer, f"the union of all that are {key!r}")
                found._unions[node.pointer] = (name, naming.module_name(name))
                found._parents[node.pointer] = node
                components.parents[node.pointer] = name
                components.kinds.update(found._descendants(node.pointer))
        return found

    def expand(self, schemas: SchemaTable) -> None:
        """Draft the unions, and make the tag of every child with one tag a constant. Once components are lowered."""
        for pointer in sorted(self._parents):
            node, (name, module) = self._parents[pointer], self._unions[pointer]
            tag = str(node.value["discriminator"]["propertyName"])
            mapping: list[tuple[str, str]] = []
            for value, target in node.get("discriminator").mapping("mapping").members():
                mapped = schemas.components.mapped(target)
                if mapped is not None:
                    mapping.append((value, mapped))
            members = self._descendants(pointer)
            classes = [known for known in map(schemas.components.at, members) if known is not None]
            for member in members:
                known = schemas.components.at(member)
                if known is not None and known not in [c for _, c in mapping]:
                    mapping.append((schemas.context.component(member) or known, known))
            for known in classes:
                _fix_tag(schemas, known, tag, [value for value, mapped in mapping if mapped == known])
            own = schemas.components.at(pointer)
            name_of_own = schemas.context.component(pointer)
            if own is not None and name_of_own is not None and name_of_own not in dict(mapping):
                mapping.append((name_of_own, own))  # An object that is no more than its base says so by this name.
            refs: list[ir.Type] = [ir.Ref(known) for known in [*classes, *([own] if own else [])]]
            schemas.drafts[name] = UnionDraft(
                name, module, tuple(refs), schemas.context.place(pointer), False, tag, tuple(sorted(mapping))
            )

    def _descendants(self, pointer: str) -> list[str]:
        """Return the pointers of all components that include a parent, directly or over others."""
        found: set[str] = set()
        waiting = [pointer]
        while waiting:
            for child in self._children.get(waiting.pop(), ()):
                if child not in found and child != pointer:
                    found.add(child)
                    waiting.append(child)
        return sorted(found)


def _fix_tag(schemas: SchemaTable, name: str, tag: str, tags: list[str]) -> None:
    model = schemas.finished.get(name)
    if not isinstance(model, ir.Model) or len(tags) != 1:
        return
    fields = tuple(
        evolve(f, type=ir.Constant(tags[0]), default=ir.Default(tags[0]))
        if f.wire == tag and f.type == ir.Scalar("string") else f
        for f in model.fields
    )  # fmt: skip
    schemas.finished[name] = evolve(model, fields=fields)
