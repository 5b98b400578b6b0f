"""Python functions as tools: what the model is told about them, and how its arguments reach them.

The descriptions of a function and of its parameters are read from its docstring in any of three styles: Google (`Args:`
and indented `name (type): text`), NumPy (`Parameters`, a rule of dashes, `name : type`, indented text) and Sphinx
(`:param type name: text`). Text that runs over several lines is joined with single spaces.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from attrs import frozen

from ...core.helper_errors import WrongTypeError
from . import json_schema as schemas

_PARAMETERS = frozenset(
    {"args", "arguments", "parameters", "params", "keyword args", "keyword arguments", "attributes"}
)
_OTHERS = frozenset(
    {"returns", "return", "yields", "yield", "raises", "raise", "warns", "example", "examples", "note", "notes"}
    | {"see also", "references", "warning", "warnings", "other parameters", "todo"}
)
_SPHINX = re.compile(r":(\w+)(?:\s+([^:]*?))?:\s*(.*)")
_GOOGLE = re.compile(r"\*{0,2}(\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)")
_NUMPY = re.compile(r"\*{0,2}(\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?::.*)?$")


def describe(docstring: str | None) -> tuple[str, dict[str, str]]:
    """Return the description before the first section, and the text of each documented parameter."""
    lines = _cleaned(docstring or "")
    about: list[str] = []
    parameters: dict[str, list[str]] = {}
    section, numpy, indent = "", False, 0
    current: list[str] | None = None
    for at, line in enumerate(lines):
        text, depth = line.strip(), len(line) - len(line.lstrip())
        field = _SPHINX.match(text)
        if field is not None and (section in ("", ":")) and field[1] in _FIELDS:
            section, current = ":", None
            if field[1] in ("param", "parameter", "arg", "argument", "key", "keyword") and field[2]:
                current = parameters.setdefault(field[2].split()[-1].lstrip("*"), [field[3]])
            continue
        heading, ruled = _heading(lines, at)
        if heading:
            section, numpy, current, indent = heading, ruled, None, -1
        elif section == "":
            about.append(text)
        elif section == ":":
            if depth and text and current is not None:
                current.append(text)
        elif section in _PARAMETERS and text and not set(text) <= {"-"}:
            indent = depth if indent < 0 else indent
            entry = (_NUMPY if numpy else _GOOGLE).match(text) if depth <= indent else None
            if entry is not None:
                current = ["" if numpy else entry[2]]
                for name in entry[1].split(","):
                    parameters[name.strip().lstrip("*")] = current
            elif current is not None:
                current.append(text)
    return "\n".join(about).strip(), {name: " ".join(filter(None, parts)) for name, parts in parameters.items()}


_FIELDS = frozenset(
    {"param", "parameter", "arg", "argument", "key", "keyword", "type", "return", "returns", "rtype", "raises", "raise"}
)


def _heading(lines: list[str], at: int) -> tuple[str, bool]:
    """Return the section that starts on this line, if one does, and whether it is underlined as in NumPy's style."""
    text = lines[at].strip()
    name = text.rstrip(":").lower()
    if name not in _PARAMETERS and name not in _OTHERS:
        return "", False
    if text.endswith(":") and not lines[at].startswith(" "):
        return name, False
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    ruled = len(below) >= 3 and set(below) == {"-"}
    return (name, True) if ruled else ("", False)


def _cleaned(docstring: str) -> list[str]:
    """Return the lines without the margin that indentation adds (PEP 257)."""
    lines = docstring.expandtabs().splitlines()
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    return [line.strip() if at == 0 else line[margin:].rstrip() for at, line in enumerate(lines)]


@frozen(eq=False)
class FunctionTool:
    """A function that a model can call. `function_tool` makes one; a plain function in a list of tools becomes one."""

    name: str
    description: str
    parameters: dict[str, Any]
    """The JSON schema of the arguments: one object."""
    function: Callable[..., Any]
    kinds: Mapping[str, Any]
    """The annotation of each parameter that the model may set."""
    required: frozenset[str]
    positional: tuple[str, ...] = ()
    """Parameters that have to be passed by position."""
    open: bool = False
    """Whether the function takes any further keyword."""

    def to_dict(self) -> dict[str, Any]:
        """Return the entry for a request's `tools`."""
        function = {"name": self.name, "description": self.description, "parameters": self.parameters}
        return {"type": "function", "function": function}

    @property
    def is_async(self) -> bool:
        """Whether calling the function returns a coroutine."""
        from inspect import iscoroutinefunction

        inner: Any = self.function
        while isinstance(inner, partial):
            inner = inner.func
        return iscoroutinefunction(inner) or iscoroutinefunction(inner.__call__)

    def bind(self, arguments: Mapping[str, Any]) -> Callable[[], Any]:
        """Return the call with these JSON arguments, converted to the annotated types.

        Raises `ValueError`, in words that a model can act on, for arguments that are missing, unknown or of another
        type.
        """
        given = [at for at, name in enumerate(self.positional) if name in arguments]
        # A position cannot be skipped: those before the last one given are needed too.
        needed = self.required.union(self.positional[: given[-1]] if given else ())
        missing = sorted(needed - arguments.keys())
        unknown = [] if self.open else sorted(arguments.keys() - self.kinds.keys())
        if missing or unknown:
            parts = [f"missing argument {name!r}" for name in missing] + [
                f"unknown argument {name!r}" for name in unknown
            ]
            raise ValueError(f"{self.name}: {', '.join(parts)}")
        values: dict[str, Any] = {}
        for name, value in arguments.items():
            try:
                values[name] = schemas.convert(self.kinds.get(name, Any), value)
            except ValueError as error:
                raise ValueError(f"{self.name}: argument {name!r}: {error}") from error
        placed = [values.pop(name) for name in self.positional if name in values]
        return partial(self.function, *placed, **values)


