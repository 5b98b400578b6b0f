"""What lowering made of a document, as text that a person can review: the golden files `tests/cases/*/lowered.txt`.

Of the documents in `tests/cases/lowered` all is shown that lowering made, in `*.whole.txt`.

`python -m tests.support.lowered` rewrites them all; read the difference before committing it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from attrs import NOTHING, fields, has

from generator import ir
from generator.document.diagnostics import Diagnostics, Place
from generator.document.document import load, parse
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.settings.config import Config, load_config
from tests.support.paths import CASES


def cases() -> list[Path]:
    """The folders of golden cases: those with a document of their own."""
    return sorted(path.parent for path in CASES.glob("*/openapi.yaml"))


def lower_text(text: str, config: Config | None = None) -> tuple[ir.Package, Ledger, Diagnostics]:
    """Lower a document that is written in a test; it must be readable."""
    diagnostics = Diagnostics()
    document = parse(text.encode(), "openapi.yaml", diagnostics)
    assert document is not None, diagnostics.render()
    package, ledger = lower(document, config or Config(package="case"), diagnostics)
    return package, ledger, diagnostics


def lower_file(path: Path, settings: Path | None = None) -> tuple[ir.Package, Ledger, Diagnostics]:
    """Lower a document of a file, with the settings of another where there is one."""
    diagnostics = Diagnostics()
    document = load(path, diagnostics)
    assert document is not None, diagnostics.render()
    config = load_config(settings, diagnostics) if settings else Config(package="case")
    assert config is not None, diagnostics.render()
    package, ledger = lower(document, config, diagnostics)
    return package, ledger, diagnostics


def documents() -> list[Path]:
    """Documents with many constructs each, of which only what lowering makes is golden: a text beside each."""
    return sorted((CASES / "lowered").glob("*.yaml"))


def shown(folder: Path) -> str:
    """The golden text of a case."""
    settings = folder / "sdk.toml"
    return shown_document(folder / "openapi.yaml", settings if settings.exists() else None)


def shown_document(path: Path, settings: Path | None = None) -> str:
    """The golden text of a document. Settings are those of a file of its name, if there is one."""
    own = path.with_suffix(".toml")
    settings = settings or (own if own.exists() else None)
    package, ledger, diagnostics = lower_file(path, settings)
    complaints = diagnostics.render().replace(f"{path.parent.relative_to(Path.cwd()).as_posix()}/", "")
    return "\n".join([*package_lines(package), "", *ledger.render().splitlines(), "", complaints]).rstrip() + "\n"


def shown_whole(path: Path) -> str:
    """Everything that lowering made of a document, words and places included, but for what is as it is by default."""
    settings = path.with_suffix(".toml")
    package, _, _ = lower_file(path, settings if settings.exists() else None)
    return "\n".join(whole_lines("package", package, "")) + "\n"


def whole_lines(name: str, value: Any, indent: str) -> Iterator[str]:
    """A value of any class, what it holds below it."""
    if isinstance(value, Place):
        yield f"{indent}{name}: {value.file}#{value.pointer}"
    elif isinstance(value, tuple) and any(has(type(one)) for one in value):
        for one in value:
            yield from whole_lines(name, one, indent)
    elif not has(type(value)):
        yield f"{indent}{name}: {value!r}"
    elif type(value) in get_args(ir.Type):
        yield f"{indent}{name}: {type_text(value)}"
    else:
        yield f"{indent}{name}: {type(value).__name__}"
        for attribute in fields(type(value)):
            held, default = getattr(value, attribute.name), attribute.default
            made = getattr(default, "factory", None)
            if default is NOTHING or held != (made() if made else default):
                yield from whole_lines(attribute.name, held, indent + "  ")


def package_lines(package: ir.Package) -> Iterator[str]:
    """A package: what it is called, its credentials and servers, resources, schemas."""
    yield f"client {package.client}, error {package.error}"
    for scheme in package.security:
        yield f"security {scheme.name}: {scheme.kind} {scheme.wire} ({scheme.parameter}, {scheme.env})"
    for server in package.servers:
        variables = "".join(f" {v.name}={v.default}{list(v.values) or ''}" for v in server.variables)
        yield f"server {server.name}: {server.url}{variables}"
    for error in package.errors:
        yield f"error {error.name}: {error.status} {type_text(error.type)}"
    yield from resource_lines(package.resources, "")
    if package.webhooks is not None:
        signed = f" signed by {package.webhooks.prefix}-signature" if package.webhooks.prefix else ""
        yield f"webhooks: {type_text(package.webhooks.event)}{signed}"
        for each in package.webhooks.functions:
            yield f"  {'callback' if each.callback else 'webhook'} {each.wire}: {each.name} -> {type_text(each.type)}"
    for schema in package.schemas:
        yield from schema_lines(schema)


def resource_lines(resources: Sequence[ir.Resource], indent: str) -> Iterator[str]:
    """Resources and their operations, nested."""
    for resource in resources:
        yield f"{indent}resource {resource.name}: {resource.class_name}, {resource.module}.py"
        for operation in resource.operations:
            yield from (f"{indent}  {line}" for line in operation_lines(operation))
        yield from resource_lines(resource.children, indent + "  ")


def operation_lines(operation: ir.Operation) -> Iterator[str]:
    """An operation: its methods, parameters, body, errors."""
    marks = " deprecated" if operation.deprecated else ""
    yield f"{operation.method} {operation.path} [{operation.id}]{marks}"
    for method in operation.methods:
        yield f"  {method_text(method)}"
    for p in operation.parameters:
        how = f"{p.style}{'*' if p.explode else ''}{f' as {p.content}' if p.content else ''}"
        yield f"  {p.location} {field_text(p.name, p.wire, p.type, p.required, p.default)} {how}"
    if operation.body is not None:
        body = operation.body
        encodings = "".join(f" {name}={media}" for name, media in body.encodings)
        encodings += "".join(f" {part.wire}:{part.style}{'*' if part.explode else ''}" for part in body.styles)
        encodings += " or multipart" if body.multipart else ""
        encodings += f" as {body.argument}" if body.argument != "body" else ""
        needed = "" if body.required else "?"
        yield f"  body{needed} {body.kind} {body.content_type}: {type_text(body.type)}{encodings}"
        for item in body.fields:
            yield f"    {field_text(item.name, item.wire, item.type, item.required, item.default)}"
    for error in operation.errors:
        yield f"  error {error.status}: {type_text(error.type)}{f' as {error.error}' if error.error else ''}"
    if operation.security:
        yield f"  needs {' or '.join('+'.join(names) or 'nothing' for names in operation.security)}"
    if operation.server is not None:
        yield f"  at {operation.server}"


def pages_text(pages: ir.Pagination) -> str:
    """How the next page of a method is asked for, and the type of an item."""
    ends = "".join((
        f", next {pages.next}" if pages.next else "",
        f", last {pages.last}" if pages.last else "",
        f", more {pages.more}" if pages.more else "",
        f", size {pages.size}" if pages.size else "",
        f", from {pages.start}" if pages.start != 1 else "",
    ))  # fmt: skip
    by = f"{pages.kind} {pages.parameter}".strip()
    return f"pages by {by}{ends}, items {type_text(pages.item)} at {pages.items or 'the top'}: {pages.iterator}"


def method_text(method: ir.Method) -> str:
    """A method: its name, what it returns or streams, what it fixes."""
    fixed = "".join(f" {name}={value!r}" for name, value in method.fixed)
    fixed += "".join(f" [{name}={value!r}]" for name, value in method.narrowed) + " or nothing" * method.optional
    pages = method.pagination
    paged = f" {pages_text(pages)}" if pages else ""
    stream = method.stream
    if stream is None:
        return f"def {method.name} -> {method.result} {type_text(method.type)} ({method.accept}){fixed}{paged}"
    event = f"{type_text(stream.event)} of " if stream.event is not None else ""
    end = "".join((
        f" until {stream.sentinel}" if stream.sentinel else "",
        f" finished when {stream.finished_when}" if stream.finished_when else "",
        f" last {' or '.join(stream.last)}" if stream.last else "",
        f" collects {type_text(stream.collect)}" if stream.collect is not None else "",
        "" if stream.error_field else " error is no failure",
    ))  # fmt: skip
    return f"def {method.name} -> {stream.format} {stream.dialect} {event}{type_text(stream.payload)}{end}{fixed}"


def schema_lines(schema: ir.Schema) -> Iterator[str]:
    """A schema: what it is, where it travels, what it holds."""
    travels = (">" if schema.sent else "") + ("<" if schema.received else "")
    marks = f" {travels}" if travels else ""
    marks += " deprecated" if schema.deprecated else ""
    if isinstance(schema, ir.Model):
        marks += " envelope" if schema.envelope else ""
        marks += f" others: {type_text(schema.additional)}" if schema.additional is not None else ""
        yield f"model {schema.name} in {schema.module}.py{marks}"
        for item in schema.fields:
            flags = (("deprecated", item.deprecated), ("read only", item.read_only), ("write only", item.write_only))
            said = "".join(f" {name}" for name, is_set in flags if is_set)
            yield f"  {field_text(item.name, item.wire, item.type, item.required, item.default)}{said}"
    elif isinstance(schema, ir.Enum):
        yield f"enum {schema.name} in {schema.module}.py{marks}: {schema.base} {list(schema.values)}"
    elif isinstance(schema, ir.Union):
        nullable = " or null" if schema.nullable else ""
        how = f"by {schema.discriminator}, else {schema.unknown}{nullable}"
        yield f"union {schema.name} in {schema.module}.py{marks} {how}"
        for variant in schema.variants:
            tests = [*variant.tags, *(f"has {name}" for name in variant.required)]
            tests += [f"{name} is {value!r}" for name, value in variant.constants]
            yield f"  {type_text(variant.type)}: {', '.join(tests)}".rstrip(": ")
    else:
        yield f"alias {schema.name} in {schema.module}.py{marks}: {type_text(schema.type)}"


def field_text(name: str, wire: str, lowered: ir.Type, required: bool, default: ir.Default | None) -> str:
    """A field or a parameter: `name 'wire'?: type = default`."""
    alias = "" if name == wire else f" {wire!r}"
    value = "" if default is None else f" = {default.value!r}"
    return f"{name}{alias}{'' if required else '?'}: {type_text(lowered)}{value}"


def type_text(lowered: ir.Type | None) -> str:
    """A type: `[A | string] or null`."""
    if lowered is None:
        return "nothing"
    if isinstance(lowered, ir.Scalar):
        return lowered.kind
    if isinstance(lowered, ir.Constant):
        return repr(lowered.value)
    if isinstance(lowered, ir.ListOf):
        return f"[{type_text(lowered.item)}]"
    if isinstance(lowered, ir.MapOf):
        return f"{{{type_text(lowered.value)}}}"
    if isinstance(lowered, ir.Ref):
        return lowered.name
    if isinstance(lowered, ir.AnyOf):
        return f"({' | '.join(map(type_text, lowered.members))})"
    return f"{type_text(lowered.inner)} or null"


if __name__ == "__main__":
    for case in cases():
        (case / "lowered.txt").write_text(shown(case), encoding="utf-8")
    for document in documents():
        document.with_suffix(".txt").write_text(shown_document(document), encoding="utf-8")
        document.with_suffix(".whole.txt").write_text(shown_whole(document), encoding="utf-8")
