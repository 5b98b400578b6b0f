"""One module of `resources/` while its code is built: what its routes, methods and helpers are written with."""

from __future__ import annotations

from attrs import define, field

from ... import ir
from ...naming.registers import HELPERS, RESOURCE, Scope, class_names, constants
from ..models.inputs import InputShapes
from ..python.annotations import Annotations, Schemas
from ..python.code import Code, identifier
from ..python.decoding import Codec
from ..python.imports import Imports


@define(eq=False, repr=False)
class ResourceModule:
    """The resource that the module is of, and the one list of imports that everything in the module adds to."""

    resource: ir.Resource
    package: ir.Package
    schemas: Schemas
    imports: Imports = field(init=False)
    constants: Scope = field(init=False, factory=constants)
    annotations: Annotations = field(init=False)
    codec: Codec = field(init=False)
    shapes: InputShapes = field(init=False)

    def __attrs_post_init__(self) -> None:
        helps = any(name == self.resource.name for name, _ in self.package.helpers)
        self.imports = Imports(2, _taken(self.resource), _attributes(self.resource, helps))
        self.annotations = Annotations(self.schemas, self.imports)
        self.codec = Codec(self.schemas, self.imports)
        self.shapes = InputShapes(self.schemas)

    @property
    def path(self) -> str:
        """How callers reach the resource: `client.beta.agents`."""
        return _path(self.package.resources, self.resource, "client") or "client"

    def constant(self, method: str, ending: str = "") -> Code:
        """Return the name of a constant of the module for what a method needs, such as `_LIST_PAGES`."""
        return identifier(self.constants.take(f"{method}_{ending}" if ending else method, "", "a constant"))


def _taken(resource: ir.Resource) -> frozenset[str]:
    """Return the names that the module defines: its classes, those of its children, and parameters of its methods."""
    classes = {name for child in (resource, *resource.children) for name in class_names(child.class_name)}
    parameters = {parameter.name for operation in resource.operations for parameter in operation.parameters}
    bodies = [operation.body for operation in resource.operations if operation.body is not None]
    properties = {field.name for body in bodies for field in body.fields}
    return frozenset(classes | parameters | properties)


def _attributes(resource: ir.Resource, helps: bool) -> frozenset[str]:
    """Return the attributes of the class: methods and their twins, iterators, children, and what every resource has."""
    methods = [method for operation in resource.operations for method in operation.methods]
    names = {method.name for method in methods} | {m.pagination.iterator for m in methods if m.pagination}
    names |= {f"{name}_async" for name in names} | {child.name for child in resource.children}
    return frozenset(names | RESOURCE.names | (HELPERS.names if helps else set()))


def _path(resources: tuple[ir.Resource, ...], wanted: ir.Resource, above: str) -> str:
    for resource in resources:
        path = f"{above}.{resource.name}"
        if resource is wanted:
            return path
        if found := _path(resource.children, wanted, path):
            return found
    return ""
