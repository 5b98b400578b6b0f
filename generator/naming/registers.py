"""Names for classes and modules: one registry for the package, and the rules by which two never meet.

Components come first and keep their names. What has no name of its own offers several, the shortest first; the first
that is free is taken, in an order of work that does not depend on the document's order. Names that differ only by case
count as equal, since they become file names and some file systems fold case.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from . import python_names


@define
class Names:
    """The class names and module names of `models/`, and who has each."""

    _owners: dict[str, str] = field(init=False, factory=dict[str, str])
    """Folded class or module name -> pointer of its owner."""

    def take(self, candidates: Sequence[str], pointer: str) -> tuple[str, str, str | None]:
        """Reserve a class name: the name, its module, and who has the first choice (None where that was free)."""
        taken_by: str | None = None
        tried: list[str] = []
        for candidate in candidates:
            name = python_names.class_name(candidate, CLASS_RESERVED)
            tried.append(name)
            owner = self._free(name, pointer)
            if owner is None:
                return name, python_names.module_name(name), taken_by
            taken_by = taken_by or owner
        number = 2
        while self._free(f"{tried[0]}{number}", pointer) is not None:
            number += 1
        name = f"{tried[0]}{number}"
        return name, python_names.module_name(name), taken_by

    def _free(self, name: str, pointer: str) -> str | None:
        """Reserve the name if nobody has it or its module; else the pointer of who does."""
        keys = {"class " + name.casefold(), "module " + python_names.module_name(name).casefold()}
        for key in sorted(keys):
            if key in self._owners:
                return self._owners[key]
        for key in keys:
            self._owners[key] = pointer
        return None


@define
class Scope:
    """The Python names of one class or one signature: wire names in, distinct identifiers out."""

    reserved: frozenset[str]
    """Names that are somebody else's; to be changed only between two names."""
    _taken: set[str] = field(init=False, factory=set[str])

    def take(self, wire: str, prefix: str = "") -> str:
        """A Python name for a wire name; `prefix` (`body`, `query`) tells two of one name apart, then a number does."""
        name = self._legal(wire)
        if name in self._taken and prefix:
            name = self._legal(f"{prefix}_{wire}")
        base, number = name, 2
        while name in self._taken:
            name = f"{base}_{number}"
            number += 1
        self._taken.add(name)
        return name

    def _legal(self, wire: str) -> str:
        return python_names.python_name(wire, self.reserved)


CLASS_RESERVED = frozenset({
    # Names that a module of models imports.
    "Any", "ClassVar", "Container", "DecodeError", "Decoders", "Evidence", "FileSource", "Iterable", "JSONMapping",
    "Literal", "Mapping", "NULL", "Required", "Self", "Shapes", "TypeAlias", "TypedDict",
    "Union", "UnknownVariant", "UUID", "UNSET", "TYPE_CHECKING",
})  # fmt: skip
FIELD_RESERVED = frozenset({
    # Helpers of every model (overlay/models/base.py), and what an event has besides its fields.
    "to_dict", "from_dict", "from_event", "model_copy", "model_dump", "model_dump_json", "model_validate",
    "model_validate_json", "additional_properties", "request_id", "decoding_problems",
    # Names that annotations and decorators in the class body use, besides `naming.SHADOWED`.
    "datetime", "models", "cls",
})  # fmt: skip
PARAMETER_RESERVED = frozenset({
    "models", "retries", "server_url", "timeout_ms", "http_headers", "deadline_ms", "extra_query", "extra_body",
    "on_incomplete",
})  # fmt: skip
METHOD_RESERVED = frozenset({"with_raw_response", "with_streaming_response"})
RESOURCE_RESERVED = frozenset({
    "aclose", "close", "request", "request_async", "request_raw", "request_raw_async", "sender", "sender_async",
    "stream", "stream_async", "with_options", "with_raw_response", "sdk_configuration", "call_settings",
})  # fmt: skip
CREDENTIAL_RESERVED = frozenset({
    "server", "url_params", "server_url", "client", "async_client", "retry_config", "timeout_ms", "debug_logger",
    "deadline_ms", "http_headers", "event_hooks", "on_retry", "on_incomplete", "max_event_bytes", "http2", "aiohttp",
    "clock", "options", "credentials", "default_query", "client_id", "client_secret",
})  # fmt: skip
