"""Renders the representation to files: path -> text. Nothing is written or formatted here.

Templates print views (`generator/views`), in which every decision has been made. Modules of `overlay/` are copied.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from .. import ir
from ..views.models.homes import modules
from ..views.models.inputs import InputShapes
from ..views.models.module import module_view
from ..views.models.params import MODULE as PARAMS
from ..views.models.params import params_view
from ..views.package import alias_names, client, errors, lazy_names, placeholders, reexport, webhooks
from ..views.python.code import Code, finalize, join
from ..views.resources import helpers
from ..views.resources.shared import resources_of
from ..views.testing import kit
from .copies import ROOT, copies


def render(package: ir.Package) -> dict[str, str]:
    """Return every file of the package, by its path below the output folder, sorted."""
    return {f"{package.name}/{path}": text for path, text in sorted(_files(package))}


def _files(package: ir.Package) -> Iterator[tuple[str, str]]:
    printer = Printer(package)
    resources = resources_of(package)
    schemas = resources.schemas
    yield "py.typed", ""
    yield from copies(package)
    yield "__init__.py", printer("package.py.jinja", lazy_names.root_table(package))
    yield "models/__init__.py", printer("package.py.jinja", lazy_names.models_table(package, schemas))
    yield "resources/__init__.py", printer("package.py.jinja", lazy_names.resources_table(package))
    yield lazy_names.file_of(package, "types"), printer("package.py.jinja", lazy_names.types_table(package, schemas))
    yield "errors.py", printer("errors.py.jinja", errors.errors_view(package, schemas))
    sdk = client.client_view(package)
    yield "sdk.py", printer("sdk.py.jinja", sdk)
    if package.webhooks is not None:
        hooks = webhooks.webhooks_view(package, package.webhooks, schemas)
        yield "webhooks.py", printer("webhooks.py.jinja", hooks)
    if "cli" in package.features:
        yield "__main__.py", printer("__main__.py.jinja", sdk)
    for path, view in reexport.thin_modules(package):
        yield path, printer("reexport.py.jinja", view)
    parsed = helpers.parsed_view(package, schemas)
    if "compat" in package.features:
        yield "client/__init__.py", printer("package.py.jinja", reexport.client_table(package))
        models, types = reexport.client_models_table(package, schemas)
        yield "client/models/__init__.py", printer("package.py.jinja", models)
        yield f"client/models/{alias_names.MODULE}.py", printer("field_types.py.jinja", types)
        for path, names in placeholders.modules(package):
            yield path, printer("placeholders.py.jinja", names)
        for path, alias in placeholders.alias_modules(package):
            yield path, printer("alias.py.jinja", alias)
        if parsed is not None:
            yield "extra/__init__.py", printer("extra.py.jinja", parsed)
            yield "extra/struct_chat.py", printer("reexport.py.jinja", reexport.struct_chat(parsed))
    if "testing" in package.features:
        yield "testing/__init__.py", printer("package.py.jinja", kit.testing_table(package))
        yield "testing/__main__.py", printer("testing/__main__.py.jinja", kit.server_view(package))
        yield "testing/plugin.py", printer("testing/plugin.py.jinja", kit.plugin_view(package))
    params = params_view(package, schemas)
    if params is not None:
        yield f"models/{PARAMS}.py", printer("models/_params.py.jinja", params)
    if parsed is not None:
        yield f"models/{parsed.module}.py", printer("models/parsed.py.jinja", parsed)
    inputs = InputShapes(schemas).view()
    if inputs is not None:
        yield "inputs.py", printer("inputs.py.jinja", inputs)
    paths = package.paths("models")
    for module, members in modules(package.schemas, paths).items():
        shown = module_view(members, schemas, older=module in paths)
        yield f"models/{module}.py", printer("models/module.py.jinja", shown)
    for resource in lazy_names.every(package.resources):
        resource_view = resources.view(resource)
        yield f"resources/{resource.module}.py", printer("resources/resource.py.jinja", resource_view)
        if resource_view.helpers is not None:
            options = helpers.options_view(resource_view.helpers, resource_view.imports)
            yield f"resources/{options.module}.py", printer("resources/options.py.jinja", options)


class Printer:
    """Prints a template with a view. An undefined name is an error, and so is any text that is not `Code`."""

    def __init__(self, package: ir.Package) -> None:
        self._source = Code("".join(c for c in package.source if c.isprintable()))
        self._package = Code(package.name)

    def __call__(self, template: str, view: Any) -> str:
        imports = getattr(view, "imports", None)
        local = None if imports is None else imports.local
        return (
            _environment()
            .get_template(template)
            .render(view=view, imports=imports, local=local, source=self._source, package=self._package)
        )


class _Environment(jinja2.Environment):
    """Templates whose macros return `Code`, as all that they print went through `finalize`.

    Escaping, which is for HTML, is off: every printed piece would be copied once more.
    """

    @staticmethod
    def concat(parts: Iterable[str]) -> Code:
        """Return what a macro or a template printed."""
        return Code("".join(parts))


@cache
def _environment() -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.FileSystemLoader(ROOT / "templates"),
        undefined=jinja2.StrictUndefined,
        finalize=finalize,
        bytecode_cache=_CompiledTemplates(str(ROOT / "templates" / "__pycache__")),
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters: Any = {"names": _names, "indent": _indent, "lines": _lines}
    environment.filters = filters
    return environment


class _CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """The compiled templates, where Python keeps its own compiled modules: what is there is read.

    They are written if Python writes its own, and may write there.
    """

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            os.makedirs(self.directory, exist_ok=True)
            super().dump_bytecode(bucket)


def _names(names: Iterable[Code]) -> Code:
    return join(", ", names)


def _indent(text: Code, width: int) -> Code:
    """Indent the lines after the first: the body of a docstring.

    A docstring of one line keeps its quotes on that line.
    """
    first, *rest = text.split("\n")
    if not rest:
        return text
    lines = [(" " * width + line).rstrip() for line in rest]
    return Code("\n".join([first, *lines, " " * width]))


def _lines(text: Code, width: int) -> Code:
    """Indent the lines of a statement after the first."""
    return Code(text.replace("\n", "\n" + " " * width))
