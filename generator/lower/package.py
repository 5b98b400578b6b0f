"""Runs the stages of lowering in their order, and puts the package together."""

from __future__ import annotations

import re

from attrs import evolve

from .. import ir, naming
from ..document.diagnostics import Diagnostics
from ..document.document import Document
from ..ir.ledger import Ledger
from ..ir.names import GivenNames
from ..naming.registers import Register
from ..naming.words import words
from ..settings.config import Config
from . import reach, webhooks
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
    context = Context(
        document, config, diagnostics, Ledger(), _register(document, diagnostics), KeptNames(document, earlier)
    )
    generics.expand(context)
    schemas = Schemas(context, Components(context))
    title = str(context.root.mapping("info").value.get("title") or config.package)
    client, error = _client(context, title)
    drafts = operations.find(context)
    made = error_classes.of_failures(schemas, drafts)
    schemas.components.declare(config.exclude_schemas, frozenset(made))
    inheritance = Inheritance.of(context, schemas.components)
    schemas.lower_components()
    operations.lower_types(schemas, drafts)
    hooks = webhooks.lower(schemas, drafts)
    binary.keep_in_forms(schemas, [draft.body for draft in drafts if draft.body is not None])
    inheritance.expand(schemas)
    _finish_schemas(schemas)
    resources.name_methods(context, drafts)
    resources.name_again(context, drafts)
    operations.remember(context, drafts)
    known = security.schemes(context)
    classes = error_classes.classes(schemas, made)
    by_model = {error.type.name: error.name for error in classes if isinstance(error.type, ir.Ref)}
    names = frozenset(scheme.name for scheme in known)
    finished: list[tuple[tuple[str, ...], ir.Operation]] = []
    for draft in drafts:
        operation = operations.finish(schemas, draft, names, by_model)
        finished.append((draft.resource, operation))
        for path, name in draft.also:
            again = tuple(evolve(method, name=name) for method in operation.methods[:1])
            finished.append((path, evolve(operation, methods=again)))
    finished = pagination.with_names(context, finished)
    lowered = [operation for _, operation in finished]
    _count_schemas(schemas)
    info = context.root.mapping("info").value
    return ir.Package(
        name=config.package,
        title=title,
        description=str(info.get("description") or ""),
        version=config.version or str(info.get("version") or ""),
        client=client,
        error=error,
        source=document.name,
        resources=resources.tree(context, finished),
        schemas=tuple(
            _message(schema, config)
            for schema in name_params(context, reach.mark(schemas.finished.values(), lowered, classes, hooks), lowered)
        ),
        security=known,
        security_of_all=security.required(context, context.root, names),
        servers=security.servers(context),
        webhooks=hooks,
        errors=classes,
        server_env=config.server_url_env,
        log_env=config.log_env,
        http=config.http,
        http_env=config.http_env,
        fast_path_env=config.fast_path_env,
        idempotency_header=config.idempotency_header,
        features=tuple(config.features),
        helpers=tuple(sorted((resource, helper) for resource, helpers in config.helpers.items() for helper in helpers)),
        aliases=tuple(sorted(config.aliases.items())),
        distribution=config.distribution,
        placeholders=tuple(sorted(config.placeholders.items())),
        modules=tuple(sorted(config.modules.items())),
        names=context.kept.given,
    ), context.ledger


def _message(schema: ir.Schema, config: Config) -> ir.Schema:
    """Return the schema; if the settings call it a message, with what servers call its reasoning."""
    if not isinstance(schema, ir.Model) or schema.name not in config.messages.schemas:
        return schema
    return evolve(schema, reasoning=config.messages.reasoning)


def _register(document: Document, diagnostics: Diagnostics) -> Register:
    def report(pointer: str, message: str, hint: str, *, odd: bool) -> None:
        diagnostics.add_at(document.place(pointer), "warning" if odd else "note", message, hint)

    def where(pointer: str) -> str:
        place = document.place(pointer)
        return f"{place.file}:{place.line}:{place.column}"

    return Register(report, where)


def _client(context: Context, title: str) -> tuple[str, str]:
    """Return the names of the client class and of the root of the errors: from the settings, else from the title."""
    config, made = context.config, client_name(title)
    client = _root(context, "client", config.client, made, (f"{made}Client",))
    error = _root(context, "error", config.error, f"{client}Error", (f"{client}ClientError", f"{client}RootError"))
    context.register.resources.hold((client,), "/info/title")
    return client, error


def _root(context: Context, setting: str, given: str, made: str, otherwise: tuple[str, ...]) -> str:
    root = context.register.root
    if not given:
        return root.take(made, "/info/title", f"the {setting} class", otherwise=otherwise)
    if not root.is_free(given):
        message = f"{given} is the name of another class of every package"
        context.diagnostics.error(context.config.place(setting), message)
    root.hold((given,), "/info/title")
    return given


def client_name(title: str) -> str:
    """Return the name of the client class for a document's title, made of the words in it that say something."""
    found = [
        w
        for w in title.replace("-", " ").split()
        if w.lower() not in _SAYS_NOTHING and not re.match(r"v?[0-9]", w.lower())
    ]
    return naming.class_name(" ".join(found[:4])) if words(" ".join(found)) else "Client"


def _finish_schemas(schemas: Schemas) -> None:
    """Finish what needs all models: discriminators, and whether defaults fit their types."""
    _cut_circles(schemas)
    discriminators.finish(schemas)
    for name in sorted(schemas.finished):
        model = schemas.finished[name]
        if isinstance(model, ir.Model) and any(f.default is not None for f in model.fields):
            fields = tuple(
                f if f.default is None
                else evolve(f, default=checked_default(schemas, f.default, f.type, f.place.pointer))
                for f in model.fields
            )  # fmt: skip
            schemas.finished[name] = evolve(model, fields=fields)


def _cut_circles(schemas: Schemas) -> None:
    """Make an alias of any type that is only a name for itself, over any number of others."""
    ending: set[str] = set()
    for name in sorted(schemas.finished):
        seen: set[str] = set()
        lowered: ir.Type = ir.Ref(name)
        while isinstance(lowered, ir.Ref):
            schema = schemas.finished.get(lowered.name)
            if not isinstance(schema, ir.Alias) or lowered.name in ending:
                break
            if lowered.name in seen:
                schemas.context.warn(
                    schema.place.pointer, f"schema {lowered.name} is only a name for itself", "taken as any value"
                )
                schemas.finished[lowered.name] = evolve(schema, type=ir.Scalar("any"))
                break
            seen.add(lowered.name)
            lowered = schema.type
        ending |= seen


def _count_schemas(schemas: Schemas) -> None:
    context = schemas.context
    for key, node in schemas.components.nodes():
        context.ledger.count("schema", key)
        if key in context.config.exclude_schemas:
            context.ledger.leave_out("schema", key, "excluded", context.place(node.pointer), excluded=True)
        elif key == "$ref":
            reason = "a reference in place of all schemas is not followed"
            context.ledger.leave_out("schema", key, reason, context.place(node.pointer))
        elif not isinstance(node.value, (dict, bool)):
            context.warn(node.pointer, f"schema {key!r} is neither a mapping nor a boolean", "taken as any value")
        elif context.leads_nowhere(node):
            context.ledger.leave_out("schema", key, "its $ref leads nowhere", context.place(node.pointer))
