"""Component schemas: their names, taken before anything inline gets one, and what a reference to them means."""

from __future__ import annotations

from attrs import define, field

from ... import ir, naming
from ..context import Context, Node, is_map
from ..shapes.all_of import shape_of, single_reference
from ..unions import members
from ..unions.inheritance import Inheritance


@define
class Components:
    """The component schemas of a document, by pointer."""

    context: Context
    names: dict[str, tuple[str, str]] = field(init=False, factory=dict[str, tuple[str, str]])
    """Pointer -> class name and module."""
    excluded: set[str] = field(init=False, factory=set[str])
    inheritance: Inheritance = field(init=False, factory=Inheritance)
    _raw: dict[str, str] = field(init=False, factory=dict[str, str])
    _nullable: dict[str, bool] = field(init=False, factory=dict[str, bool])

    def declare(self, excluded: frozenset[str], errors: frozenset[str]) -> None:
        """Name every component; models of error classes (`errors`, raw names) are called `…Data`.

        Of two names that are one in Python, or on a file system that folds case, the one that is a class name as it
        stands keeps it, else the first by alphabet.
        """
        found = [(key, node) for key, node in self.nodes() if key not in excluded]
        self.excluded = {node.pointer for key, node in self.nodes() if key in excluded}
        found.sort(key=lambda pair: (naming.class_name(pair[0]) != pair[0], pair[0]))
        for key, node in found:
            wanted = f"{key}Data" if key in errors else key
            name = self.context.register.models.take(wanted, node.pointer, f"schema {key!r}")
            self.names[node.pointer] = (name, naming.module_name(name))
            self._raw[name] = key
        self.inheritance = Inheritance.of(self.context, [node for _, node in found])

    def nodes(self) -> list[tuple[str, Node]]:
        """The component schemas by raw name."""
        return list(self.context.root.mapping("components").mapping("schemas").members())

    def refer(self, node: Node) -> ir.Type:
        """The type of a reference to a component: its name, or null where the component allows that."""
        name = self.inheritance.polymorphic(node.pointer) or self.names[node.pointer][0]
        return ir.Nullable(ir.Ref(name)) if self.is_nullable(node) else ir.Ref(name)

    def named(self, key: str) -> str | None:
        """The class name of a component by its raw name."""
        return self.at("/components/schemas/" + key.replace("~", "~0").replace("/", "~1"))

    def at(self, pointer: str) -> str | None:
        """The class name of the component at a pointer."""
        taken = self.names.get(pointer)
        return taken[0] if taken else None

    def raw(self, name: str) -> str | None:
        """The raw name of the component that a class was made for."""
        return self._raw.get(name)

    def mapped(self, target: Node) -> str | None:
        """The class that a discriminator's mapping names: by reference or by bare name (OpenAPI §4.8.25)."""
        if not isinstance(target.value, str):
            return None
        bare = self.named(target.value)
        if bare is not None:
            return bare
        if "/" not in target.value and not target.value.startswith("#"):
            return None
        found = self.context.target(Node({"$ref": target.value}, target.pointer))
        return None if found is None else self.at(found.pointer)

    def is_nullable(self, node: Node) -> bool:
        """Whether a component allows null, so that every use of its name does."""
        known = self._nullable.get(node.pointer)
        if known is None:
            self._nullable[node.pointer] = False  # For a component that is its own alternative.
            known = self._nullable[node.pointer] = self._says_null(node)
        return known

    def _says_null(self, node: Node) -> bool:
        if not is_map(node.value):
            return False
        single = single_reference(node)
        if single is not None:
            target = self.context.resolve(single)
            return node.value.get("nullable") is True or (target is not None and self.is_nullable(target))
        shape = shape_of(self.context, node)
        if shape.nullable or (shape.enum is not None and None in shape.enum.value):
            return shape.types != ("null",)
        return any(
            members.says_null(self.context, member, self.is_nullable) for group in shape.groups for member in group
        )
