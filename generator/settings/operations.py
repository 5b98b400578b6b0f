"""Reads `[tool.sdk.operations]`: names of methods, and streams that the document does not declare.

A key is an operationId, or the method and path of an operation: `"GET /events"`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, TypeVar

from attrs import frozen

from .names import is_dotted
from .toml_table import Table

T = TypeVar("T")

StreamFormat: TypeAlias = Literal["sse", "jsonl"]


@frozen
class OperationNames:
    """The settings of one operation. `method` is a dotted name, `chat.complete`; empty where the document decides.

    `stream` is the method that reads the operation's event stream. It stands beside `method`, or alone where the
    operation does nothing but stream. `streams` says that the operation's one method streams, under the name that it
    has anyway. `event` is the schema of one event, and `format` how events are framed; both replace what the document
    says.
    """

    method: str = ""
    stream: str = ""
    streams: bool = False
    event: str = ""
    format: StreamFormat | None = None

    @property
    def name(self) -> str:
        """The dotted name of the first method."""
        return self.method or self.stream

    @property
    def declares(self) -> bool:
        """Whether it says that there is a stream, beyond giving it a name."""
        return self.only_streams or bool(self.event) or self.format is not None

    @property
    def only_streams(self) -> bool:
        """Whether the operation has no method that answers whole."""
        return self.streams or (bool(self.stream) and self.method in ("", self.stream))


def read_operations(table: Table) -> dict[str, OperationNames]:
    """Return the settings of each operation that is named."""
    found: dict[str, OperationNames] = {}
    for key in table.data:
        if isinstance(table.data[key], str):
            found[key] = OperationNames(table.text(key, is_dotted) or "")
            continue
        names = table.table(key)
        streams = isinstance(names.data.get("stream"), bool)
        format_ = names.text("format", is_format)
        found[key] = OperationNames(
            method=names.text("method", is_dotted) or "",
            stream="" if streams else names.text("stream", is_dotted) or "",
            streams=streams and names.flag("stream", must_be=True),
            event=names.text("event") or "",
            format="jsonl" if format_ == "jsonl" else "sse" if format_ else None,
        )
        names.reject_others()
    return found


def key_of(table: Mapping[str, T], id: str, method: str, path: str) -> str | None:
    """Return the key of a table of settings that names an operation."""
    return next((key for key in (id, f"{method.upper()} {path}") if key in table), None)


def is_format(text: str) -> bool:
    """Whether the text says how events are framed."""
    return text in ("sse", "jsonl")
