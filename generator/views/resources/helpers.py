"""The helpers `parse` and `run_tools` of a resource: their signatures, and the classes that they return.

Their code is hand-written and part of the runtime. `[tool.sdk.helpers]` says which resource has them: its operation
must take `messages` and `response_format`.
"""

from __future__ import annotations

from attrs import frozen

from ... import ir
from ...naming import module_name
from ...settings.toml_table import nearest
from ..docs.calls import CallText
from ..docs.helpers import HelperTexts
from ..docs.methods import Described
from ..models.homes import homes
from ..python.annotations import ACCEPTED, Annotations, Schemas
from ..python.code import Code, code, identifier
from ..python.imports import Imports
from .method import MethodView
from .module import ResourceModule
from .parameters import INCOMPLETE, ParameterView
from .runs import RUN, RUN_CALLS

HELPERS = ("parse", "run_tools")
_OWN = ("messages", "response_format", "tools", "stream")
"""Parameters that a helper declares or decides itself; the others are passed on."""


class HelperError(Exception):
    """Raised when a helper is asked for where no operation has what it needs."""


@frozen(eq=False, repr=False)
class ParsedView:
    """The module of classes that helpers return: a response with `parsed` on its messages, and that of a tool run."""

    imports: Imports
    module: Code
    response: Code
    choice: Code
    message: Code
    conversation: Code
    """The annotation of one message of a conversation."""
    response_format: Code
    """The model of the format that is asked for."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the classes."""
        parsed = tuple(f"Parsed{name}" for name in (self.response, self.choice, self.message))
        return (*parsed, f"ToolRun{self.response}")


@frozen(eq=False, repr=False)
class OptionsView:
    """The module of the keywords that helpers pass on, a TypedDict."""

    imports: Imports
    module: Code
    name: Code
    complete: Code
    options: tuple[ParameterView, ...]


@frozen(eq=False, repr=False)
class HelpersView:
    """The helpers of one resource. `stream` is None where the operation does not stream."""

    parse: bool
    run_tools: bool
    complete: Code
    stream: Code | None
    event: Code
    response: Code
    choice: Code
    message: Code
    options_name: Code
    required: tuple[ParameterView, ...]
    options: tuple[ParameterView, ...]
    messages: ParameterView
    response_format: ParameterView
    tools: ParameterView | None
    docs: dict[str, Code]
    """Docstrings by name."""
    of_type: Code | None
    of_schema: Code | None
    """The annotations of a wanted type, and of a wanted JSON schema; for `parse`."""


def wanted(resource: ir.Resource, package: ir.Package) -> tuple[str, ...]:
    """Return the helpers that the settings ask for on a resource."""
    return tuple(helper for name, helper in package.helpers if name == resource.name and helper in HELPERS)


def chat_operation(resource: ir.Resource) -> tuple[ir.Operation, ir.Method]:
    """Return the operation that the helpers call, and its method that does not stream. Raises HelperError."""
    for operation in resource.operations:
        names = {field.name for field in operation.body.fields} if operation.body else set[str]()
        for method in operation.methods:
            if {"messages", "response_format"} <= names and method.result == "json" and isinstance(method.type, ir.Ref):
                return operation, method
    raise HelperError(f"resource {resource.name}: no operation takes messages and response_format, as its helpers need")


def problems(package: ir.Package) -> list[tuple[str, str, str]]:
    """Return what is wrong with the helpers that the settings ask for: (resource, complaint, hint)."""
    schemas: Schemas = {schema.name: schema for schema in package.schemas}
    resources = {resource.name: resource for resource in _every(package.resources)}
    found: list[tuple[str, str, str]] = []
    for name, helper in package.helpers:
        if name not in resources:
            found.append((name, f"no resource is called {name}", nearest(name, resources)))
        elif helper == RUN:
            methods = {method.name for operation in resources[name].operations for method in operation.methods}
            if not methods >= RUN_CALLS:
                lacking = ", ".join(sorted(RUN_CALLS - methods))
                found.append((name, f"resource {name}: a run needs {lacking}", ""))
        elif helper not in HELPERS:
            complaint = f"there is no helper {helper}, only {', '.join(HELPERS)} and {RUN}"
            found.append((name, complaint, nearest(helper, (*HELPERS, RUN))))
        else:
            try:
                _models(chat_operation(resources[name])[1], schemas)
            except HelperError as error:
                found.append((name, str(error), ""))
    return found


def parsed_view(package: ir.Package, schemas: Schemas) -> ParsedView | None:
    """Return the classes that helpers return, or None where no resource has helpers."""
    for resource in _every(package.resources):
        if wanted(resource, package):
            operation, method = chat_operation(resource)
            response, choice, message = _models(method, schemas)
            imports = Imports(2)
            annotations = Annotations(schemas, imports)
            body = operation.body
            field = next(field for field in (body.fields if body else ()) if field.name == "messages")
            kind = field.type.inner if isinstance(field.type, ir.Nullable) else field.type
            item = kind.item if isinstance(kind, ir.ListOf) else ir.Scalar("any")
            conversation = annotations.write(item, ACCEPTED)
            imports.add("typing", "ClassVar", "Generic", "TypeVar")
            imports.add("attrs")
            found_in = homes(package.schemas, package.paths("models"))
            for model in (response, choice, message):
                imports.add(f".{found_in[model.name]}", model.name)
            return ParsedView(
                imports=imports,
                module=identifier(f"parsed_{response.module}"),
                response=identifier(response.name),
                choice=identifier(choice.name),
                message=identifier(message.name),
                conversation=conversation,
                response_format=_format(body, schemas),
            )
    return None


