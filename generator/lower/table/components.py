"""Component schemas: their class names, taken before anything inline gets one, and what a reference to them means."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from ... import ir, naming
from ...naming.operations.ids import function_of
from ...naming.schema_names import FORM, component_names
from ..reading import naming_hints
from ..reading.context import Context, Node, is_map
from ..shapes.nullability import Nullability
from ..shapes.shape import single_reference
from .fastapi_halves import equal_halves


@define(eq=False, repr=False)
class Components:
    """The component schemas of a document, by pointer. Empty until `declare`."""

    context: Context
    names: dict[str, tuple[str, str]] = field(init=False, factory=dict[str, tuple[str, str]])
    """Pointer -> class name and module."""
    excluded: set[str] = field(init=False, factory=set[str])
    """Pointers of those that the config leaves out."""
    parents: dict[str, str] = field(init=False, factory=dict[str, str])
    """Pointer of a parent that other components extend -> the union that a reference to it means."""
    kinds: set[str] = field(init=False, factory=set[str])
    """Pointers of what extends a parent, be it by nothing but its name: classes of their own, which a tag means."""
    _raw: dict[str, str] = field(init=False, factory=dict[str, str])
    _nullability: Nullability = field(init=False)
    _moved: dict[str, Node] = field(init=False, factory=dict[str, Node])
    """Pointer of a component that is nothing but a `$ref` to another file -> the schema there."""

    def __attrs_post_init__(self) -> None:
        self._nullability = Nullability(self.context)
        for key, node in self._written():
            target = self.context.resolve(node) if _refers_to_a_file(node) else None
            if target is not None and "#" in target.pointer and target.pointer not in self.context.elsewhere:
                self._moved[node.pointer] = target
                self.context.elsewhere[target.pointer] = key

    def declare(self, excluded: frozenset[str], errors: frozenset[str]) -> None:
        """Name every component; models of error classes (`errors`, raw names) are called `…Data`.

        Of two names that are one in Python, or on a file system that folds case, the one that is a class name as it
        stands keeps it, else the first by alphabet.
        """
        found = [(key, node) for key, node in self.nodes() if key not in excluded]
        self.excluded = {node.pointer for key, node in self.nodes() if key in excluded}
        found.sort(key=lambda pair: (naming.class_name(pair[0]) != pair[0], pair[0]))
        halves = equal_halves(dict(found))
        said = {halves.get(key, key): _said(self.context, node) for key, node in found}
        forms = any(key.startswith(FORM) for key in said)
        wishes = component_names(said, _functions(self.context) if forms else {})
        shared: dict[str, tuple[str, str]] = {}
        for key, node in found:
            half = halves.get(key, key)
            if half in shared:
                self.names[node.pointer] = shared[half]
                self.context.kept.give(node.pointer, shared[half][0])
                continue
            wanted = f"{wishes[half]}Data" if key in errors else wishes[half]
            if wanted == "File" and "compat" in self.context.config.features and _is_bytes(node):
                wanted = "FileContent"  # What code for the official package calls File has a name beside its content.
            given, _ = said[half]
            choices = (wanted,) if given else self.context.kept.wishes(node.pointer, (wanted,))
            name = self.context.register.models.take(choices, node.pointer, f"schema {key!r}")
            if wanted not in choices:
                message = f"schema {key!r} is named {name}: an earlier run gave its name to another one"
                self.context.warn(node.pointer, message, "the lock has the names that were given")
            self.names[node.pointer] = shared[half] = (name, naming.module_name(name))
            self.context.kept.give(node.pointer, name)
            self._raw[name] = key

    def nodes(self) -> list[tuple[str, Node]]:
        """Return the component schemas with their raw names, excluded ones too, sorted by name.

        One that is nothing but a `$ref` to another file is the schema there, which no other component is then.
        """
        return [(key, self._moved.get(node.pointer, node)) for key, node in self._written()]

    def _written(self) -> Iterator[tuple[str, Node]]:
        return self.context.root.mapping("components").mapping("schemas").members()

    def refer(self, node: Node) -> ir.Type:
        """Return the type of a reference to a component: its name, or null where the component allows that."""
        name = self.parents.get(node.pointer) or self.names[node.pointer][0]
        return ir.Nullable(ir.Ref(name)) if self._nullability.of(node) else ir.Ref(name)

    def named(self, key: str) -> str | None:
        """Return the class name of a component by its raw name."""
        return self.at("/components/schemas/" + key.replace("~", "~0").replace("/", "~1"))

    def at(self, pointer: str) -> str | None:
        """Return the class name of the component at a pointer."""
        moved = self._moved.get(pointer)
        taken = self.names.get(pointer if moved is None else moved.pointer)
        return taken[0] if taken else None

    def raw(self, name: str) -> str | None:
        """Return the raw name of the component that a class was made for."""
        return self._raw.get(name)

    def mapped(self, target: Node) -> str | None:
        """Return the class that an entry of a discriminator's mapping names: by reference or bare (OpenAPI §4.8.25)."""
        if not isinstance(target.value, str):
            return None
        bare = self.named(target.value)
        if bare is not None:
            return bare
        is_file = target.value.lower().endswith((".yaml", ".yml", ".json"))
        if not is_file and "/" not in target.value and not target.value.startswith("#"):
            return None
        found = self.context.target(Node({"$ref": target.value}, target.pointer))
        return None if found is None else self.at(found.pointer)


def _refers_to_a_file(node: Node) -> bool:
    """Whether a component is nothing but a `$ref` to another file."""
    ref = node.value.get("$ref") if is_map(node.value) else None
    return isinstance(ref, str) and not ref.startswith("#") and single_reference(node) is node


def _is_bytes(node: Node) -> bool:
    value = node.value if is_map(node.value) else {}
    return value.get("type") == "string" and ("binary" in (value.get("format"), value.get("contentEncoding")))


def _functions(context: Context) -> dict[str, str]:
    """Return the functions' names in operationIds that FastAPI made of them, by operationId."""
    found: dict[str, str] = {}
    for path, item in context.root.get("paths").members():
        for method, operation in item.members():
            written = operation.value.get("operationId") if is_map(operation.value) else None
            if isinstance(written, str) and (function := function_of(written, method, path)):
                found[written] = function
    return found


def _said(context: Context, node: Node) -> tuple[str, str]:
    """Return what an extension calls a component, and its title."""
    title = node.value.get("title") if is_map(node.value) else None
    return naming_hints.component(context, node), title if isinstance(title, str) else ""
