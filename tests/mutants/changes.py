"""The mutants of a file: each is its text with one small change, of the kinds that people make by mistake."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A changed text. `line` is where the change begins, `before` and `after` are what it replaces and by what."""

    line: int
    kind: str
    before: str
    after: str
    text: str


Change = tuple[str, int, int, str]
"""Its kind, where it starts and stops in the UTF-8 bytes of the file, and what is put there."""

_COMPARISONS = {
    "<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",),
    "is": ("is not",), "is not": ("is",), "in": ("not in",), "not in": ("in",),
}  # fmt: skip
_COMPARISON = re.compile(rb"is\s+not\b|not\s+in\b|is\b|in\b|[<>=!]=|[<>]")
_ARITHMETIC: dict[type[ast.operator], tuple[bytes, str]] = {
    ast.Add: (b"+", "-"), ast.Sub: (b"-", "+"), ast.Mult: (b"*", "/"), ast.Div: (b"/", "*"),
    ast.FloorDiv: (b"//", "*"), ast.Mod: (b"%", "*"), ast.Pow: (b"**", "*"), ast.BitAnd: (b"&", "|"),
    ast.BitOr: (b"|", "&"), ast.LShift: (b"<<", ">>"), ast.RShift: (b">>", "<<"),
}  # fmt: skip
_TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_METHODS = {
    "startswith": "endswith", "endswith": "startswith", "find": "rfind", "index": "rindex", "partition": "rpartition",
    "rpartition": "partition", "lstrip": "rstrip", "rstrip": "lstrip", "removeprefix": "removesuffix",
    "removesuffix": "removeprefix", "append": "extend", "split": "rsplit", "search": "match", "fullmatch": "match",
    "add": "discard", "union": "intersection", "isdisjoint": "issuperset", "issubset": "issuperset",
}  # fmt: skip
_UNWRAPPED = {"lower", "upper", "strip", "casefold", "lstrip", "rstrip", "copy", "removeprefix", "removesuffix"}
_REMOVED = (ast.Expr, ast.Assign, ast.AugAssign, ast.Delete, ast.Raise, ast.Break, ast.Continue, ast.Return)


def mutants(source: str) -> Iterator[Mutant]:
    """Return every mutant of a file that Python can still read, in the order of the lines."""
    data = source.encode()
    found: dict[bytes, Mutant] = {}
    for kind, start, stop, after in sorted(_Changes(data).all(), key=lambda change: change[1:3]):
        text = data[:start] + after.encode() + data[stop:]
        if text not in found and text != data:
            mutant = Mutant(data.count(b"\n", 0, start) + 1, kind, data[start:stop].decode(), after, text.decode())
            try:
                compile(mutant.text, "mutant", "exec")
            except (SyntaxError, ValueError):
                continue
            found[text] = mutant
    yield from found.values()


class _Changes:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.last: set[ast.AST] = set()
        """Statements that end a function without a value, as it would end without them."""
        self._starts = [0, *(at + 1 for at, byte in enumerate(data) if byte == 10)]

    def all(self) -> Iterator[Change]:
        for node in _executed(ast.parse(self.data)):
            for change in (_compare, _condition, _boolean, _operator, _constant, _statement, _call, _handler, _several):
                yield from change(self, node)

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node starts and stops."""
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno or 0, node.end_col_offset or 0)

    def at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column

    def text(self, node: ast.expr | ast.stmt) -> str:
        start, stop = self.span(node)
        return self.data[start:stop].decode()

    def between(self, left: ast.expr, right: ast.expr, wanted: re.Pattern[bytes]) -> tuple[int, int]:
        """Where an operator between two operands stands."""
        start, stop = self.span(left)[1], self.span(right)[0]
        found = wanted.search(self.data, start, stop)
        assert found is not None
        return found.span()


def _executed(node: ast.AST) -> Iterator[ast.AST]:
    """Return the nodes that have a meaning at run time: no annotations, docstrings, imports, or code for checkers."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_for_readers(child):
                yield from _executed(child)


