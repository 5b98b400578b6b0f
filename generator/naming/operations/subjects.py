"""What the names of resources and methods are made from."""

from __future__ import annotations

from attrs import frozen


@frozen
class Subject:
    """An operation as the rules for names see it."""

    key: str
    """What tells it from the others: its operationId, or `GET /path`."""
    id: str
    """The operationId; empty where there is none."""
    method: str
    """The HTTP method, in lower case."""
    path: str
    tags: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    """The resource that the document itself names for SDKs (`x-speakeasy-group`, `x-fern-sdk-group-name`)."""
    given: str = ""
    """The method name that the document itself has for SDKs (`x-speakeasy-name-override`, `x-fern-sdk-method-name`)."""
    many: bool | None = None
    """Whether the reply is an array or a page of something; None where nobody says."""
    prose: str = ""
    """The first word of its summary or description, without an `s` at its end: `retrieve`."""
    fixed: tuple[str, ...] = ()
    """The resource that the config names."""
