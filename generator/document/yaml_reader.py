"""Reads YAML 1.2 and remembers where each value stands.

libyaml splits the text into events. Which scalar is a number is decided here, by the core schema of YAML 1.2 (§10.3.2),
because PyYAML follows YAML 1.1, where `on` is true and `2024-01-01` a date. Keys are always text, as in JSON: `200:` is
"200".
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from attrs import define, field

from .tree import (
    MAX_ALIASED,
    MAX_DEPTH,
    MAX_NODES,
    GiveUp,
    Members,
    Report,
    Tree,
    Value,
    is_list,
    is_mapping,
    paused_gc,
)
from .yaml_scalars import plain_scalar

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_TAG = "tag:yaml.org,2002:"
_RESOLVED_TAGS = frozenset(_TAG + name for name in ("int", "float", "bool", "null"))
_UNPRINTABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
_MERGE = object()


def read_yaml(text: str, report: Report) -> Tree | None:
    """Return the values of a text's first YAML document with their positions.

    None, after a complaint, if it is broken.
    """
    with paused_gc():
        try:
            return _Builder(report).build(_printable(text, report))
        except GiveUp:
            return None
        except yaml.MarkedYAMLError as error:
            _report_syntax(error, text, report)
            return None
        except yaml.YAMLError as error:
            report(1, 1, "error", f"not YAML: {str(error).splitlines()[0]}")
            return None


def _printable(text: str, report: Report) -> str:
    """Replace characters that YAML forbids (§5.1) by U+FFFD, so that one of them does not cost the whole document."""
    if text.replace("\n", "").isprintable():
        return text  # Python prints less than YAML does, and to compile the pattern takes longer than most searches.
    first = re.search(_UNPRINTABLE, text)
    if first is None:
        return text
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    report(line, column, "warning", f"character U+{ord(first[0]):04X} is not allowed in YAML; it reads as U+FFFD")
    return re.sub(_UNPRINTABLE, "\ufffd", text)


def _report_syntax(error: yaml.MarkedYAMLError, text: str, report: Report) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "maximum nesting depth" in (error.problem or ""):  # libyaml 0.2.6 looks so far ahead before its first event.
        report(line, column, "error", f"nested deeper than {MAX_DEPTH} levels")
        return
    message, hint = error.problem or "broken YAML", ""
    if error.context:
        message = f"{error.context}, {message}"
        if error.context_mark and error.context_mark.line != line - 1:
            hint = f"it starts at line {error.context_mark.line + 1}, column {error.context_mark.column + 1}"
    if "cannot start any token" in message and mark and text[mark.index : mark.index + 1] == "\t":
        message, hint = "a tab stands where YAML expects spaces", "YAML forbids tabs in indentation"
    elif "mapping values are not allowed" in message:
        hint = "put text that contains ': ' into quotes"
    report(line, column, "error", f"broken YAML: {message}", hint)


@define(eq=False, repr=False)
class _Frame:
    """A mapping or a list whose end has not come yet."""

    value: Value
    marks: Members
    mark: int
    anchor: str | None
    count: int
    """How many nodes had been seen before it."""
    key: Any = None
    """The key that waits for its value; None between pairs."""
    key_mark: int = 0
    merged: list[Value] = field(factory=list[Value])


def _locate(mark: int) -> tuple[int, int]:
    return (mark >> 32) + 1, (mark & 0xFFFFFFFF) + 1


class _Builder:
    """Builds a tree from the events of a YAML parser. It keeps its own stack, so no nesting can exhaust Python's."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.members: dict[int, Members] = {}
        self.anchors: dict[str, tuple[Value, int] | None] = {}
        """By name, the value and how many nodes it has; None while it is being built."""
        self.stack: list[_Frame] = []
        self.frame: _Frame | None = None
        """The last one of the stack."""
        self.count = 0
        self.aliased = 0
        self.root: Value = None

    def build(self, text: str) -> Tree | None:
        """Read the whole text. Raises GiveUp, and yaml.YAMLError."""
        documents, start = 0, 0
        scalar, scalars = self.scalar, yaml.ScalarEvent  # Most of a hundred thousand events are scalars.
        for event in iter(_LOADER(text).get_event, None):
            kind: Any = event.__class__
            if kind is scalars:
                scalar(event)
            elif kind is yaml.MappingStartEvent:
                self.open(event, {}, {})
            elif kind is yaml.SequenceStartEvent:
                self.open(event, [], [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.close()
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.complain(self.mark(event), "only the first document of this file is read", level="warning")
                    break
                start = self.mark(event)
        if not documents:
            self.report(1, 1, "error", "the document is empty")
            return None
        return Tree(self.root, start, self.members, _locate)

    def mark(self, event: Any) -> int:
        """Return an event's position as one integer: the line in the upper 32 bits, the column in the lower ones."""
        mark = event.start_mark
        position: int = mark.line << 32 | mark.column
        return position

    def complain(self, mark: int, message: str, hint: str = "", level: Any = "error") -> None:
        """Report something about a position."""
        line, column = _locate(mark)
        self.report(line, column, level, message, hint)

    def scalar(self, event: Any) -> None:
        """Put the value of a scalar, or its text where a key is expected."""
        self.count += 1
        text: str = event.value
        tag: str | None = event.tag
        plain: bool = event.implicit[0] and tag is None
        start = event.start_mark
        mark: int = start.line << 32 | start.column
        frame = self.frame
        if frame is not None and frame.key is None and frame.marks.__class__ is dict:
            value: Value = _MERGE if plain and text == "<<" else text
            frame.key, frame.key_mark = value, mark
            if event.anchor is not None:
                self.anchors[event.anchor] = (value, 1)
            return
        if plain or tag in _RESOLVED_TAGS:
            value = self.resolve(text, event)
        else:
            if tag and not tag.startswith(_TAG) and tag != "!":
                self.complain(self.mark(event), f"unknown YAML tag {tag!r}; the value reads as text", level="warning")
            value = text
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1)
        self.put(value, mark)

    def resolve(self, text: str, event: Any) -> Value:
        """Return the value of unquoted text; a number that JSON cannot hold is reported, and stays text."""
        value, known = plain_scalar(text)
        if not known:
            self.complain(self.mark(event), f"{text[:40]} is not a number in JSON; it reads as text", level="warning")
        return value

    def expects_key(self) -> bool:
        """Whether the next scalar is a key of the mapping that is open."""
        frame = self.frame
        return frame is not None and frame.key is None and frame.marks.__class__ is dict

    def put(self, value: Value, mark: int) -> None:
        """Hand a finished value to the container that is open.

        It is an item of a list, a key of a mapping, or a key's value.
        """
        frame = self.frame
        if frame is None:
            self.root = value
            return
        marks = frame.marks
        if isinstance(marks, list):
            frame.value.append(value)
            marks.append(mark)
        elif frame.key is None:
            if not isinstance(value, str) and value is not _MERGE:
                self.complain(mark, "a key must be text or a number, not a mapping or a list")
                value = ""
            frame.key, frame.key_mark = value, mark
        else:
            self.put_pair(frame, marks, value, mark)
            frame.key = None

    def put_pair(self, frame: _Frame, marks: dict[str, int], value: Value, mark: int) -> None:
        """Add a key and its value to a mapping.

        The key `<<` merges other mappings into it (YAML 1.1, yaml.org/type/merge).
        """
        key = frame.key
        if key is _MERGE:
            sources = value if is_list(value) else [value]
            if not all(is_mapping(source) for source in sources):
                self.complain(mark, "'<<' needs a mapping, or a list of mappings")
            else:
                frame.merged += sources
        elif key in marks:
            line, column = _locate(marks[key])
            self.complain(frame.key_mark, f"duplicate key {key!r}", f"the first one is at line {line}, column {column}")
        else:
            frame.value[key], marks[key] = value, frame.key_mark

    def open(self, event: Any, value: Value, marks: Members) -> None:
        """Begin a container. Raises GiveUp beyond the limits of depth and size."""
        mark = self.mark(event)
        if len(self.stack) >= MAX_DEPTH:
            self.complain(mark, f"nested deeper than {MAX_DEPTH} levels")
            raise GiveUp
        if self.count > MAX_NODES:
            self.complain(mark, f"more than {MAX_NODES:,} values")
            raise GiveUp
        self.members[id(value)] = marks
        self.frame = _Frame(value, marks, mark, event.anchor, self.count)
        self.stack.append(self.frame)
        self.count += 1
        if event.anchor is not None:
            self.anchors[event.anchor] = None

    def close(self) -> None:
        """End the container that is open, merge what `<<` named, and hand it to the one around it."""
        frame = self.stack.pop()
        self.frame = self.stack[-1] if self.stack else None
        for source in frame.merged:
            for key, value in source.items():
                frame.value.setdefault(key, value)
        if frame.anchor is not None:
            self.anchors[frame.anchor] = (frame.value, self.count - frame.count)
        self.put(frame.value, frame.mark)

    def alias(self, event: Any) -> None:
        """Put the value of an anchor. Raises GiveUp where aliases repeat more values than an honest document does."""
        mark, name = self.mark(event), event.anchor
        if name not in self.anchors:
            self.complain(mark, f"alias *{name} has no anchor &{name} before it")
            self.put("" if self.expects_key() else None, mark)
            return
        anchored = self.anchors[name]
        if anchored is None:
            self.complain(mark, f"alias *{name} stands inside of its own anchor")
            raise GiveUp
        value, size = anchored
        self.count += size
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            self.complain(mark, f"aliases repeat more than {MAX_ALIASED:,} values")
            raise GiveUp
        self.put(value, mark)
