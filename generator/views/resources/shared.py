"""The views of all resources of a package, which its modules and the page of its API are printed from."""

from __future__ import annotations

from ... import ir
from ..python.annotations import Schemas
from .resource import ResourceView, ResourceViews


class ResourcesOf:
    """Builds the view of each resource of one package when it is first asked for."""

    def __init__(self, package: ir.Package) -> None:
        self.package = package
        self.schemas: Schemas = {schema.name: schema for schema in package.schemas}
        self._views: dict[str, ResourceView] = {}

    def view(self, resource: ir.Resource) -> ResourceView:
        """Return the view of one resource, which its module names."""
        found = self._views.get(resource.module)
        if found is None:
            found = self._views[resource.module] = ResourceViews(resource, self.package, self.schemas).view()
        return found


_latest: list[ResourcesOf] = []


def resources_of(package: ir.Package) -> ResourcesOf:
    """Return the views of a package, which are those of the last call if it was about the same package."""
    if not _latest or _latest[0].package is not package:
        _latest[:] = [ResourcesOf(package)]
    return _latest[0]