def _is_for_readers(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        if not isinstance(target, ast.Name):
            return False
        is_type = target.id[0].isupper() and not target.id.isupper() and isinstance(node.value, ast.Subscript)
        return is_type or target.id in ("__all__", "__slots__") or "TypeVar(" in ast.unparse(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("cast", "TypeVar"):
        return True
    return isinstance(node, (ast.Import, ast.ImportFrom, ast.Assert))


def _compare(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for left, right in zip([node.left, *node.comparators], node.comparators, strict=False):
            start, stop = file.between(left, right, _COMPARISON)
            operator = " ".join(file.data[start:stop].decode().split())
            for other in _COMPARISONS[operator]:
                yield "comparison", start, stop, other


def _condition(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        tests = [node.test]
    elif isinstance(node, ast.comprehension):
        tests = node.ifs
    else:
        tests = []
    for test in tests:
        yield "negated condition", *file.span(test), f"(not ({file.text(test)}))"
    if isinstance(node, ast.Lambda) and file.text(node.body) != "None":
        yield "returned nothing", *file.span(node.body), "None"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield (
            "dropped not" if isinstance(node.op, ast.Not) else "dropped minus",
            *file.span(node),
            file.text(node.operand),
        )


def _boolean(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        values = [f"({file.text(value)})" for value in node.values]
        word = " or " if isinstance(node.op, ast.And) else " and "
        yield "and/or", *file.span(node), word.join(values)
        for number, _ in enumerate(values):
            rest = values[:number] + values[number + 1 :]
            yield "dropped operand", *file.span(node), (" and " if word == " or " else " or ").join(rest)


def _operator(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        sign, other = _ARITHMETIC[type(node.op)]
        yield "arithmetic", *file.between(node.left, node.right, re.compile(re.escape(sign))), other
    if isinstance(node, ast.AugAssign) and type(node.op) in _ARITHMETIC:
        sign, other = _ARITHMETIC[type(node.op)]
        start, stop = file.between(node.target, node.value, re.compile(re.escape(sign) + b"="))
        yield "arithmetic", start, stop, other + "="
        yield "arithmetic", start, stop, "="


def _constant(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.JoinedStr):
        yield "changed text", *file.span(node), '""'
    if not isinstance(node, ast.Constant):
        return
    value, span = node.value, file.span(node)
    if value is True or value is False:
        yield "changed constant", *span, str(not value)
    elif isinstance(value, (int, float)):
        yield "changed constant", *span, repr(value + 1)
        yield "changed constant", *span, f"({value - 1!r})"
    elif isinstance(value, str):
        yield "changed text", *span, '""' if value else '"XX"'
    elif isinstance(value, bytes):
        yield "changed text", *span, 'b""' if value else 'b"XX"'


def _statement(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        file.last.update(_last(node.body))
    if isinstance(node, _REMOVED) and node not in file.last:
        yield "removed statement", *file.span(node), "pass"
    if isinstance(node, ast.Return) and node.value is not None and file.text(node.value) != "None":
        yield "returned nothing", *file.span(node.value), "None"
    if isinstance(node, ast.Break):
        yield "break/continue", *file.span(node), "continue"
    if isinstance(node, ast.Continue):
        yield "break/continue", *file.span(node), "break"
    if isinstance(node, ast.For):
        yield "empty loop", *file.span(node.iter), "()"
    if isinstance(node, ast.Assign) and file.text(node.value) != "None":
        yield "assigned nothing", *file.span(node.value), "None"


def _last(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    last = body[-1]
    if isinstance(last, ast.Return) and (last.value is None or ast.unparse(last.value) == "None"):
        yield last
    elif isinstance(last, ast.If):
        yield from _last(last.body)
        yield from _last(last.orelse) if last.orelse else ()


def _call(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    function = node.func
    symmetric = isinstance(function, ast.Name) and function.id in ("min", "max")
    for left, right in zip(node.args, node.args[1:], strict=False):
        if not symmetric and not isinstance(left, ast.Starred) and not isinstance(right, ast.Starred):
            start, middle, last, stop = (
                file.span(left)[0],
                *(file.span(left)[1], file.span(right)[0]),
                file.span(right)[1],
            )
            between = file.data[middle:last].decode()
            yield "swapped arguments", start, stop, file.text(right) + between + file.text(left)
    for keyword in node.keywords:
        if keyword.arg is not None:
            start, stop = file.at(keyword.lineno, keyword.col_offset), file.span(keyword.value)[1]
            yield "dropped argument", start, stop, "**{}"
    if node.args and not isinstance(node.args[-1], ast.Starred):
        yield "dropped argument", *file.span(node.args[-1]), "*()"
    if isinstance(function, ast.Name) and function.id in _TWINS:
        yield "other function", *file.span(function), _TWINS[function.id]
    if isinstance(function, ast.Attribute):
        stop = file.span(function)[1]
        if function.attr in _METHODS and (function.attr != "split" or len(node.args) > 1):
            yield "other function", stop - len(function.attr), stop, _METHODS[function.attr]
        if function.attr in _UNWRAPPED:
            yield "dropped call", *file.span(node), file.text(function.value)


def _handler(file: _Changes, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.ExceptHandler) and node.type is not None:
        yield "uncaught error", *file.span(node.type), "()"
        if isinstance(node.type, ast.Tuple):
            for one in node.type.elts:
                yield "uncaught error", *file.span(one), "()"
    if isinstance(node, ast.Raise):
        if isinstance(node.exc, ast.Call):
            yield "other error", *file.span(node.exc.func), "RuntimeError"
        elif node.exc is not None and isinstance(node.exc, ast.Name):
            yield "other error", *file.span(node.exc), "RuntimeError"
        if node.cause is not None:
            yield "other cause", *file.span(node.cause), "RuntimeError()"


def _several(file: _Changes, node: ast.AST) -> Iterator[Change]:
    """Leave out one member of what lists several, and one bound of a slice."""
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)) and isinstance(
        node.ctx if hasattr(node, "ctx") else ast.Load(), ast.Load
    ):
        for one in node.elts:
            if isinstance(one, ast.Constant):
                yield "dropped member", *file.span(one), "*()"
    if isinstance(node, ast.Dict):
        for name, value in zip(node.keys, node.values, strict=True):
            if name is not None:
                yield "dropped member", file.span(name)[0], file.span(value)[1], "**{}"
    if isinstance(node, ast.Slice):
        for bound in (node.lower, node.upper):
            if bound is not None:
                yield "dropped bound", *file.span(bound), ""
