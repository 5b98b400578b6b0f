"""The document: an OpenAPI description, read once, with the place of every node.

A *pointer* is a JSON pointer (RFC 6901) into the main file: `""` is the root, `/components/schemas/User` a schema. A
node of another file of the description has that file's name before it: `common.yaml#/components/schemas/User`.

    document = load(Path("openapi.yaml"), diagnostics)      # None after an error
    found = document.resolve("#/components/schemas/User", at="/paths/~1users/get/responses/200")
    if found is not None:                                   # a dangling reference has been reported
        schema, pointer = found
        diagnostics.warning(document.place(join(pointer, "type")), "…")
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias
from urllib.parse import unquote

from attrs import define

from .diagnostics import Diagnostics, Place
from .sources import Source, Sources
from .tree import Tree, Value, is_list, is_mapping

Version: TypeAlias = Literal["3.0", "3.1", "3.2"]
Found: TypeAlias = tuple[Value, str]
"""A node and its pointer."""


def join(pointer: str, *tokens: str | int) -> str:
    """Return the pointer of a member: `join("/paths", "/users")` is `/paths/~1users`."""
    escaped = (str(token).replace("~", "~0").replace("/", "~1") for token in tokens)
    return "/".join((pointer, *escaped))


def split(pointer: str) -> tuple[str, list[str]]:
    """Return the file of a pointer (empty for the main one), and its unescaped tokens."""
    file, _, path = pointer.partition("#") if not pointer.startswith("/") else ("", "", pointer)
    tokens = path.split("/")[1:]
    return file, [token.replace("~1", "/").replace("~0", "~") for token in tokens] if "~" in path else tokens


@define(eq=False, repr=False)
class Document:
    """A whole OpenAPI description. Its values are shared between its readers, so nobody may change them."""

    root: dict[str, Value]
    version: Version
    diagnostics: Diagnostics
    sources: Sources
    """Every file that was read; `sources.digests()` has their hashes."""

    @property
    def name(self) -> str:
        """The main file's name without its folder, for the headers of generated files."""
        return self.sources.main.name

    def get(self, pointer: str) -> Value:
        """Return the node at a pointer, or None if nothing is there."""
        found = self._find(pointer)
        return None if found is None else found[0]

    def says(self, key: str) -> bool:
        """Whether any mapping of the main file has a key."""
        tree = self.sources.main.tree
        return tree is not None and any(isinstance(marks, dict) and key in marks for marks in tree.members.values())

    def place(self, pointer: str) -> Place:
        """Return the place of a node: of its key in a mapping, of its first character in a list.

        For a node that does not exist it is the place of the nearest parent that does.
        """
        name, tokens = split(pointer)
        source = self.sources.load(name) if name else self.sources.main
        tree = source.tree if source else None
        if source is None or tree is None:
            return Place(self.sources.main.shown, pointer, 1, 1)
        line, column = tree.locate(tree.nearest(tokens))
        return Place(source.shown, pointer, line, column)

    def target(self, ref: str, at: str = "") -> Found | None:
        """Return the node that a `$ref` names, and its pointer. One step: what stands there may be a `$ref` again.

        `at` is the pointer of the object that holds the `$ref`: relative files are looked for from there, and
        complaints point there. A reference that leads nowhere is reported, and None is returned; callers read that as a
        value of any type.
        """
        pointer = self._pointer(ref, at)
        if pointer is None:
            return None
        found = self._find(pointer)
        if found is None:
            self._warn(at, f"nothing stands at $ref {ref!r}; it reads as Any")
            return None
        return found[0], pointer

    def resolve(self, ref: str, at: str = "") -> Found | None:
        """Return the node that a `$ref` leads to over any number of nodes that are nothing but another `$ref`.

        It stops at a node that has other keys beside its `$ref`, which have a meaning of their own in OpenAPI 3.1
        (§4.8.23). A dangling reference, or one that leads back to itself, is reported, and None is returned.
        """
        return self._follow(ref, at, through=False)

    def deref(self, value: Value, pointer: str) -> Found | None:
        """Return an object, or what its `$ref` leads to whatever stands beside it: for objects that are no schemas."""
        ref = reference(value)
        return (value, pointer) if ref is None else self._follow(ref, pointer, through=True)

    def _follow(self, ref: str, at: str, *, through: bool) -> Found | None:
        start, seen = at, set[str]()
        while (found := self.target(ref, at)) is not None:
            value, pointer = found
            following = reference(value)
            if following is None or (len(value) > 1 and not through):
                return found
            if pointer in seen:
                self._warn(start, f"$ref {ref!r} leads back to itself; it reads as Any")
                return None
            seen.add(pointer)
            ref, at = following, pointer
        return None

    def _find(self, pointer: str) -> tuple[Value, int] | None:
        name, tokens = split(pointer)
        source = self.sources.load(name) if name else self.sources.main
        tree = source.tree if source else None
        return None if tree is None else tree.find(tokens)

    def _pointer(self, ref: str, at: str) -> str | None:
        """Return the pointer that a reference means, after its file is loaded.

        None, after a warning, if it cannot be followed.
        """
        address, _, fragment = ref.partition("#")
        here = split(at)[0]
        own = self.root.get("$self")
        if not address or address == own:
            source: Source | None = self.sources.load(here) if here and not address else self.sources.main
        elif ":" in address.split("/")[0] or address.startswith("//"):
            self._warn(at, f"$ref {ref!r} is on another host, which is not asked; it reads as Any")
            return None
        else:
            source, problem = self.sources.relative(unquote(address), here)
            if source is None and self.sources.is_outside(unquote(address), here):
                place = self.place(join(at, "$ref"))
                hint = "name a folder that holds both with --root, or `root` in [tool.sdk]"
                self.diagnostics.error(place, f"$ref {ref!r} {problem}", hint)
                return None
            if source is None:
                self._warn(at, f"$ref {ref!r} {problem}; it reads as Any")
                return None
        if source is None or source.tree is None:
            return None
        fragment = unquote(fragment)
        if fragment and not fragment.startswith("/"):
            anchored = _anchor(source.tree, fragment)
            if anchored is None:
                self._warn(at, f"no schema has the $anchor that $ref {ref!r} names; it reads as Any")
                return None
            fragment = anchored
        return fragment if source is self.sources.main else f"{source.key}#{fragment}"

    def _warn(self, at: str, message: str) -> None:
        pointer = join(at, "$ref")
        self.diagnostics.warning(self.place(pointer), message)


