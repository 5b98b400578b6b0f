"""Sentences about what a value may be: its range, the values that are allowed, the default."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ... import ir
from ..python.annotations import Annotations, Schemas
from ..python.code import deprecation
from ..python.imports import Imports
from .layout import constant

_MOST_VALUES, _LONGEST = 60, 120
"""How many allowed values are listed, and how long a pattern or a default is that is shown, in characters."""
_MACHINE = frozenset(("int32", "int64", "float", "double", "password", "binary", "string"))
"""Formats that say nothing to a caller in Python."""
_COUNTED = (("Length", "character"), ("Items", "item"), ("Properties", "entry"))

_MODELS = re.compile(r"\bmodels\.(?=[A-Z])")


def parameter_text(parameter: ir.Parameter | ir.Field, schemas: Schemas) -> str:
    """Return what is known of a parameter, or of a property of the body that is one: never an empty text."""
    told = parameter.description.strip() or _described(parameter.type, schemas) or type_text(parameter.type, schemas)
    facts = [*ranges(parameter.limits), *_allowed(parameter.type, told, schemas)]
    shown = None if parameter.required or parameter.default is None else parameter.default.value
    if shown is not None and (text := constant(shown)) is not None and len(text) <= _LONGEST:
        facts.append(f"Default: {text}.")
    return deprecation(_sentences(told, facts), parameter.deprecated)


def body_text(body: ir.Body, schemas: Schemas) -> str:
    """Return what is known of a body that is one argument."""
    told = body.description.strip() or _described(body.type, schemas) or "The body of the request."
    return _sentences(told, [*ranges(body.limits), *_allowed(body.type, told, schemas)])


def type_text(type_: ir.Type, schemas: Schemas) -> str:
    """Return a type as a sentence, for what the document says nothing else of."""
    written = Annotations(schemas, Imports(0)).write(type_)
    return f"`{_MODELS.sub('', written)}`."


def ranges(limits: tuple[str, ...]) -> list[str]:
    """Return limits as sentences: `From -2 to 2.` Those that alternatives disagree about are left out."""
    found: dict[str, str] = {}
    unclear: set[str] = set()
    for limit in limits:
        key, _, value = limit.partition(" ")
        if found.setdefault(key, value) != value:
            unclear.add(key)
    known = {key: value for key, value in found.items() if key not in unclear and len(value) <= _LONGEST}
    told = _bounds(known)
    told += [_counted(known, *names) for names in _COUNTED if {f"min{names[0]}", f"max{names[0]}"} & known.keys()]
    told += [f"Each {_lower(text)}" for text in _bounds({k[6:]: v for k, v in known.items() if k.startswith("items.")})]
    if "pattern" in known:
        told.append(f"Matches `{known['pattern']}`.")
    if known.get("format", "string") not in _MACHINE:
        told.append(f"Format: {known['format']}.")
    return told


def _bounds(known: dict[str, str]) -> list[str]:
    low, high = known.get("minimum"), known.get("maximum")
    more, less = known.get("exclusiveMinimum"), known.get("exclusiveMaximum")
    # In OpenAPI 3.0 these are booleans beside the bounds.
    if more == "true":
        low, more = None, low
    if less == "true":
        high, less = None, high
    told: list[str] = []
    if low is not None and high is not None:
        told.append(f"From {low} to {high}.")
    elif low is not None or high is not None:
        told.append(f"At least {low}." if high is None else f"At most {high}.")
    if more is not None:
        told.append(f"More than {more}.")
    if less is not None:
        told.append(f"Less than {less}.")
    if "multipleOf" in known:
        told.append(f"A multiple of {known['multipleOf']}.")
    return told


def _counted(known: dict[str, str], what: str, noun: str) -> str:
    low, high = known.get(f"min{what}"), known.get(f"max{what}")
    number = high or low
    nouns = noun if number == "1" else "entries" if noun == "entry" else f"{noun}s"
    if low is None or low == "0":
        return f"At most {high} {nouns}." if high is not None else ""
    if high is None:
        return f"At least {low} {nouns}."
    return f"{low} {nouns}." if low == high else f"{low} to {high} {nouns}."


def _allowed(type_: ir.Type, told: str, schemas: Schemas) -> list[str]:
    """Return the allowed values as a sentence, unless the description names each of them already."""
    start, kind = "One of", type_
    for _ in range(10):
        if isinstance(kind, ir.Nullable):
            kind = kind.inner
        elif isinstance(kind, ir.ListOf):
            start, kind = "Each one of", kind.item
        elif isinstance(kind, ir.Ref) and isinstance(alias := schemas.get(kind.name), ir.Alias):
            kind = alias.type
        else:
            break
    schema = schemas.get(kind.name) if isinstance(kind, ir.Ref) else None
    if not isinstance(schema, ir.Enum):
        return []
    values = [text for value in schema.values if (text := constant(value)) is not None]
    if not values or all(_named(value, told) for value in values):
        return []
    if len(values) > _MOST_VALUES:
        return [f"{start} the {len(values)} values of `{schema.name}`."]
    return [f"{start} {listed(values)}." if len(values) > 1 else f"Always {values[0]}."]


def _named(value: str, told: str) -> bool:
    name = value.strip('"')
    return any(quoted in told for quoted in (f"`{name}`", f'"{name}"', f"'{name}'"))


def _described(type_: ir.Type, schemas: Schemas) -> str:
    """Return what the document says of the schema that something is."""
    inner = type_.inner if isinstance(type_, ir.Nullable) else type_
    schema = schemas.get(inner.name) if isinstance(inner, ir.Ref) else None
    return schema.description.strip() if schema is not None else ""


def _sentences(told: str, facts: list[str]) -> str:
    facts = [fact for fact in facts if fact]
    told = told.rstrip()
    if told[-1].isalnum() or told[-1] in "`)'\"":
        told += "."
    return " ".join((told, *facts)) if "\n" not in told else "\n\n".join((told, *([" ".join(facts)] if facts else [])))


def listed(values: Sequence[str]) -> str:
    """Return words as prose lists them: `a, b or c`."""
    return f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else "".join(values)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