def helpers_view(views: ResourceModule, methods: tuple[MethodView, ...]) -> HelpersView | None:
    """Return the helpers of a resource, and import what their annotations need. None where it has none."""
    helpers = wanted(views.resource, views.package)
    if not helpers:
        return None
    operation, method = chat_operation(views.resource)
    response, choice, message = _models(method, views.schemas)
    stream = next((other for other in operation.methods if other.stream and other.stream.collect), None)
    view = next(view for view in methods if view.name == method.name)
    parameters = {str(parameter.name): parameter for parameter in (*view.parameters, *view.options)}
    passed_on = [parameter for name, parameter in parameters.items() if name not in _OWN]
    _imports(views.imports, helpers, stream is not None)
    local = views.imports.local
    return HelpersView(
        parse="parse" in helpers,
        run_tools="run_tools" in helpers,
        complete=view.name,
        stream=identifier(stream.name) if stream else None,
        event=_event(stream.stream, views) if stream and stream.stream else Code(""),
        response=identifier(response.name),
        choice=identifier(choice.name),
        message=identifier(message.name),
        options_name=code("{}Options", identifier(views.resource.class_name)),
        required=tuple(parameter for parameter in passed_on if parameter.default is None),
        options=tuple(parameter for parameter in passed_on if parameter.default is not None),
        messages=parameters["messages"],
        response_format=parameters["response_format"],
        tools=parameters.get("tools"),
        docs=_docs(views, operation, method, parameters),
        of_type=local.code("{type}[{T}]") if "parse" in helpers else None,
        of_schema=local.code("{Mapping}[{str}, {Any}]") if "parse" in helpers else None,
    )


def _docs(
    views: ResourceModule, operation: ir.Operation, method: ir.Method, parameters: dict[str, ParameterView]
) -> dict[str, Code]:
    required = [name for name, parameter in parameters.items() if parameter.default is None]
    names = dict.fromkeys((*required, "messages", "tools"))
    shared = [Described(name, parameters[name].doc) for name in names if name in parameters]
    shared.append(INCOMPLETE)
    call = CallText(operation, views.schemas, views.path)
    format_ = parameters["response_format"].doc
    return HelperTexts(method, call, tuple(shared), format_, views.package.error).docs()


def _imports(imports: Imports, helpers: tuple[str, ...], streams: bool) -> None:
    """Import what annotations need; the code of a helper loads when it is called."""
    imports.overlay("core.types", "Unpack")
    imports.add("..", "resources")
    imports.models()
    for name in ("bool", "int", "str", "type"):
        imports.builtin(name)
    if "parse" in helpers:
        imports.add("typing", "Any", "overload")
        imports.add("collections.abc", "Mapping")
        imports.overlay("core.types", "T")
        if streams:
            imports.late("ChatStream", "ChatStreamAsync")
            imports.overlay("requests.options", "OnIncomplete")
    if "run_tools" in helpers:
        imports.add("collections.abc", "AsyncIterator", "Iterable", "Iterator")
        imports.late("OnToolError", "Tool", "ToolStep")
        if streams:
            imports.add("typing", "Any")
            imports.late("ToolStream", "ToolStreamAsync")


def options_view(helpers: HelpersView, imports: Imports) -> OptionsView:
    """Return the keywords that helpers pass on. `imports` are those of the resource's module."""
    needed = imports.used_in(option.annotation for option in helpers.options)
    needed.overlay("models.annotations", "TypedDict")
    module = identifier(module_name(helpers.options_name))
    return OptionsView(needed, module, helpers.options_name, helpers.complete, helpers.options)


def options_names(package: ir.Package) -> dict[str, str]:
    """Return the name of each class of such keywords, and the module that it is in."""
    names = [f"{resource.class_name}Options" for resource in _every(package.resources) if wanted(resource, package)]
    return {name: module_name(name) for name in names}


def _event(stream: ir.Stream, views: ResourceModule) -> Code:
    if stream.dialect == "envelope" and stream.event is not None:
        return views.annotations.write(stream.event)
    return code(
        "{}[{}]", views.imports.overlay("streams.events", "StreamEvent"), views.annotations.write(stream.payload)
    )


def _models(method: ir.Method, schemas: Schemas) -> tuple[ir.Model, ir.Model, ir.Model]:
    """Return the models of the response, of its choices and of their message.

    Raises HelperError where there are none.
    """
    response = _model(method.type, schemas)
    choice = _model(_field(response, "choices"), schemas)
    message = _model(_field(choice, "message"), schemas)
    if response is None or choice is None or message is None:
        raise HelperError(f"method {method.name}: its response has no choices[*].message, as helpers need")
    return response, choice, message


def _format(body: ir.Body | None, schemas: Schemas) -> Code:
    """Return the name of the model of `response_format`; the base of all where the document has none."""
    fields = body.fields if body else ()
    model = next((_model(field.type, schemas) for field in fields if field.name == "response_format"), None)
    return code("{}", identifier(model.name)) if model else Code("")


def _field(model: ir.Model | None, name: str) -> ir.Type | None:
    return next((field.type for field in (model.fields if model else ()) if field.name == name), None)


def _model(type_: ir.Type | None, schemas: Schemas) -> ir.Model | None:
    match type_:
        case ir.Nullable(inner):
            return _model(inner, schemas)
        case ir.ListOf(item):
            return _model(item, schemas)
        case ir.Ref(name):
            schema = schemas.get(name)
            return schema if isinstance(schema, ir.Model) else None
        case _:
            return None


def _every(resources: tuple[ir.Resource, ...]) -> list[ir.Resource]:
    return [found for resource in resources for found in (resource, *_every(resource.children))]