def function_tool(
    function: Callable[..., Any], *, name: str | None = None, description: str | None = None
) -> FunctionTool:
    """Make a tool of a function, by its signature and docstring. `name` and `description` replace what those say.

    Every parameter needs a type that JSON can hold; one without an annotation takes any value. Raises `TypeError` for
    another type.
    """
    from inspect import Parameter, signature

    target = _target(function)
    call: Any = function
    about, texts = describe(getattr(target, "__doc__", None))
    hints = _hints(target)
    bound: Mapping[str, Any] = getattr(call, "keywords", {})
    kinds: dict[str, Any] = {}
    defaults: dict[str, Any] = {}
    positional: list[str] = []
    takes_any = False
    for parameter in signature(call).parameters.values():
        if parameter.kind is Parameter.VAR_KEYWORD:
            takes_any = True
        elif parameter.kind is not Parameter.VAR_POSITIONAL and parameter.name not in bound:
            kinds[parameter.name] = hints.get(parameter.name, Any)
            if parameter.kind is Parameter.POSITIONAL_ONLY:
                positional.append(parameter.name)
            if parameter.default is not Parameter.empty:
                defaults[parameter.name] = parameter.default
    title = name or getattr(target, "__name__", None) or "function"
    return FunctionTool(
        name=schemas.safe_name(title),
        description=about if description is None else description,
        parameters=_parameters(title, kinds, defaults, texts, takes_any),
        function=call,
        kinds=kinds,
        required=frozenset(kinds.keys() - defaults.keys()),
        positional=tuple(positional),
        open=takes_any,
    )


def _target(function: Any) -> Any:
    """Return the object that carries the name, the docstring and the annotations, inside a partial or an object with
    `__call__`.
    """
    target: Any = function
    while isinstance(target, partial):
        target = target.func
    return target if hasattr(target, "__name__") else _Called(target.__class__)


class _Called:
    """An object's `__call__`, with the name and docstring of its class where it has none of its own."""

    def __init__(self, cls: type[Any]) -> None:
        self.__name__ = cls.__name__
        self.__doc__ = cls.__call__.__doc__ or cls.__doc__
        self.call: Any = cls.__call__


def _hints(target: Any) -> dict[str, Any]:
    called: Any = target.call if isinstance(target, _Called) else target
    try:
        return typing.get_type_hints(called, include_extras=True)
    except NameError as error:
        raise WrongTypeError(f"{getattr(target, '__name__', target)}: an annotation is not defined: {error}") from error


def _parameters(
    title: str, kinds: Mapping[str, Any], defaults: Mapping[str, Any], texts: Mapping[str, str], takes_any: bool
) -> dict[str, Any]:
    """Return the schema of the arguments. It is closed unless the function takes arbitrary keywords."""
    try:
        made, definitions = schemas.schemas_of(kinds.values())
    except TypeError as error:
        raise WrongTypeError(f"{title}: a parameter has a type that JSON cannot hold: {error}") from error
    properties: dict[str, Any] = {}
    for name, schema in zip(kinds, made, strict=True):
        text = _annotated_text(kinds[name]) or texts.get(name)
        extra: dict[str, Any] = {"description": text} if text else {}
        default = defaults.get(name, ...)
        if default is None or isinstance(default, (str, int, float, bool)):
            extra["default"] = default
        properties[name] = {**schema, **extra}
    whole = {
        "type": "object",
        "properties": properties,
        "required": [name for name in kinds if name not in defaults],
        **({"additionalProperties": True} if takes_any else {}),
        **({"$defs": definitions} if definitions else {}),
    }
    closed: dict[str, Any] = schemas.closed(whole)
    return closed


def _annotated_text(kind: Any) -> str | None:
    """Return the description in `Annotated[int, "text"]`, or in metadata that has one (msgspec's `Meta`, pydantic's
    `Field`).
    """
    for item in getattr(kind, "__metadata__", ()):
        text = item if isinstance(item, str) else getattr(item, "description", None)
        if isinstance(text, str):
            return text
    return None
