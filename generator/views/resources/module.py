"""One module of `resources/` while its code is built: what its routes, methods and helpers are written with."""

from __future__ import annotations

from attrs import define, field

from ... import ir
from ..models.inputs import InputShapes
from ..python.annotations import Annotations, Schemas
from ..python.decoding import Codec
from ..python.imports import Imports


@define
class ResourceModule:
    """The resource that the module is of, and the one list of imports that everything in the module adds to."""

    resource: ir.Resource
    package: ir.Package
    schemas: Schemas
    imports: Imports = field(init=False, factory=lambda: Imports(depth=2))
    annotations: Annotations = field(init=False)
    codec: Codec = field(init=False)
    shapes: InputShapes = field(init=False)

    def __attrs_post_init__(self) -> None:
        names = {method.name for operation in self.resource.operations for method in operation.methods}
        names |= {child.name for child in self.resource.children}
        self.annotations = Annotations(self.schemas, self.imports, shadowed=frozenset(names))
        self.codec = Codec(self.schemas, self.imports)
        self.shapes = InputShapes(self.schemas)
