# Copied from overlay/calls/base.py; edit it there.
"""What the synchronous and the asynchronous call decide alike: attempts, deadline, redirects, errors. No I/O here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from random import random
from time import time
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar
from urllib.parse import urljoin, urlsplit

from ..core import errors
from ..core.types import Unset
from ..requests import retries
from ..requests.auth import SecretText
from ..requests.prepare import Prepared, Presented, attempt_headers
from ..transport.exceptions import TransportErrors, quiet, typed_error, without_secrets
from ..transport.senders import Outgoing
from .reply import decode_reply
from .response_info import ResponseInfo
from .status_errors import error_for_status, error_from_payload

if TYPE_CHECKING:
    import httpx

    from ..client.client import Client
    from ..requests.options import OnIncomplete, RequestOptions

T = TypeVar("T")

MAX_REDIRECTS = 10

_SHOWN = 10
"""Problems of a reply that its log line names."""

_CREDENTIAL = re.compile("auth|cookie|key|secret|session|token")
"""Headers that a user may send a credential in, whatever the API declares: these stay with the origin too."""

SHORT = 16_384
"""Bytes of a redirect's body that are read so that its connection can be used again."""


class BaseCall:
    """One logical call: its attempts share a deadline, an idempotency key and a count of retries.

    `started` and `deadline` are seconds of the client's clock, `idle` the seconds to wait for the network or for the
    next event of a stream. `client` is held on purpose: an SDK client that is dropped must not end a live stream.
    """

    _known: TransportErrors

    def __init__(self, client: Client, prepared: Prepared, options: RequestOptions) -> None:
        self.client = client
        self.route = prepared.route
        self.prepared = prepared
        self.retries_taken = 0
        self.clock = client.clock
        self.started = self.sent = self.clock.now()
        deadline = client.deadline_ms if options.deadline_ms is None else options.deadline_ms
        self.deadline: float | None = None if deadline is None else self.started + deadline / 1000
        timeout = client.timeout_ms if options.timeout_ms is None else options.timeout_ms
        if timeout is not None and timeout <= 0:
            raise errors.ConfigurationError(f"timeout_ms must be more than 0, not {timeout}")
        self._asked_timeout = None if timeout is None else timeout / 1000
        wanted = options.retries
        self.retry_config = client.retry_config if isinstance(wanted, Unset) else retries.check_retries(wanted)
        self.on_incomplete: OnIncomplete = options.on_incomplete or client.on_incomplete
        self.max_event_bytes = client.max_event_bytes

    def _use(self, known: TransportErrors, own_timeouts: Mapping[str, float | None] | None) -> None:
        """Take over the sender's exception classes, and an injected client's own timeouts where the caller set none."""
        self._known = known
        self._own_timeouts = own_timeouts if self._asked_timeout is None else None
        if self._own_timeouts is not None:
            self.idle: float | None = self._own_timeouts.get("read")
        else:
            seconds = self._asked_timeout
            self.idle = self.client.settings.timeout_ms / 1000 if seconds is None else seconds

    @property
    def transport_errors(self) -> tuple[type[Exception], ...]:
        """The exceptions by which the client's HTTP library reports a broken connection."""
        return self._known.transport

    @property
    def timeout_errors(self) -> tuple[type[Exception], ...]:
        """The exceptions by which the client's HTTP library reports a timeout."""
        return self._known.timeouts

    # -- time ---------------------------------------------------------------------------------------------------------

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, negative after it; None without one."""
        return None if self.deadline is None else self.deadline - self.clock.now()

    def _time_left(self) -> float | None:
        left = self.remaining
        if left is not None and left <= 0:
            raise self._too_late()
        return left

    def _too_late(self) -> errors.APITimeoutError:
        return errors.APITimeoutError(
            f"Request timed out: the deadline passed after {self.clock.now() - self.started:.1f} s"
        )

    def _timeouts(self) -> tuple[float | None, float | None, float | None, float | None] | None:
        """Connect, read, write and pool timeouts of the next attempt, seconds; None where the injected client's own
        hold."""
        left = self._time_left()
        own = self._own_timeouts
        if own is not None:
            if left is None:
                return None
            chosen = tuple(own.get(part) for part in ("connect", "read", "write", "pool"))
        else:
            idle = self.idle
            connect = self.client.settings.connect_timeout_ms / 1000
            chosen = (connect if idle is None else min(connect, idle), idle, idle, idle)
        if left is not None:
            chosen = tuple(left if part is None else min(part, left) for part in chosen)
        return chosen[0], chosen[1], chosen[2], chosen[3]

    # -- attempts -----------------------------------------------------------------------------------------------------

    def _outgoing(self, shown: Presented, asynchronous: bool) -> Outgoing:
        prepared = self.prepared
        timeouts = self._timeouts()
        name = self.client.settings.retry_count_header
        counter = (name.encode("latin-1"), b"%d" % self.retries_taken) if name else None
        url = prepared.url
        if shown.query:
            url = SecretText(url + ("&" if "?" in url else "?") + shown.query)
        extensions: dict[str, Any] = {"operation": self.route.id, "retries_taken": self.retries_taken}
        body = {} if prepared.body is None else prepared.body.arguments(asynchronous)
        headers = attempt_headers(prepared, shown, counter)
        return Outgoing(prepared.method, url, headers, body, timeouts, extensions)

    def _redirected(self, response: httpx.Response, out: Outgoing, asynchronous: bool) -> Outgoing | None:
        """The request that a redirect asks for, or None where it is not followed, and the reply is an error.

        The same method and body go to the same origin only, and a GET goes anywhere; credentials never leave the
        origin. A POST is not turned into a GET, save by 303, which says so (RFC 9110 §15.4).
        """
        status = response.status_code
        location = response.headers.get("location")
        if status not in (301, 302, 303, 307, 308) or not location:
            return None
        method, body, headers = out.method, out.body, out.headers
        try:
            url = urljoin(out.url, location).partition("#")[0]
            same = _origin(out.url) == _origin(url)
        except ValueError:
            return None
        if status == 303 and method != "HEAD":
            method, body = "GET", {}
            headers = [pair for pair in headers if not pair[0].lower().startswith((b"content-", b"transfer-"))]
        elif method not in ("GET", "HEAD"):
            if status in (301, 302) or not same or not self._replayable:
                return None
            if self.prepared.body is not None:
                body = self.prepared.body.arguments(asynchronous)
        if not same:
            if not url.startswith(("https://", "http://")) or (
                out.url.startswith("https:") and url.startswith("http:")
            ):
                return None
            secret = self.client.secret_names
            names = [(pair, pair[0].lower().decode("latin-1")) for pair in headers]
            headers = [pair for pair, name in names if name not in secret and not _CREDENTIAL.search(name)]
            url = url if not self.client.query_secrets else _without_query(url, self.client.query_secrets)
        headers = [pair for pair in headers if pair[0].lower() != b"host"]
        return Outgoing(method, url, headers, body, self._timeouts(), dict(out.extensions))

    @property
    def _replayable(self) -> bool:
        return self.prepared.body is None or self.prepared.body.replayable

    def _wait_before_retry(self, error: Exception) -> float | None:
        """Seconds to wait before another attempt, None if there is to be none."""
        if not self._replayable:
            return None
        if not isinstance(error, errors.ClientError):
            error = typed_error(error, self._known) or error
        now = self.clock.now()
        return retries.wait_before_retry(
            self.retry_config,
            error,
            retries=self.retries_taken,
            elapsed=now - self.started,
            remaining=self.remaining,
            random=random,
            now=time,
        )

    def _count_retry(self, error: Exception, wait: float) -> retries.RetryAttempt:
        self.retries_taken += 1
        attempt = retries.RetryAttempt(error, self.retries_taken, wait, self.route.id)
        self.client.log.info(
            "Retrying %s (%d) in %.3f s after %s", self.route.id, attempt.number, wait, type(error).__name__
        )
        return attempt

    # -- replies ------------------------------------------------------------------------------------------------------

    def _typed(self, error: Exception) -> Exception:
        """Our error for an exception of an attempt, with the original as its cause; other exceptions stay
        themselves."""
        if isinstance(error, errors.ClientError):
            return error
        typed = typed_error(error, self._known)
        if typed is None:
            return error
        left = self.remaining
        if isinstance(typed, errors.APITimeoutError) and left is not None and left <= 0.001:
            typed = self._too_late()
        typed.__cause__ = quiet(error)
        if self.client.log.debugging:
            self._log_line(type(error).__name__, None)
        return typed

    def _raise(self, error: Exception) -> NoReturn:
        """Raise our error for an exception of an attempt, or the exception itself where it is not the network's."""
        typed = self._typed(error)
        raise typed from typed.__cause__

    def _note(self, response: httpx.Response) -> None:
        if self.client.log.debugging:
            self._log_line(str(response.status_code), errors.request_id_of(response.headers))

    def _log_line(self, outcome: str, request_id: str | None) -> None:
        seconds = self.clock.now() - self.sent
        url = self.prepared.url.partition("?")[0]
        self.client.log.debug(
            "%s %s -> %s in %.3f s, request id %s", self.prepared.method, url, outcome, seconds, request_id
        )

    def _failure(self, response: httpx.Response, body: str) -> errors.SDKError:
        """The error of a reply whose status is not a success."""
        without_secrets(response, self.client.secret_names)
        return error_for_status(response, body, self.route.errors)

    def error_from_payload(self, payload: Any, response: httpx.Response) -> errors.SDKError:
        """The error for a failure that is reported inside a stream: of the class that it would have as a status."""
        without_secrets(response, self.client.secret_names)
        return error_from_payload(payload, response, self.route.errors)

    def decoded(self, response: httpx.Response, decode: Callable[[Any], T]) -> T:
        """What the operation returns. A reply that breaks its schema is said once, by places and never by values."""
        result, problems = decode_reply(self.route, response, decode, self.client.strict_responses)
        if problems:
            shown = "; ".join(map(str, problems[:_SHOWN])) + ("; …" if len(problems) > _SHOWN else "")
            self.client.log.warning("The reply to %s breaks its schema: %s", self.route.id, shown)
        return result

    def info(self, response: httpx.Response) -> ResponseInfo:
        """What a parsed object remembers of its reply."""
        return ResponseInfo(response.status_code, response.headers, self.retries_taken, self.elapsed)

    @property
    def elapsed(self) -> timedelta:
        """Since the last attempt was sent."""
        return timedelta(seconds=self.clock.now() - self.sent)


def is_short(response: httpx.Response) -> bool:
    """Whether reading the rest of a reply costs less than another connection would."""
    length = response.headers.get("content-length", "")
    return length.isdigit() and int(length) <= SHORT


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def _without_query(url: str, names: frozenset[str]) -> str:
    head, mark, query = url.partition("?")
    kept = [part for part in query.split("&") if part.partition("=")[0] not in names]
    return head + mark + "&".join(kept)
