"""Reads `[[tool.sdk.rules]]`: what holds for every operation, or every stream, that a pattern fits.

A pattern is a glob: `*` stands for any text, and what it stood for is `{1}`, `{2}` and so on in the names that the rule
gives, counted over `operation`, `path` and `tag` in this order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, field, frozen

from .names import is_dotted, is_name
from .operations import StreamFormat, is_format
from .pagination import PaginationRule, read_pages
from .streams import StreamRule, read_end
from .toml_table import Table

_PLACE = re.compile(r"\{(\d+)\}")
_CAPTURING = ("operation", "path", "tag")


@frozen(eq=False, repr=False)
class Glob:
    """A pattern, and the texts that it fits as a whole."""

    text: str
    _regex: re.Pattern[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        parts = map(re.escape, self.text.split("*"))
        object.__setattr__(self, "_regex", re.compile("(.*?)".join(parts), re.DOTALL))

    @property
    def stars(self) -> int:
        """How many texts it captures."""
        return self.text.count("*")

    def fits(self, texts: Iterable[str]) -> tuple[str, ...] | None:
        """Return what the stars stand for in the first text that it fits, each as short as can be; None if in none."""
        return next((found.groups() for text in texts if (found := self._regex.fullmatch(text))), None)


@frozen(eq=False, repr=False)
class Facts:
    """What patterns are compared with: one operation of the document."""

    id: str
    method: str
    path: str
    tags: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    """The media types of its successes."""


@frozen(eq=False, repr=False)
class Match:
    """What a rule is about. All patterns that are given have to fit, each in one of its alternatives."""

    operation: tuple[Glob, ...] = ()
    path: tuple[Glob, ...] = ()
    """Of the path, or of method and path: `POST /v1/*`."""
    tag: tuple[Glob, ...] = ()
    content: tuple[Glob, ...] = ()
    event: tuple[Glob, ...] = ()
    """Of the class of a stream's events, or of their payloads."""
    schema: tuple[Glob, ...] = ()
    """Of the class of a schema. Such a rule is about no operation."""

    @property
    def shown(self) -> str:
        """The patterns, as a reader of the settings would look for them."""
        every = (("operation", self.operation), ("path", self.path), ("tag", self.tag), ("content", self.content),
                 ("event", self.event), ("schema", self.schema))  # fmt: skip
        return ", ".join(f"{key} {' | '.join(glob.text for glob in globs)}" for key, globs in every if globs)

    @property
    def stars(self) -> int:
        """How many texts are captured for the names that the rule gives."""
        return sum(globs[0].stars for globs in (self.operation, self.path, self.tag) if globs)

    def captured(self, facts: Facts, events: Sequence[str] | None = None) -> tuple[str, ...] | None:
        """Return what the stars stand for in an operation. None if the rule is not about it.

        `events` are the classes of its events, once they are known; until then no rule about them fits.
        """
        if self.schema or (self.event and _any(self.event, events or ()) is None):
            return None
        found: tuple[str, ...] = ()
        route = f"{facts.method.upper()} {facts.path}"
        for globs, texts in ((self.operation, (facts.id,)), (self.path, (facts.path, route)), (self.tag, facts.tags)):
            if globs:
                stood_for = _any(globs, texts)
                if stood_for is None:
                    return None
                found += stood_for
        return found if not self.content or _any(self.content, facts.content) is not None else None


@frozen(eq=False, repr=False)
class Rule:
    """What one rule says of the operations that it is about. Names may have `{1}` in them."""

    key: str
    """`rules[1]`, for complaints."""
    rank: int
    match: Match
    method: str = ""
    also: str = ""
    """Another name of the method, where nothing else has it."""
    resource: str = ""
    drop: str = ""
    stream: str = ""
    streams: bool = False
    event: str = ""
    format: StreamFormat | None = None
    body: str = ""
    others: str = ""
    """The argument for properties that a body allows and does not name."""
    arguments: tuple[tuple[str, str], ...] = ()
    """Wire names of parameters and properties of the body, and what the arguments are called."""
    properties: tuple[tuple[str, str], ...] = ()
    """Wire names of properties, and what the attributes are called."""
    pages: PaginationRule | None = None
    end: StreamRule | None = None

    def filled(self, captured: Sequence[str]) -> Rule:
        """Return the rule with what its stars stand for in the names."""

        def fill(text: str) -> str:
            return _PLACE.sub(lambda place: captured[int(place[1]) - 1], text)

        method, also, resource, stream = map(fill, (self.method, self.also, self.resource, self.stream))
        return evolve(self, method=method, also=also, resource=resource, stream=stream)


