"""What the synchronous and the asynchronous call decide alike: deadline, attempts, retries, errors. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from random import random
from time import monotonic, time
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from ..core import errors
from ..core.describe import request_id_of
from ..core.http_library import httpx
from ..core.lazy import on_use
from ..core.secrets import SecretText
from ..requests import retries
from ..requests.credentials import SentCredentials, pair_of
from ..requests.prepare import Prepared, ask_credentials, attempt_headers
from ..sse.codings import undecodable
from ..transport.exceptions import TransportErrors, quiet, typed_error, without_secrets
from ..transport.senders import Outgoing
from ..transport.shards import place_in_words

if TYPE_CHECKING:
    from ..requests.settings import SecuritySpec
    from . import redirects, reply, status_errors
    from .access_tokens import Token
else:  # A stream that goes well needs none of them.
    redirects = on_use(".redirects", __package__)
    reply = on_use(".reply", __package__)
    status_errors = on_use(".status_errors", __package__)

T = TypeVar("T")

_SHOWN = 10
"""Problems of a reply that its log line names."""


class BaseCall:
    """One call of an operation. Its attempts share a deadline, an idempotency key and a count of retries.

    `started` and `deadline` are seconds of the client's clock. `idle` is the number of seconds to wait for the network,
    or for the next event of a stream, `grace` for the end of a stream whose answers are finished.
    """

    ended = False
    _waits: tuple[Any, ...] = ()
    _asynchronous: bool
    _known: TransportErrors
    sender: Any

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.settings = prepared.settings
        self.retries_taken = 0
        self.clock = self.settings.clock
        self.started = self.sent = self.clock.now()
        self.deadline: float | None = None if prepared.deadline is None else self.started + prepared.deadline
        self.on_incomplete = prepared.on_incomplete
        self.max_event_bytes = self.settings.max_event_bytes
        self.max_response_bytes = self.settings.max_response_bytes
        self.max_json_depth = self.settings.max_json_depth
        self.grace = self.settings.grace_ms / 1000
        self._used: tuple[Token, str] | None = None
        self._renewed = False

    def _use_timeouts(self, own_timeouts: Mapping[str, float | None] | None) -> None:
        """Take over an injected client's own timeouts if the caller set none."""
        timeout = self.prepared.timeout
        self._own_timeouts = own_timeouts if timeout is None else None
        if self._own_timeouts is not None:
            self.idle: float | None = self._own_timeouts.get("read")
        else:
            self.idle = self.settings.api.timeout_ms / 1000 if timeout is None else timeout

    @property
    def timeout_errors(self) -> tuple[type[Exception], ...]:
        """The exceptions with which the HTTP library reports a timeout."""
        return self._known.timeouts

    def broken_body(self, error: Exception) -> Exception:
        """Return our error for a read of a body that failed, or the failure itself."""
        return typed_error(error, self._known, body=True) or error

    # -- time ---------------------------------------------------------------------------------------------------------

    @property
    def remaining(self) -> float | None:
        """Seconds until the deadline, negative after it; None without a deadline."""
        return None if self.deadline is None else self.deadline - self.clock.now()

    @property
    def elapsed(self) -> timedelta:
        """The time since the last attempt was sent."""
        return timedelta(seconds=self.clock.now() - self.sent)

    def time_left(self) -> float | None:
        """Return the seconds until the deadline, None without one. Raises `APITimeoutError` once it has passed."""
        left = self.remaining
        if left is not None and left <= 0:
            raise self._too_late()
        return left

    def _too_late(self) -> errors.APITimeoutError:
        spent = self.clock.now() - self.started
        return errors.APITimeoutError(f"Request timed out: the deadline passed after {spent:.1f} s")

    def _timeouts(self) -> tuple[float | None, float | None, float | None, float | None] | None:
        """Return connect, read, write and pool timeout of the next attempt in seconds; None where the injected client's
        own timeouts hold.
        """
        left = self.time_left()
        own = self._own_timeouts
        if own is not None:
            if left is None:
                return None
            chosen = tuple(own.get(part) for part in ("connect", "read", "write", "pool"))
        else:
            idle = self.idle
            connect = self.settings.api.connect_timeout_ms / 1000
            chosen = (connect if idle is None else min(connect, idle), idle, idle, idle)
        if left is not None:
            chosen = tuple(left if part is None else min(part, left) for part in chosen)
        return chosen[0], chosen[1], chosen[2], chosen[3]

    # -- tokens -------------------------------------------------------------------------------------------------------

    def _credentials(self) -> list[tuple[SecuritySpec, Any]]:
        """Pairs of a declaration and its credential, asked for now. A credential may be awaitable."""
        self._used = None
        return ask_credentials(self.prepared, getattr(self.sender, "client", None))

    def _token_of(self, scheme: SecuritySpec, value: Any) -> Token | None:
        """What a token is fetched for, where that is the credential."""
        pair = pair_of(scheme, value) if scheme.token_url else None
        if pair is None:
            return None
        from .access_tokens import token_of

        return token_of(self.prepared, scheme, pair)

    def _token_request(self, token: Token) -> Outgoing:
        return token.request(self._timeouts(), self.settings.api.agent)

    def _is_refused(self, response: httpx.Response) -> bool:
        """Whether the server refused a token that was fetched for it, for the first time in this call: another may be
        tried."""
        if response.status_code != 401 or self._used is None or self._renewed or not self.prepared.replayable:
            return False
        token, value = self._used
        token.drop(value)
        self._renewed = True
        return True

    # -- attempts -----------------------------------------------------------------------------------------------------

    def _outgoing(self, credentials: SentCredentials) -> Outgoing:
        """Return the next attempt, in the plain types that any HTTP library takes."""
        prepared, left = self.prepared, self.remaining
        timeouts, until = self._timeouts(), None if left is None else monotonic() + left
        name = self.settings.api.retry_count_header
        counter = (name.encode("latin-1"), b"%d" % self.retries_taken) if name else None
        url = prepared.url
        if credentials.query:
            url = SecretText(url + ("&" if "?" in url else "?") + credentials.query)
        extensions: dict[str, Any] = {"operation": prepared.route.id, "retries_taken": self.retries_taken}
        body = {} if prepared.body is None else prepared.body.arguments(self._asynchronous)
        headers = attempt_headers(prepared, credentials, counter)
        return Outgoing(prepared.route.method, url, headers, body, timeouts, extensions, until)

    def _redirected(self, outgoing: Outgoing, response: httpx.Response) -> Outgoing | None:
        """Return the request that a redirect asks for, or None where it is not followed."""
        onward = redirects.redirected(self.prepared, outgoing, response, asynchronous=self._asynchronous)
        if onward is not None:
            onward.timeouts = self._timeouts()
        return onward

    def _sent_all(self) -> None:
        """Close the files that the attempt opened."""
        body = self.prepared.body
        if body is not None and body.close is not None:
            body.close()

    def _wait_before_retry(self, error: Exception) -> float | None:
        """Return the seconds to wait before another attempt, or None where there is to be none."""
        if not self.prepared.replayable:
            return None
        if not isinstance(error, errors.ClientError):
            error = typed_error(error, self._known) or error
        now = self.clock.now()
        return retries.wait_before_retry(
            self.prepared.retry_config,
            error,
            retries=self.retries_taken,
            elapsed=now - self.started,
            remaining=self.remaining,
            random=random,
            now=time,
        )

    def end_waits(self) -> None:
        """End the wait between two attempts, or that of an asynchronous stream for its reply, and let no other begin:
        the stream was closed.
        """
        self.ended = True
        for wait in self._waits[:1]:  # The others are within the first.
            wait.end()

    def _count_retry(self, error: Exception, wait: float) -> retries.RetryAttempt:
        self.retries_taken += 1
        operation = self.prepared.route.id
        attempt = retries.RetryAttempt(error, self.retries_taken, wait, operation)
        self.settings.log.info(
            "Retrying %s (%d) in %.3f s after %s", operation, attempt.number, wait, type(error).__name__
        )
        return attempt

    # -- replies ------------------------------------------------------------------------------------------------------

    def decoded(self, response: httpx.Response, decode: Callable[[Any], T]) -> T:
        """Return what the operation returns. Raises `ResponseValidationError` for a body that does not decode to it.

        If a reply breaks its schema, one line of the log says where. It shows paths, never values.
        """
        route, settings = self.prepared.route, self.settings
        try:
            checks = settings.strict_responses, self.max_json_depth
            result, problems = reply.decode_reply(route, response, decode, *checks)
            if problems:
                shown = "; ".join(map(str, problems[:_SHOWN])) + ("; …" if len(problems) > _SHOWN else "")
                settings.log.warning("The reply to %s breaks its schema: %s", route.id, shown)
            reply.attach(result, self.info(response))
            return result
        except errors.ResponseValidationError:
            without_secrets(response, self.settings.secret_names)
            raise

    def info(self, response: httpx.Response) -> reply.ResponseInfo:
        """Return what a decoded object remembers of its reply."""
        return reply.ResponseInfo(response.status_code, response.headers, self.retries_taken, self.elapsed)

    def error_from_payload(self, payload: Any, response: httpx.Response) -> errors.SDKError:
        """Return the error for a failure that is reported inside a stream: of the class that the failure would have as
        an HTTP status.
        """
        without_secrets(response, self.settings.secret_names)
        return status_errors.error_from_payload(payload, response, self.prepared.route.errors)

    def _failure(self, response: httpx.Response, unread: errors.ClientError | None) -> errors.SDKError:
        """Return the error for a reply whose status is not a success. `unread` is the reason why its body could not be
        read.
        """
        without_secrets(response, self.settings.secret_names)
        if unread is None and (why := undecodable(response)):
            unread = errors.ResponseValidationError(why, response, None, "")
        text = response.text if unread is None else ""
        failure = status_errors.error_for_status(response, text, self.prepared.route.errors)
        if unread is not None:
            failure.__cause__ = unread
        return failure

    def _typed(self, error: Exception, response: httpx.Response | None) -> Exception:
        """Return our error for an exception of the HTTP library, caused by it; any other exception as it is."""
        typed = typed_error(error, self._known, body=response is not None, closed=self.sender.is_closed)
        if typed is None or typed is error:
            return error if typed is None else self._of(typed, response)
        left = self.remaining
        if isinstance(typed, errors.APITimeoutError) and left is not None and left <= 0.001:
            typed = self._too_late()
        if isinstance(typed, errors.APIConnectionError):
            typed.message += place_in_words(self.prepared.url, by_environment=hasattr(self.sender, "pools"))
            typed.args = (typed.message,)
        typed.__cause__ = quiet(error)
        self._log_outcome(type(error).__name__, None)
        return self._of(typed, response)

    def _of(self, error: errors.ClientError, response: httpx.Response | None) -> errors.ClientError:
        if response is not None and isinstance(error, errors.ResponseValidationError):
            without_secrets(response, self.settings.secret_names)
            error.belongs_to(response)
        return error

    def raise_typed(self, error: Exception, response: httpx.Response | None = None) -> NoReturn:
        """Raise our error for an exception of the HTTP library, or the exception itself where it is another."""
        typed = self._typed(error, response)
        try:
            raise typed from typed.__cause__
        finally:
            del typed, error  # The traceback holds this frame: without this, a cycle would keep both.

    def _log_reply(self, response: httpx.Response) -> None:
        self._log_outcome(str(response.status_code), request_id_of(response.headers))

    def _log_outcome(self, outcome: str, request_id: str | None) -> None:
        log = self.settings.log
        if log.debugging:
            seconds = self.clock.now() - self.sent
            url = self.prepared.url.partition("?")[0]
            method = self.prepared.route.method
            log.debug("%s %s -> %s in %.3f s, request id %s", method, url, outcome, seconds, request_id)