def reference(value: Value) -> str | None:
    """Return the text of an object's `$ref`, or None.

    A schema may have a property that is called `$ref`: then the value is no text.
    """
    ref = value.get("$ref") if is_mapping(value) else None
    return ref if isinstance(ref, str) else None


def _anchor(tree: Tree, name: str) -> str | None:
    """Return the pointer of the first schema with this `$anchor` (JSON Schema 2020-12 §8.2.2)."""
    waiting: list[Found] = [(tree.root, "")]
    seen = set[int]()
    while waiting:
        value, pointer = waiting.pop()
        if id(value) in seen:
            continue
        if is_mapping(value):
            seen.add(id(value))
            if value.get("$anchor") == name:
                return pointer
            waiting += [(member, join(pointer, key)) for key, member in reversed(value.items())]
        elif is_list(value):
            seen.add(id(value))
            waiting += [(member, join(pointer, index)) for index, member in enumerate(value)]
    return None


def load(path: Path, diagnostics: Diagnostics, root: Path | None = None) -> Document | None:
    """Read an OpenAPI document from a YAML or JSON file. Return None if it cannot be used; `diagnostics` says why."""
    return _open(Sources.at(path, diagnostics, root), diagnostics)


def parse(data: bytes, name: str, diagnostics: Diagnostics) -> Document | None:
    """Read an OpenAPI document from memory. References to other files find nothing."""
    return _open(Sources.of(data, name, diagnostics), diagnostics)


def _open(sources: Sources, diagnostics: Diagnostics) -> Document | None:
    tree = sources.main.tree
    if tree is None:
        return None
    root = tree.root
    place = Place(sources.main.shown, "", *tree.locate(tree.start))
    if not is_mapping(root):
        diagnostics.error(place, "an OpenAPI document is a mapping at its top", "is this the right file?")
        return None
    version = _version(root, sources, diagnostics, place)
    return None if version is None else Document(root, version, diagnostics, sources)


def _version(root: dict[str, Value], sources: Sources, diagnostics: Diagnostics, start: Place) -> Version | None:
    """Return the version that `openapi` declares (OpenAPI §4.8.1), or None after an error. A number is forgiven."""
    if "openapi" not in root:
        if "swagger" in root:
            message = f"Swagger {str(root['swagger'])[:20]} is not supported"
            diagnostics.error(start, message, "convert the document to OpenAPI 3, with swagger2openapi for example")
        else:
            diagnostics.error(start, "no `openapi` version at the top of the document", "add `openapi: 3.1.0`")
        return None
    declared = root["openapi"]
    place = sources.main.place("/openapi", ["openapi"])
    text = str(declared)
    if not isinstance(declared, str):
        diagnostics.warning(place, f"the `openapi` version should be text, not {text[:20]}", "put it into quotes")
    for version in ("3.0", "3.1", "3.2"):
        if text == version or text.startswith(version + "."):
            return version
    if text == "3" or text.startswith("3."):
        diagnostics.warning(place, f"OpenAPI {text[:20]} is not known; it is read as 3.2")
        return "3.2"
    diagnostics.error(place, f"OpenAPI {text[:20]} is not supported", "3.0, 3.1 and 3.2 are")
    return None
