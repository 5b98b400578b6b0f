"""The requests that the local server has received, kept for assertions. Credentials can be compared but are never
shown.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from hmac import compare_digest
from typing import Any, Protocol

from attrs import define, field

from ...core.types import is_object
from .reply import Gate, Reply

SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key"})
HIDDEN = "[hidden]"


def without_secrets(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers with lower-case names; the values of those that carry credentials are replaced."""
    shown = {name.lower(): value for name, value in headers.items()}
    return {name: HIDDEN if name in SECRET_HEADERS else value for name, value in shown.items()}


class Documented(Protocol):
    """The operation of a document that a request is for."""

    @property
    def completes(self) -> bool:
        """Whether the pretend model answers."""
        ...

    def streams(self, call: Call) -> bool:
        """Whether the request asks for an event stream."""
        ...

    def reply(self, call: Call, events: Sequence[Any] | None, pace: float, gate: Gate | None) -> Reply:
        """Return what it answers by itself; `events` instead of its own where it streams."""
        ...


@define(eq=False)
class Call:
    """One request. `finished` is set when the whole reply was sent, `disconnected` when the client left before that.

    `sent` counts the pieces of the body that were handed to the socket.
    """

    number: int
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes = field(repr=False)
    json: Any
    connection: int
    problems: list[dict[str, Any]] = field(factory=list[dict[str, Any]])
    sent: int = 0
    finished: threading.Event = field(factory=threading.Event, repr=False)
    disconnected: threading.Event = field(factory=threading.Event, repr=False)
    secrets: dict[str, str] = field(factory=dict[str, str], repr=False)
    """The headers whose values are hidden, as they came."""
    operation: Documented | None = field(default=None, repr=False)
    """The operation that it is for, where the API has a table of them."""
    parts: Sequence[str] = field(default=(), repr=False)
    """What stands between the slashes of the path, decoded piece by piece."""

    def has_api_key(self, api_key: str) -> bool:
        """Return whether the request carried this key: as a bearer token, or alone in a header or the query."""
        keys = (f"Bearer {api_key}".encode(), api_key.encode())
        sent = (*self.secrets.values(), *self.headers.values(), *self.query.values())
        return any(compare_digest(value.encode(), key) for value in sent for key in keys)

    def matches(self, wanted: Mapping[str, Any]) -> bool:
        """Return whether method, path and the named fields of the JSON body are as wanted."""
        return not self.differences(wanted)

    def differences(self, wanted: Mapping[str, Any]) -> list[str]:
        """Return what is not as wanted, one sentence each."""
        found: list[str] = []
        for name, value in wanted.items():
            if name in ("method", "path"):
                actual = getattr(self, name)
            elif is_object(self.json) and name in self.json:
                actual = self.json[name]
            else:
                found.append(f"{name} is absent, not {value!r}")
                continue
            if actual != value:
                found.append(f"{name} is {actual!r}, not {value!r}")
        return found


@define(eq=False)
class Calls:
    """All requests so far, in order of arrival; safe to read while the server is running."""

    _keep: int | None = None
    _calls: list[Call] = field(factory=list[Call], init=False)
    _changed: threading.Condition = field(factory=threading.Condition, init=False, repr=False)

    def add(self, call: Call) -> None:
        """Add a request."""
        with self._changed:
            self._calls.append(call)
            if self._keep is not None:
                del self._calls[: -self._keep]
            self._changed.notify_all()

    def clear(self) -> None:
        """Forget all requests."""
        with self._changed:
            self._calls.clear()

    def all(self) -> list[Call]:
        """Return all requests."""
        with self._changed:
            return list(self._calls)

    def wait_for(self, count: int, timeout: float) -> bool:
        """Wait until so many requests have come. Returns whether they did, within `timeout` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._calls) >= count, timeout)


def assert_called(calls: list[Call], times: int | None, wanted: Mapping[str, Any]) -> list[Call]:
    """Return the matching calls; raise AssertionError, with what came instead, if there are none or not `times`."""
    __tracebackhide__ = True  # pytest shows the caller's line
    matching = [call for call in calls if call.matches(wanted)]
    if len(matching) == times or (times is None and matching):
        return matching
    expected = "at least one request" if times is None else f"{times} request(s)"
    described = ", ".join(f"{name}={value!r}" for name, value in wanted.items()) or "anything"
    lines = [f"expected {expected} with {described}; {len(matching)} of {len(calls)} match"]
    for call in calls:
        lines.append(
            f"  {call.number}. {call.method} {call.path}: " + ("; ".join(call.differences(wanted)) or "matches")
        )
    raise AssertionError("\n".join(lines))
