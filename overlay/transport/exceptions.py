"""Translation of an HTTP library's exceptions to ours. Any library of the HTTPX family will do; the exceptions name
their library.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..core import errors
from ..core.describe import excerpt
from ..core.http_library import how_to_install, library, library_of, loaded, named
from ..core.types import Record

_FOREIGN = frozenset(
    {"httpx", "httpx2", "httpcore", "httpcore2", "h11", "h2", "hpack", "anyio", "aiohttp", "trio", "idna"}
)
"""Packages whose exceptions are transport failures, where a library lets one through without wrapping it."""

_INTERNALS = frozenset({"httpcore", "httpcore2", "h2", "hpack"})
"""Packages in whose code nothing that a caller hands over is read: what fails there is the connection."""


SHOWN = 200
"""Characters of what a library says of broken bytes, which it quotes."""


HEAD = (
    "the head of the reply (status, headers) is larger than the HTTP library takes, 100 KiB: max_header_bytes of the "
    "client has no say through a proxy, nor with an HTTP client of your own whose transport is not that of transport()"
)
FRAMING = (
    "a trailer or chunk extension of the reply is larger than the HTTP library takes, 100 KiB, whatever "
    "max_header_bytes of the client says of all of them together"
)
OVER_HTTP_2 = (
    "the headers or trailers of the reply are larger than the HTTP library takes over HTTP/2, 64 KiB, whatever "
    "max_header_bytes of the client says"
)
OVER_AIOHTTP = (
    "a trailer or chunk extension of the reply is larger than aiohttp takes: max_header_bytes of the client, or 8,190 "
    "bytes with an HTTP client of your own"
)
"""What is said of the libraries' own limits: which one it is, and which setting is none of theirs."""


class TransportErrors(Record):
    """The exception classes of the HTTP library that a client uses. `timeouts` are a part of `transport`."""

    def __init__(self, timeouts: tuple[type[Exception], ...], transport: tuple[type[Exception], ...]) -> None:
        self.timeouts = timeouts
        self.transport = transport


def _classes(*modules: Any) -> TransportErrors:
    return TransportErrors(
        tuple(module.TimeoutException for module in modules) + (TimeoutError,),
        tuple(cls for module in modules for cls in (module.RequestError, module.StreamError, module.InvalidURL))
        + (OSError, EOFError),
    )


def own_errors() -> TransportErrors:
    """Return the exception classes for the client's own connections. Raises `ConfigurationError` if the library is
    not installed.
    """
    try:
        return _classes(library())
    except ModuleNotFoundError as error:
        if error.name != named():  # It is there, and broken.
            raise
        raise errors.ConfigurationError(how_to_install()) from error


def errors_of(client: object) -> TransportErrors:
    """Return the exception classes for an injected client: those of its own library, or of all loaded ones if that is
    unclear.
    """
    made_by = library_of(client)
    return _classes(*(loaded() if made_by is None else [made_by]))


def is_transport_error(error: BaseException, known: TransportErrors) -> bool:
    """Return whether the network failed, and not the program."""
    if isinstance(error, known.transport + known.timeouts):
        return True
    return any(cls.__module__.partition(".")[0] in _FOREIGN for cls in type(error).__mro__) or _is_internal(error)


def _is_internal(error: BaseException) -> bool:
    """Return whether the library's own state is in disorder, as that of an HTTP/2 connection is which threads share:
    httpcore gives two of them the same stream at times, and one finds its entry gone.
    """
    if not isinstance(error, (LookupError, AttributeError, AssertionError)):
        return False
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return last is not None and str(last.tb_frame.f_globals.get("__name__")).partition(".")[0] in _INTERNALS


CLOSED = "the client was closed while its request was sent"


