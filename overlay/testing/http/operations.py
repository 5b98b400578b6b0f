"""The operations of an API, with what each answers by itself: the table that is generated beside the package.

The table has for each `"GET /orders/{id}"` the operations there: what they take, and a reply that fits the document.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, field, frozen

from ...core.types import is_object, object_or_empty
from .calls import Call
from .reply import Gate, Pause, Permit, Reply, Step, dump
from .validate import Problem, Schemas, check_value

_FORMS = ("application/x-www-form-urlencoded", "multipart/")


@frozen
class Operation:
    """One operation of the table. `path` is written as in the document; `data` is its entry."""

    method: str
    path: str
    data: Mapping[str, Any]
    schemas: Schemas = field(factory=dict[str, Any], repr=False)

    @property
    def completes(self) -> bool:
        """Whether the pretend model answers: a completion of the chat API."""
        return bool(self.data.get("completes"))

    def streams(self, call: Call) -> bool:
        """Whether a request asks for an event stream: by a property of its body, else by `Accept`."""
        if "events" not in self.data:
            return False
        if "when" in self.data:
            return object_or_empty(call.json).get(self.data["when"]) is True
        kind = self.data["streams"].partition(";")[0]
        return self.data.get("status") is None or kind in call.headers.get("accept", "")

    def problems(self, call: Call, fields: Sequence[str]) -> list[dict[str, Any]]:
        """Return what is wrong with a request; `fields` are the names of the form that it sent."""
        found = [problem for each in self.data.get("parameters", ()) for problem in self._of_parameter(call, each)]
        kind = call.headers.get("content-type", "").partition(";")[0].strip().lower()
        takes: list[str] = self.data.get("takes", [])
        if not call.body:
            missing = Problem("missing", ("body",), "a body is required")
            return [p.as_dict() for p in [*found, *([missing] if self.data.get("needs_body") else [])]]
        if takes and not any(_fits(kind, each) for each in takes):
            message = f"should be {' or '.join(takes)}, not {kind or 'nothing'}"
            found.append(Problem("content_type", ("header", "content-type"), message))
        elif kind.startswith(_FORMS):
            needed = (name for name in self.data.get("form", ()) if name not in fields)
            found += [Problem("missing", ("body", name), "field required") for name in needed]
        elif not kind or "json" in kind.partition("/")[2].replace("jsonl", ""):
            schema = self.schemas.get(f"{self.method} {self.path}")
            found += [] if schema is None else check_value(self.schemas, schema, call.json, ("body",))
        return [problem.as_dict() for problem in found]

    def _of_parameter(self, call: Call, parameter: Mapping[str, Any]) -> list[Problem]:
        where, name = parameter["in"], parameter["name"]
        given = call.query.get(name) if where == "query" else call.headers.get(name.lower())
        if given is None:
            return [Problem("missing", (where, name), "field required")] if parameter.get("required") else []
        schema = parameter.get("schema")
        if schema is None:
            return []
        kinds = object_or_empty(schema).get("type")
        return check_value(self.schemas, schema, _read(given, kinds), (where, name))

    def reply(self, call: Call, events: Sequence[Any] | None, pace: float, gate: Gate | None) -> Reply:
        """Return the reply to a request. `events`, payloads or text as it stands, take the place of the table's."""
        status = self.data.get("status", 200)
        if self.streams(call):
            lines = "event-stream" not in self.data["streams"]
            frames = self.data["events"] if events is None else [_frame(each, lines) for each in events]
            steps: list[Step] = []
            for number, each in enumerate(frames):
                if gate is not None:
                    steps.append(Permit(gate))
                elif pace and number:
                    steps.append(Pause(pace))
                steps.append(each.encode())
            return Reply(200, {"content-type": self.data["streams"], "cache-control": "no-cache"}, steps, "chunked")
        if "text" in self.data:
            return Reply(status, {"content-type": self.data["type"]}, [self.data["text"].encode()])
        if "json" in self.data:
            return Reply(status, {"content-type": self.data["type"]}, [dump(self.data["json"])])
        return Reply(status)


@define
class Operations:
    """All operations. `pretends` says that the pretend model answers what is not among them."""

    pretends: bool
    _found: dict[tuple[str, int], list[Operation]] = field(factory=dict[tuple[str, int], list[Operation]], repr=False)

    @classmethod
    def read(cls, text: str, schemas: Schemas) -> Operations:
        """Read the table."""
        table = object_or_empty(json.loads(text))
        made = cls(bool(table.get("pretends")))
        for key, entries in object_or_empty(table.get("operations")).items():
            method, _, path = key.partition(" ")
            for data in entries:
                made._found.setdefault((method, path.count("/") + 1), []).append(Operation(method, path, data, schemas))
        for several in made._found.values():
            several.sort(key=lambda operation: operation.path.count("{"))  # `/orders/latest` before `/orders/{id}`.
        return made

    def find(self, call: Call) -> Operation | None:
        """Return the operation that a request is for; one that answers 404 or 405 where the table has none."""
        parts = call.parts or call.path.split("/")
        for operation in self._found.get((call.method, len(parts)), ()):
            if path_fits(operation.path, parts) and _has(operation.data.get("only"), call.query):
                return operation
        if self.pretends:
            return None
        others = [each for (_, size), several in self._found.items() if size == len(parts) for each in several]
        status = 405 if any(path_fits(each.path, parts) for each in others) else 404
        said = {"detail": "Method Not Allowed" if status == 405 else "Not Found"}
        return Operation(call.method, call.path, {"status": status, "type": "application/json", "json": said})


def path_fits(template: str, parts: Sequence[str]) -> bool:
    """Whether the parts of a path are those of a template, `/orders/{id}`: what is in braces stands for any text."""
    wanted = template.split("/")
    return len(wanted) == len(parts) and all(map(_part_fits, wanted, parts))


def _part_fits(wanted: str, found: str) -> bool:
    if "{" not in wanted:
        return wanted == found
    before, _, rest = wanted.partition("{")
    after = rest.rpartition("}")[2]
    return bool(found) and found.startswith(before) and found.endswith(after)


def _has(only: Any, query: Mapping[str, str]) -> bool:
    return not is_object(only) or all(query.get(name) == str(value) for name, value in only.items())


def _fits(kind: str, range_: str) -> bool:
    """Whether a media type is within a documented one, which may be a range (RFC 9110 §12.5.1)."""
    wanted = range_.partition(";")[0].strip().lower()
    return kind == wanted or wanted in ("*/*", "") or (wanted.endswith("/*") and kind.startswith(wanted[:-1]))


def _read(text: str, kinds: Any) -> Any:
    """Return the text of a query or header as the value that its schema means; text where it is none of that kind."""
    if kinds in ("integer", "number"):
        try:
            return int(text) if kinds == "integer" else float(text)
        except ValueError:
            return text
    return {"true": True, "false": False}.get(text.lower(), text) if kinds == "boolean" else text


def _frame(payload: Any, lines: bool) -> str:
    text = payload if isinstance(payload, str) else dump(payload).decode()
    return f"{text}\n" if lines else f"data: {text}\n\n"
