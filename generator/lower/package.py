"""The stages of lowering in their order, and the package that they add up to."""

from __future__ import annotations

import re

from attrs import evolve

from .. import ir, naming
from ..document.diagnostics import Diagnostics
from ..document.document import Document
from ..ir.ledger import Ledger
from ..ir.names import GivenNames
from ..naming.registers import Names
from ..naming.words import words
from ..settings.config import Config
from . import reach
from .operations import error_classes, operations, resources, security
from .pages import pagination
from .reading import generics
from .reading.context import Context
from .reading.kept_names import KeptNames
from .schemas import binary
from .schemas.defaults import checked_default
from .schemas.schemas import Schemas
from .table.components import Components
from .table.params import name_params
from .unions import discriminators
from .unions.inheritance import Inheritance

_SAYS_NOTHING = frozenset(
    {"api", "apis", "rest", "openapi", "the", "specification", "spec", "http", "reference", "documentation"}
)


def build(
    document: Document, config: Config, diagnostics: Diagnostics, earlier: GivenNames
) -> tuple[ir.Package, Ledger]:
    """Lower a whole document."""
    context = Context(document, config, diagnostics, Ledger(), Names(), KeptNames(document, earlier))
    generics.expand(context)
    schemas = Schemas(context, Components(context))
    drafts = operations.find(context)
    made = error_classes.of_failures(schemas, drafts)
    schemas.components.declare(config.exclude_schemas, frozenset(made))
    inheritance = Inheritance.of(context, schemas.components)
    schemas.lower_components()
    operations.lower_types(schemas, drafts)
    binary.keep_in_forms(schemas, [draft.body for draft in drafts if draft.body is not None])
    inheritance.expand(schemas)
    _finish_schemas(schemas)
    resources.name_methods(context, drafts)
    operations.remember(context, drafts)
    known = security.schemes(context)
    classes = error_classes.classes(schemas, made)
    by_model = {error.type.name: error.name for error in classes if isinstance(error.type, ir.Ref)}
    names = frozenset(scheme.name for scheme in known)
    finished = [(draft.resource, operations.finish(schemas, draft, names, by_model)) for draft in drafts]
    finished = pagination.with_names(context, finished)
    lowered = [operation for _, operation in finished]
    _count_schemas(schemas)
    info = context.root.mapping("info").value
    title = str(info.get("title") or config.package)
    client = config.client or client_name(title)
    return ir.Package(
        name=config.package,
        title=title,
        description=str(info.get("description") or ""),
        version=str(info.get("version") or ""),
        client=client,
        error=config.error or f"{client}Error",
        source=document.name,
        resources=resources.tree(context, finished, client),
        schemas=name_params(context, reach.mark(schemas.finished.values(), lowered, classes), lowered),
        security=known,
        servers=security.servers(context),
        errors=classes,
        server_env=config.server_url_env,
        log_env=config.log_env,
        idempotency_header=config.idempotency_header,
        features=tuple(config.features),
        helpers=tuple(sorted((resource, helper) for resource, helpers in config.helpers.items() for helper in helpers)),
        aliases=_aliases(context, schemas),
        names=context.kept.given,
    ), context.ledger


def _aliases(context: Context, schemas: Schemas) -> tuple[tuple[str, str], ...]:
    """The configured names. A target is a schema, or a name that begins with one: the type of a field."""
    for name, target in context.config.aliases.items():
        if not target.startswith(tuple(schemas.finished)):
            place = context.config.place("aliases", name)
            context.diagnostics.error(place, f"the alias {name!r} stands for {target!r}, and no schema is called that")
    return tuple(sorted(context.config.aliases.items()))


def client_name(title: str) -> str:
    """The client class of a document that is called `Mistral AI API`: the words that say something."""
    found = [
        w
        for w in title.replace("-", " ").split()
        if w.lower() not in _SAYS_NOTHING and not re.match(r"v?[0-9]", w.lower())
    ]
    return naming.class_name(" ".join(found[:4])) if words(" ".join(found)) else "Client"


def _finish_schemas(schemas: Schemas) -> None:
    """What needs all models: tags, and whether defaults fit."""
    _cut_circles(schemas)
    discriminators.finish(schemas)
    for name in sorted(schemas.finished):
        model = schemas.finished[name]
        if isinstance(model, ir.Model) and any(f.default is not None for f in model.fields):
            fields = tuple(
                evolve(f, default=checked_default(schemas, f.default, f.type, f.place.pointer)) for f in model.fields
            )
            schemas.finished[name] = evolve(model, fields=fields)


def _cut_circles(schemas: Schemas) -> None:
    """An alias that is only a name for itself, over any number of others, is of any type."""
    for name in sorted(schemas.finished):
        seen: set[str] = set()
        lowered: ir.Type = ir.Ref(name)
        while isinstance(lowered, (ir.Ref, ir.Nullable)):
            if isinstance(lowered, ir.Nullable):
                lowered = lowered.inner
                continue
            schema = schemas.finished.get(lowered.name)
            if lowered.name in seen and isinstance(schema, ir.Alias):
                schemas.context.warn(
                    schema.place.pointer, f"schema {lowered.name} is only a name for itself", "taken as any value"
                )
                schemas.finished[lowered.name] = evolve(schema, type=ir.Scalar("any"))
                break
            seen.add(lowered.name)
            if not isinstance(schema, ir.Alias):
                break
            lowered = schema.type


def _count_schemas(schemas: Schemas) -> None:
    context = schemas.context
    for key, node in context.root.mapping("components").mapping("schemas").members():
        context.ledger.count("schema")
        if key in context.config.exclude_schemas:
            context.ledger.leave_out("schema", key, "excluded", context.place(node.pointer), excluded=True)
        elif key == "$ref":
            reason = "a reference in place of all schemas is not followed"
            context.ledger.leave_out("schema", key, reason, context.place(node.pointer))
        elif not isinstance(node.value, (dict, bool)):
            context.warn(node.pointer, f"schema {key!r} is neither a mapping nor a boolean", "taken as any value")