def read_rules(tables: Iterable[Table]) -> tuple[Rule, ...]:
    """Return the rules in their order. One that is wrong is reported and left out."""
    return tuple(rule for rank, table in enumerate(tables) if (rule := _rule(table, rank)) is not None)


def _rule(table: Table, rank: int) -> Rule | None:
    before = len(table.diagnostics)
    match = _match(table)
    streams = isinstance(table.data.get("stream"), bool)
    format_ = table.text("format", is_format)
    rule = Rule(
        table.path[-1],
        rank,
        match,
        method=_named(table, "method", match),
        also=_named(table, "also", match),
        resource=_named(table, "resource", match),
        drop=table.text("drop") or "",
        stream="" if streams else _named(table, "stream", match),
        streams=streams and table.flag("stream", must_be=True),
        event=table.text("event") or "",
        format="jsonl" if format_ == "jsonl" else "sse" if format_ else None,
        body=table.text("body", is_name) or "",
        others=table.text("others", is_name) or "",
        arguments=_renamed(table.table("arguments")),
        properties=_renamed(table.table("properties")),
        pages=read_pages(table.table("pagination")) if "pagination" in table.data else None,
        end=read_end(table.table("end")) if "end" in table.data else None,
    )
    table.reject_others()
    said = [key for key in table.data if key != "match"]
    if not said:
        table.diagnostics.error(table.place(), f"{table.path[-1]} says nothing of what it matches")
    for what, alone in (("event", "end"), ("schema", "properties")):
        if what in table.table("match").data and said != [alone]:
            other = next((key for key in said if key != alone), "match")
            table.complain(other, f"a rule that matches {what}s says `{alone}` of them, and nothing else")
    if "properties" in said and not match.schema:
        table.complain("properties", "a rule for properties matches schemas", 'schema = "*" is every schema')
    if rule.method and rule.resource:
        table.complain("resource", "the method's name says the resource already", "leave one of them out")
    return rule if len(table.diagnostics) == before else None


def _match(table: Table) -> Match:
    if not table.require("match"):
        return Match()
    inner = table.table("match")
    globs = {key: _globs(inner, key) for key in ("operation", "path", "tag", "content", "event", "schema")}
    inner.reject_others()
    if not inner.data:
        table.complain("match", f"{table.path[-1]} matches nothing in particular", 'operation = "*" is every operation')
    return Match(**globs)


def _renamed(table: Table) -> tuple[tuple[str, str], ...]:
    return tuple((wire, name) for wire in table.data if (name := table.text(wire, is_name)))


def _globs(table: Table, key: str) -> tuple[Glob, ...]:
    """Return the patterns at a key, which is a text or a list of texts."""
    given = table.data.get(key)
    texts = table.texts(key) if isinstance(given, list) else (table.text(key),)
    found = tuple(Glob(text) for text in texts if text)
    if key in _CAPTURING and len({glob.stars for glob in found}) > 1:
        table.complain(key, "patterns of one list have the same number of `*`", "or the rule could not count them")
    return found


def _named(table: Table, key: str, match: Match) -> str:
    """Return a dotted name with places in it, `beta.{1}`, after a look at whether all of them can be filled."""
    text = table.text(key, lambda text: is_dotted(_PLACE.sub("x", text)))
    for place in _PLACE.findall(text or ""):
        if not 1 <= int(place) <= match.stars:
            count = f"{match.stars} `*`" if match.stars else "no `*`"
            table.complain(key, f"{{{place}}} stands for nothing: the patterns have {count}")
    return text or ""


def _any(globs: Sequence[Glob], texts: Iterable[str]) -> tuple[str, ...] | None:
    return next((found for glob in globs if (found := glob.fits(texts)) is not None), None)
