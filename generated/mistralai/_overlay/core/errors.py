# Copied from overlay/core/errors.py; edit it there.
"""Everything that can go wrong, under one root.

ClientError                         the root; the package exports it under its own name
├── SDKError                        a reply whose status is not a success, or an error inside a stream
│   ├── BadRequestError             400
│   ├── AuthenticationError         401
│   ├── PermissionDeniedError       403
│   ├── NotFoundError               404
│   ├── ConflictError               409
│   ├── UnprocessableEntityError    422
│   ├── RateLimitError              429
│   └── InternalServerError         500 to 599
├── ResponseValidationError         a success whose body is not what the operation returns
│   ├── EventTooLargeError          one event of a stream is over the limit (also a ValueError)
│   ├── FramingError                a body that is not framed as HTTP says
│   └── ResponseTooLargeError       a reply is over a limit (also a ValueError)
├── APIConnectionError              no reply: refused, reset, name not found, TLS
│   ├── APITimeoutError             no reply in time; a pool without a free connection; the deadline
│   └── NoResponseError             the server closed the connection without replying
├── StreamInterrupted               a stream that ended before its answer did
│   ├── StreamTimeoutError          no event in time, or the deadline (also an APITimeoutError)
│   └── StreamFramingError          a stream that is not framed as HTTP says (also a FramingError)
├── ConfigurationError              a request that cannot be sent as asked (also a ValueError)
└── ClientClosedError               use after close (also a RuntimeError)

Every error pickles and copies. What an error holds of its request carries no credential.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .describe import asked, describe, inert, json_of, rebuild, request_id_of, text_of, typed
from .http_library import httpx

_UNDECODED: Any = object()
_NOTHING: Any = None
"""None of any type. An annotation `Any` in a class could not be evaluated: classes say that they live in `errors`."""


class ClientError(Exception):
    """The root of every error that this package raises.

    Of an error that ended a stream, `events_received` is the number of events that had arrived, `last_event_id` the
    last `id` that the server had sent, and `partial` the response so far, where the stream was asked for its response.
    """

    events_received: int = 0
    last_event_id: str | None = None
    partial = _NOTHING

    __module__ = __name__.replace("._overlay.core.errors", ".errors")  # Where users import it from.

    def __init_subclass__(cls) -> None:
        package, inside, _ = cls.__module__.partition("._overlay.")
        if inside:
            cls.__module__ = f"{package}.errors"

    def __init__(
        self,
        message: str = "",
        raw_response: httpx.Response | None = None,
        body: str | None = None,
        *,
        status_code: int | None = None,
    ) -> None:
        super().__init__(message)
        self._message = message
        self._raw_response = raw_response
        self._status_code = status_code
        self._body = body

    def __str__(self) -> str:
        return self.message

    @property
    def message(self) -> str:
        """What went wrong. What a server wrote stands in it without control characters; `body` has it as it came."""
        return inert(self._message)

    @message.setter
    def message(self, text: str) -> None:
        self._message = text

    @property
    def raw_response(self) -> httpx.Response | None:
        """The reply, of the HTTP library's own class; None when there was none. Its request carries no credential."""
        return self._raw_response

    @property
    def status_code(self) -> int:
        """The status of the reply, or the one that an error inside a stream names; 0 without a reply."""
        if self._status_code is None and self._raw_response is not None:
            return self._raw_response.status_code
        return self._status_code or 0

    @property
    def body(self) -> str:
        """The body of the reply as text (undecodable bytes as U+FFFD), empty where there is none."""
        if self._body is None:
            self._body = text_of(self._raw_response)
        return self._body

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the reply, looked up in any case; empty without a reply."""
        return {} if self._raw_response is None else self._raw_response.headers

    @property
    def request_id(self) -> str | None:
        """The identifier that the server gave the request. Quote it when you write to the service's support."""
        return request_id_of(self.headers)

    def __reduce__(self) -> tuple[Any, ...]:
        return rebuild, (type(self), self.args, self._state())

    def _state(self) -> dict[str, Any]:
        return dict(self.__dict__)


