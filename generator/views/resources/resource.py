"""What resources/resource.py.jinja prints: a class for a resource, with two methods for each way of answering."""

from __future__ import annotations

from attrs import evolve, frozen

from ... import ir
from ..docs.calls import CallText
from ..docs.facts import body_text, parameter_text
from ..docs.methods import Described, MethodText
from ..python.annotations import ACCEPTED
from ..python.code import Code, code, docstring, identifier, literal
from ..python.imports import Imports
from ..python.sending import checked
from .helpers import HelpersView, helpers_view
from .method import MethodView
from .module import ResourceModule
from .pages import pages_view
from .parameters import ParameterView, option_views
from .request_values import EntryView, ValuesView, placed
from .route import route_view, stream_view
from .runs import run_base

DOWNLOADED = ("binary", "any")
"""Results that are bytes, or may be: `with_streaming_response` has the methods that return them."""


@frozen(eq=False, repr=False)
class ChildView:
    """A resource as an attribute of the client or of another resource."""

    name: Code
    class_name: Code
    module: Code
    doc: Code


@frozen(eq=False, repr=False)
class ResourceView:
    """One resource: its class, its methods, and the variants of them that return raw responses."""

    imports: Imports
    class_name: Code
    bases: Code
    doc: Code
    methods: tuple[MethodView, ...]
    children: tuple[ChildView, ...]
    raw: tuple[MethodView, ...]
    """The methods that `with_raw_response` has: all but the streams, which show their response anyway."""
    downloads: tuple[MethodView, ...]
    """The methods that `with_streaming_response` has."""
    helpers: HelpersView | None