def typed_error(
    error: Exception, known: TransportErrors, *, body: bool = False, closed: bool = False
) -> errors.ClientError | None:
    """Return our error for an exception of the HTTP library, None for any other exception. The caller sets
    `__cause__`. `body` says that the head of a reply had come, `closed` that somebody has closed the client since.
    """
    if isinstance(error, errors.ClientError):
        return error
    name = type(error).__name__
    text = str(error) or name
    if isinstance(error, RuntimeError) and "has been closed" in text:
        return errors.ClientClosedError(f"the HTTP client has been closed: {text}")
    if not is_transport_error(error, known):
        return None
    if _beneath(error, "DenialOfServiceError"):
        return errors.ResponseTooLargeError(OVER_HTTP_2)
    if text == "Receive buffer too long":
        return errors.ResponseTooLargeError(FRAMING if body else HEAD)
    if body and _is_framing(error):
        return framing_error(error)
    if name == "LocalProtocolError" and _was_received(error):
        return errors.APIConnectionError(f"Connection error: {text or 'the server broke the rules of HTTP/2'}")
    if name in ("LocalProtocolError", "UnsupportedProtocol", "InvalidURL") or isinstance(error, UnicodeError):
        # The text may quote a header's value.
        return errors.ConfigurationError(f"the request cannot be sent ({name})")
    if name == "DecodingError":
        return errors.ResponseValidationError(f"the body is not in the content encoding that it claims: {text}", None)
    if name == "PoolTimeout":
        return errors.APITimeoutError("Request timed out: no connection of the pool became free (PoolTimeout)")
    if _is_timeout(error, known):
        return errors.APITimeoutError(f"Request timed out ({name})")
    if closed:
        return errors.ClientClosedError(CLOSED)
    if (
        "without sending a response" in text
        or (text == "Server disconnected" and not body)
        or name == "ServerDisconnectedError"
        or _caused_by_disconnect(error)
    ):
        return errors.NoResponseError(f"Connection error: {text}")
    return errors.APIConnectionError(f"Connection error: {text}")


def framing_error(error: BaseException) -> errors.ResponseValidationError:
    """Return the error for a body that an HTTP library cannot take apart. The caller sets `__cause__`."""
    text = " ".join(str(error).split())
    if any(limit in text for limit in ("Got more than", "Too many headers")):  # aiohttp's.
        return errors.ResponseTooLargeError(OVER_AIOHTTP)
    return errors.FramingError(f"the body of the reply is not framed as HTTP says: {excerpt(text, SHOWN)}", None)


_CUT = ("peer closed connection", "Not enough data")
"""What h11 and aiohttp say of a body that is only too short."""


def _is_framing(error: Exception) -> bool:
    """Return whether the bytes of a body are at fault, and not that there are too few of them."""
    if any(text in str(error) for text in _CUT) or _beneath(error, "InvalidBodyLengthError"):
        return False
    if _beneath(error, "TransferEncodingError") or _beneath(error, "BadHttpMessage"):
        return True
    # httpcore takes what h2 refuses for a mistake of its own.
    return type(error).__name__ == "RemoteProtocolError" and _beneath(error, "h11") or _was_received(error)


def _beneath(error: BaseException, name: str) -> bool:
    """Return whether an exception, or one that it was raised for, is of this class or package."""
    return any(name in (cls.__name__, cls.__module__.partition(".")[0]) for one in _chain(error) for cls in _mro(one))


def _was_received(error: BaseException) -> bool:
    """Return whether h2 refuses what the server sent, and not what was to be sent to it."""
    for one in _chain(error):
        if type(one).__module__.startswith("h2."):
            frame = one.__traceback__
            while frame is not None:
                if frame.tb_frame.f_code.co_name == "receive_data":
                    return True
                frame = frame.tb_next
    return False


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__  # httpcore's pool raises from None.


def _mro(error: BaseException) -> tuple[type, ...]:
    return type(error).__mro__


def _is_timeout(error: Exception, known: TransportErrors) -> bool:
    cause = error.__cause__
    if cause is not None and type(cause).__module__.partition(".")[0] == "aiohttp":
        # httpx-aiohttp calls every lost connection a ConnectTimeout.
        return any(cls.__name__ == "TimeoutError" for cls in _mro(cause))  # asyncio's is one of its own on Python 3.10
    return isinstance(error, known.timeouts)


def _caused_by_disconnect(error: Exception) -> bool:
    return type(error.__cause__).__name__ == "ServerDisconnectedError"


def quiet(error: Exception) -> Exception:
    """Drop the traceback of an exception and of its causes: frames of the HTTP library hold the request's headers as
    local variables.
    """
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        if hasattr(seen, "_request"):
            object.__setattr__(seen, "_request", None)
        seen = seen.__cause__ or seen.__context__
    return error


def without_secrets(response: Any, secret_names: frozenset[str]) -> None:
    """Replace a reply's request by one without credentials and query, since errors keep the reply and outlive the
    call.
    """
    if getattr(response, "next_request", None) is not None:
        response.next_request = None
    request = getattr(response, "_request", None)
    if request is None:
        return
    headers = [(name, "[secret]" if name.lower() in secret_names else value) for name, value in request.headers.items()]
    url = str(request.url).partition("?")[0]
    response.request = type(request)(request.method, url, headers=headers)