class SDKError(ClientError):
    """The server answered with a status that is not a success, or reported an error inside a stream.

    `data` is the decoded body where the API describes one.
    """

    def __init__(
        self,
        message: Any = "API error occurred",
        raw_response: httpx.Response | None = None,
        body: str | None = None,
        *,
        status_code: int | None = None,
        decode: Callable[[Any], Any] | None = None,
        payload: Any = _UNDECODED,
        data: Any = _UNDECODED,
    ) -> None:
        if not isinstance(message, str):  # Tests of code for the official package make errors of `data` and a reply.
            message, data = "API error occurred", message
        super().__init__(message, raw_response, body, status_code=status_code)
        self._decode = decode
        self._payload = payload
        self._data = data
        # Mostly the address is wrong.
        request = asked(self.raw_response) if self.status_code == 404 else ""
        self.message = describe(message, self.status_code, self.headers, self.body, request)
        self.args = (self.message,)

    @property
    def raw_response(self) -> httpx.Response:
        """The reply, of the HTTP library's own class. Its request carries no credential."""
        assert self._raw_response is not None
        return self._raw_response

    @property
    def status_code(self) -> int:
        """The status of the reply, or the one that an error inside a stream names."""
        return self.raw_response.status_code if self._status_code is None else self._status_code

    @property
    def payload(self) -> Any:
        """The body as JSON, None where it is not JSON."""
        if self._payload is _UNDECODED:
            self._payload = json_of(self.body)
        return self._payload

    @property
    def data(self) -> Any:
        """The body as the class that the API describes for this failure; plain JSON where it describes none.

        None for a body of another kind (a gateway's page, plain text): reading an error never raises.
        """
        if self._data is _UNDECODED:
            self._data = typed(self.payload, self._decode)
        return self._data

    def _state(self) -> dict[str, Any]:
        # The decoder may be a lambda of a generated module, which does not pickle; its result does.
        return {**self.__dict__, "_data": self.data, "_payload": self.payload, "_decode": None}


class BadRequestError(SDKError):
    """400: the request is malformed."""


class AuthenticationError(SDKError):
    """401: the API key is missing, wrong or expired."""


class PermissionDeniedError(SDKError):
    """403: the API key may not do this."""


class NotFoundError(SDKError):
    """404: no such path or object."""


class ConflictError(SDKError):
    """409: the request conflicts with the state of the object."""


class UnprocessableEntityError(SDKError):
    """422: the request is well-formed and its content is not acceptable."""


class RateLimitError(SDKError):
    """429: too many requests, or the quota is used up."""


class InternalServerError(SDKError):
    """500 to 599: the server, or a gateway before it, failed."""


class ResponseValidationError(ClientError):
    """A successful reply whose body is not what the operation returns. `cause` is the decoder's own error."""

    def __init__(
        self,
        message: str,
        raw_response: httpx.Response | None = None,
        cause: Exception | None = None,
        body: str | None = None,
        *,
        status_code: int | None = None,
    ) -> None:
        super().__init__(message, raw_response, body, status_code=status_code)
        self.cause = cause

    def belongs_to(self, response: httpx.Response) -> None:
        """Take this for the reply that the error is about, unless there is one."""
        self._raw_response = self._raw_response or response


class APIConnectionError(ClientError):
    """The server could not be reached, or the connection broke before the reply was complete."""


class APITimeoutError(APIConnectionError):
    """No reply in time: connecting, sending, waiting for a free connection, between two reads, or the deadline."""


class NoResponseError(APIConnectionError):
    """The server closed the connection without replying."""


class StreamInterrupted(ClientError):
    """A stream ended before its answer was complete. An exception of the transport that ended it is `__cause__`.

    `events_received` is the number of events delivered, `last_event_id` the last `id` that the server sent. `partial`
    is the response so far, where the stream was being collected.
    """

    def __init__(
        self,
        message: str,
        raw_response: httpx.Response | None = None,
        *,
        events_received: int = 0,
        last_event_id: str | None = None,
        partial: Any = None,
    ) -> None:
        super().__init__(message, raw_response, body="")
        self.events_received = events_received
        self.last_event_id = last_event_id
        self.partial = partial


class StreamTimeoutError(StreamInterrupted, APITimeoutError):
    """No event in time, or the deadline passed while the stream was open."""


class FramingError(ResponseValidationError):
    """A body is not framed as HTTP says (RFC 9112 §7.1). It is not retried: the same would come again."""


class StreamFramingError(StreamInterrupted, FramingError):
    """A stream ended in a `FramingError`."""


class EventTooLargeError(ResponseValidationError, ValueError):
    """One event is over `max_event_bytes`, or twice as much came without any. `events` came just before it."""

    def __init__(self, message: str, events: list[Any], raw_response: httpx.Response | None = None) -> None:
        super().__init__(message, raw_response, None, "")
        self.events = events


class ResponseTooLargeError(ResponseValidationError, ValueError):
    """The body of a reply, or of a collected answer, is larger than `max_response_bytes`, or what a reply has beside it
    (headers, interim replies, chunk extensions, trailers) than `max_header_bytes`. It was dropped.
    """


class ConfigurationError(ClientError, ValueError):
    """The request cannot be sent as asked: a header value with a line break, an empty API key, an unknown server."""


class ClientClosedError(ClientError, RuntimeError):
    """The client was used after it was closed."""