class ResourceViews(ResourceModule):
    """Builds the view of one resource."""

    def view(self) -> ResourceView:
        """Return the view."""
        resource = self.resource
        methods = tuple(self._method(op, method) for op in resource.operations for method in op.methods)
        raw = tuple(method for method in methods if method.stream is None)
        binary = {m.name for op in resource.operations for m in op.methods if m.result in DOWNLOADED}
        downloads = tuple(method for method in raw if method.name in binary)
        children = tuple(child_view(child) for child in resource.children)
        bases = run_base(self) or self.imports.overlay("client.resource", "Resource")
        if methods:
            self.imports.overlay("requests.options", "RequestOptions")
        if raw:
            self.imports.overlay("client.resource", "raw", "raw_async")
        if downloads:
            self.imports.overlay("helpers.download", "download", "download_async")
        if raw or children:
            self.imports.add("functools", "cached_property")
        for child in children:
            self.imports.own(f".{child.module}", child.class_name)
        helpers = helpers_view(self, methods)
        return ResourceView(
            imports=self.imports,
            class_name=identifier(resource.class_name),
            bases=bases,
            doc=docstring(resource.description),
            methods=methods,
            children=children,
            raw=raw,
            downloads=downloads,
            helpers=helpers,
        )

    def _method(self, operation: ir.Operation, method: ir.Method) -> MethodView:
        name = identifier(method.name)
        stream = stream_view(method.name, method.stream, self) if method.stream else None
        parameters, body = self._arguments(operation, method)
        returns = stream.returns if stream else self._returns(method)
        returns_async = stream.returns_async if stream else returns
        decode = stream.decode if stream else self._decoder(method)
        parameters.sort(key=lambda parameter: parameter.default is not None)
        options = option_views(
            self.annotations,
            streams=stream is not None,
            collected=stream is not None and stream.collect is not None,
            others=operation.body.others if operation.body else "",
        )
        text = MethodText(
            operation=operation,
            method=method,
            arguments=[Described(each.name, each.doc) for each in (*parameters, *options)],
            returns=returns,
            returns_async=returns_async,
            root=self.package.error,
            call=CallText(operation, self.schemas, self.path),
        )
        return MethodView(
            name=name,
            name_async=identifier(method.name + "_async"),
            doc=text.doc(),
            doc_async=text.doc(asynchronous=True),
            told=text,
            parameters=tuple(parameters),
            options=options,
            returns=returns,
            returns_async=returns_async,
            route=route_view(operation, method, self),
            stream=stream,
            decode=decode,
            unchecked=self._unchecked(method, {str(parameter.name) for parameter in parameters}),
            values=tuple(
                values
                for values in (*placed(operation, self.schemas, self.imports), ValuesView(Code("body"), body))
                if values.entries
            ),
            whole_body=self._whole_body(operation.body),
            pages=pages_view(operation, method, self, text) if method.pagination else None,
        )

    def _arguments(
        self, operation: ir.Operation, method: ir.Method
    ) -> tuple[list[ParameterView], tuple[EntryView, ...]]:
        """Return the parameters of a method, and the properties of the body that it sends."""
        parameters = [
            self._parameter(parameter, parameter.type, required=parameter.required)
            for parameter in operation.parameters
            if not parameter.fixed
        ]
        body = operation.body
        if body is None:
            return parameters, ()
        if not body.fields:
            parameters.append(self._whole_parameter(body))
            return parameters, ()
        fixed, narrowed = dict(method.fixed), dict(method.narrowed)
        if body.others:
            parameters.append(self._others_parameter(body.others))
        entries: list[EntryView] = []
        for field in body.fields:
            wire = literal(field.wire)
            if field.wire in fixed:
                value = fixed[field.wire]
                entries.append(EntryView(wire, literal(value)))
                if isinstance(value, bool):
                    constant = self.annotations.write(ir.Constant(value))
                    about = parameter_text(evolve(field, default=None), self.schemas)
                    parameters.append(ParameterView(identifier(field.name), constant, literal(value), about))
            elif field.wire in narrowed:
                value = narrowed[field.wire]
                assert isinstance(value, bool)
                parameters.append(self._parameter(evolve(field, default=None), ir.Constant(value), required=False))
                entries.append(EntryView(wire, self._sent(field, identifier(field.name))))
            elif field.required and isinstance(field.type, ir.Constant):
                entries.append(EntryView(wire, literal(field.type.value)))
            elif not field.read_only:
                name = identifier(field.name)
                parameters.append(self._parameter(field, field.type, required=field.required))
                entries.append(EntryView(wire, self._sent(field, name)))
        entries += [
            EntryView(literal(wire), literal(value))
            for wire, value in method.fixed
            if wire not in {field.wire for field in body.fields}
        ]
        return parameters, tuple(entries)

    def _sent(self, field: ir.Field, name: Code) -> Code:
        """Return the value of a property as it is sent.

        Dictionaries are completed, and None is left out where null is wrong.
        """
        shape = self.shapes.name(field.type)
        if shape is not None:
            name = self._completed(name, shape)
        else:
            name = checked(name, field.name, field.type, self.schemas, self.imports)
        if field.required or self.codec.admits_null(field.type):
            return name
        return code("{}({})", self.imports.overlay("core.types", "omit_none"), name)

    def _completed(self, name: Code, shape: str) -> Code:
        return code("{}({}, {})", self.imports.add("..inputs", "completed"), name, literal(shape))

    def _whole_body(self, body: ir.Body | None) -> Code | None:
        """Return the body, where it is one argument."""
        if body is None or body.fields:
            return None
        argument = identifier(body.argument)
        shape = self.shapes.name(body.type)
        if shape and body.kind == "jsonl":
            completed = self.imports.add("..inputs", "completed")
            return code(
                "{}({}, {}, {})",
                self.imports.overlay("requests.arguments", "each"),
                completed,
                argument,
                literal(shape),
            )
        if shape:
            return self._completed(argument, shape)
        if body.kind == "jsonl":
            return argument
        return checked(argument, body.argument, body.type, self.schemas, self.imports)

    def _whole_parameter(self, body: ir.Body) -> ParameterView:
        """Return the parameter for a body that is one argument.

        Lines of JSON may also come from an asynchronous iterable.
        """
        view = self._view(body.argument, body.type, body.required, body_text(body, self.schemas))
        if body.kind != "jsonl" or not isinstance(body.type, ir.ListOf):
            return view
        lines = self.imports.add("collections.abc", "AsyncIterable")
        content = self.imports.overlay("core.types", "Content")
        item = self.annotations.write(body.type.item, ACCEPTED)
        return evolve(view, annotation=code("{}[{}] | {} | {}", lines, item, content, view.annotation))

    def _others_parameter(self, name: str) -> ParameterView:
        mapping, text = self.imports.add("collections.abc", "Mapping"), self.imports.builtin("str")
        annotation = code("{}[{}, {}] | None", mapping, text, self.annotations.any())
        return ParameterView(identifier(name), annotation, Code("None"), "Further properties of the body.")

    def _parameter(self, of: ir.Parameter | ir.Field, type_: ir.Type, *, required: bool) -> ParameterView:
        return self._view(of.name, type_, required, parameter_text(of, self.schemas))

    def _view(self, name: str, type_: ir.Type, required: bool, doc: str) -> ParameterView:
        if required:
            return ParameterView(identifier(name), self.annotations.write(type_, ACCEPTED), None, doc)
        unset = self.imports.overlay("core.types", "Unset")
        annotation = code("{} | {}", self.annotations.optional(type_, ACCEPTED), unset)
        return ParameterView(identifier(name), annotation, self.imports.overlay("core.types", "UNSET"), doc)

    def _returns(self, method: ir.Method) -> Code:
        if method.result == "none" or method.type is None:
            return Code("None")
        if method.result == "binary" and not method.optional:
            return self._bytes()
        return self.annotations.write(method.type)

    def _bytes(self) -> Code:
        """Return the class of bytes that are received: one that older code can read like an open reply, or plain."""
        if "compat" in self.package.features:
            return self.imports.overlay("core.compat", "Downloaded")
        return self.imports.builtin("bytes")

    def _decoder(self, method: ir.Method) -> Code:
        if method.result in ("text", "binary") and not method.optional:
            return self.imports.builtin("str") if method.result == "text" else self._bytes()
        if method.result == "none" or method.type is None:
            return self.imports.overlay("models.decoding", "decode_none")
        return self.codec.whole(method.type)

    def _unchecked(self, method: ir.Method, parameters: set[str]) -> Code | None:
        type_ = method.type.inner if isinstance(method.type, ir.Nullable) else method.type
        plain = method.result == "json" or (method.optional and method.result in ("text", "binary"))
        if not plain or type_ is None or (self.codec.needed(type_) and not isinstance(type_, ir.Scalar | ir.AnyOf)):
            return None
        return next(name for name in (Code("result"), Code("result_")) if name not in parameters)


def child_view(resource: ir.Resource) -> ChildView:
    """Return a resource as an attribute of the client or of another resource."""
    return ChildView(
        name=identifier(resource.name),
        class_name=identifier(resource.class_name),
        module=identifier(resource.module),
        doc=docstring(resource.description),
    )
