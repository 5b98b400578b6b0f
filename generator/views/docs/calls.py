"""An example call: a method with the arguments that it needs, made from the document's examples."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from ... import ir
from ..python.annotations import Schemas
from ..python.code import Code, code, dotted, identifier, join
from .layout import Written, laid_out, one_line
from .values import Values

Shape: TypeAlias = Literal["call", "none", "with", "for"]
"""What is done with the result of a call."""
_WIDTH = 96
"""Where lines break: an example is indented by four in its docstring."""
_MOST = 8
"""How many arguments a call has at most that need not be there."""


@define(eq=False, repr=False)
class CallText:
    """Writes calls of one operation's methods. `path` is that of their resource: `client.chat`."""

    operation: ir.Operation
    schemas: Schemas
    path: str
    _values: Values = field(init=False)
    _latest: tuple[ir.Method, dict[str, Written] | None] | None = field(init=False, default=None)
    """The method that was shown last, and its arguments: its twin has the same."""

    def __attrs_post_init__(self) -> None:
        self._values = Values(self.schemas)

    def of_method(self, name: str, method: ir.Method, *, asynchronous: bool) -> Code | None:
        """Return a call whose result is used. None where something that it needs cannot be shown."""
        arguments = self._arguments(method)
        if arguments is None:
            return None
        shape: Shape = "with" if method.stream is not None else "none" if method.result == "none" else "call"
        return self._with_imports(self._shaped(name, arguments, shape, asynchronous))

    def of_pages(self, name: str, method: ir.Method, *, asynchronous: bool) -> Code | None:
        """Return a loop over the items of all pages."""
        arguments = self._arguments(method)
        if arguments is None:
            return None
        return self._with_imports(self._shaped(name, arguments, "for", asynchronous))

    def of_helper(
        self, name: str, method: ir.Method, first: str, setup: str, shape: Shape, *, asynchronous: bool
    ) -> Code | None:
        """Return a call of a helper, which takes one argument of its own before those of the method."""
        arguments = self._arguments(method)
        if arguments is None:
            return None
        call = self._shaped(name, {"": Code(first), **arguments}, shape, asynchronous)
        return self._with_imports(code("{}\n\n{}", Code(setup), call))

    def _shaped(self, name: str, arguments: dict[str, Written], shape: Shape, asynchronous: bool) -> Code:
        """Return a call and what is done with what it returns."""
        word, wait = Code("async " if asynchronous else ""), Code("await " if asynchronous else "")
        match shape:
            case "with":
                head = self._call(name, arguments, code("{}with ", word), Code(" as stream:"))
                return code("{}\n    {}for event in stream:\n        print(event)", head, word)
            case "for":
                head = self._call(name, arguments, code("{}for item in ", word), Code(":"))
                return code("{}\n    print(item)", head)
            case "call":
                return self._call(name, arguments, code("result = {}", wait), Code(""))
            case "none":
                return self._call(name, arguments, wait, Code(""))

    def _call(self, name: str, arguments: dict[str, Written], before: Code, after: Code) -> Code:
        called = code("{}{}.{}", before, dotted(self.path), identifier(name))
        flat = join(", ", [code("{}{}", _keyword(key), one_line(value)) for key, value in arguments.items()])
        if len(called) + len(flat) + 2 + len(after) <= _WIDTH:
            return code("{}({}){}", called, flat, after)
        lines = [
            code("    {}{},\n", _keyword(key), laid_out(value, _WIDTH, 4, len(key) + 1))
            for key, value in arguments.items()
        ]
        return code("{}(\n{}){}", called, join("", lines), after)

    def _with_imports(self, text: Code) -> Code:
        lines = [
            code("from {} import {}\n", Code(module), Code(", ".join(sorted(names))))
            for module, names in sorted(self._values.needed.items())
        ]
        return code("{}{}{}", join("", lines), Code("\n" if lines else ""), text)

    def _arguments(self, method: ir.Method) -> dict[str, Written] | None:
        """Return the arguments by name: those that are required, and those that the document's example has."""
        if self._latest is not None and self._latest[0] is method:
            return self._latest[1]
        self._values.needed.clear()
        found: dict[str, Written | None] = {}
        for parameter in self.operation.parameters:
            if parameter.required and not parameter.fixed:
                shown = [parameter.example, _as_example(parameter.default)]
                found[parameter.name] = self._values.argument(parameter.wire, parameter.type, shown, parameter.limits)
        body = self.operation.body
        if body is not None and not body.fields and (body.required or body.example is not None):
            found["body"] = self._values.argument("body", body.type, [body.example], body.limits)
        elif body is not None:
            found |= self._properties(body, method)
        known = {name: value for name, value in found.items() if value is not None}
        self._latest = method, known if len(known) == len(found) else None
        return self._latest[1]

    def _properties(self, body: ir.Body, method: ir.Method) -> dict[str, Written | None]:
        shown, decided = self._body_example(body), {wire for wire, _ in (*method.fixed, *method.narrowed)}
        found: dict[str, Written | None] = {}
        for item in body.fields:
            if item.read_only or item.fixed or item.wire in decided:
                continue
            own = ir.Example(shown[item.wire]) if item.wire in shown else None
            if item.required or item.wire in body.needs:
                candidates = [own, item.example, _as_example(item.default)]
                found[item.name] = self._values.argument(item.wire, item.type, candidates, item.limits)
            elif own is not None and own.value is not None and len(found) < _MOST:
                value = self._values.written(item.type, own.value)
                if value is not None:
                    found[item.name] = value
        return found

    def _body_example(self, body: ir.Body) -> dict[str, Any]:
        schema = self.schemas.get(body.type.name) if isinstance(body.type, ir.Ref) else None
        for example in (body.example, schema.example if isinstance(schema, ir.Model) else None):
            if example is not None and isinstance(example.value, dict):
                return example.value
        return {}


def _keyword(name: str) -> Code:
    return code("{}=", identifier(name)) if name else Code("")


def _as_example(default: ir.Default | None) -> ir.Example | None:
    return None if default is None or default.value is None else ir.Example(default.value)
