# Copied from overlay/transport/fast/transports.py; edit it there.
"""Transports of the HTTP library's own classes whose chunked bodies take the fast path."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any, cast

from ...core.http_library import has_fast_path, httpx, made_for
from ...core.http_library import library as chosen
from .body import Body
from .heads import MAX_HEADER_BYTES
from .pool.connection import simplify
from .pool.plain import read_timeout
from .wire import Backend, Wire


class ClosingTransport:
    """What is put before the library's synchronous transport: closing it ends connecting, too. A client that is left
    with its `with` block does not close its transport, but leaves it as well.
    """

    def close(self) -> None:
        """Close the connections."""
        self._end()
        cast("Any", super()).close()

    def __exit__(self, *details: Any) -> None:
        self._end()
        cast("Any", super()).__exit__(*details)

    def _end(self) -> None:
        backend = getattr(getattr(self, "_pool", None), "_network_backend", None)
        if isinstance(backend, Backend):
            backend.end()


class FastTransport(ClosingTransport):
    """What is put before the library's synchronous transport where HTTP/1.1 is spoken."""

    body: Any
    fast: bool

    def handle_request(self, request: Any) -> Any:
        """Send a request. A body in chunks is read from the socket."""
        response = cast("Any", super()).handle_request(request)
        wire = response.extensions.get("network_stream")
        if isinstance(wire, Wire) and wire.at_body and _in_chunks(request, response):
            response.stream = self.body(response.stream, wire, read_timeout(request), self.fast, _beneath(response))
        return response


class ClosingTransportAsync:
    """The twin of `ClosingTransport`."""

    async def aclose(self) -> None:
        """Close the connections."""
        self._end()
        await cast("Any", super()).aclose()

    async def __aexit__(self, *details: Any) -> None:
        self._end()
        await cast("Any", super()).__aexit__(*details)

    def _end(self) -> None:
        openings = getattr(getattr(getattr(self, "_pool", None), "_network_backend", None), "openings", None)
        if openings is not None:
            openings.end()


class FastTransportAsync(ClosingTransportAsync):
    """What is put before the library's asynchronous transport."""

    body: Any
    counted: Any

    async def handle_async_request(self, request: Any) -> Any:
        """Send a request. A body in chunks is read from the connection."""
        response = await cast("Any", super()).handle_async_request(request)
        wire = response.extensions.get("network_stream")
        if getattr(wire, "at_body", False) and _in_chunks(request, response):
            if hasattr(wire, "parts"):
                traced = "trace" in request.extensions
                beneath = _beneath(response)
                response.stream = self.body(response.stream, wire, read_timeout(request), traced, beneath)
            else:
                response.stream = self.counted(response.stream, wire)
        return response


def transport(
    library: ModuleType | None = None,
    *,
    fast_path: bool = True,
    max_header_bytes: int = MAX_HEADER_BYTES,
    **options: Any,
) -> httpx.HTTPTransport:
    """Return a transport for a synchronous HTTP client of your own, `httpx.Client(transport=...)`. Bodies in chunks,
    which streams of events have, are read from the socket with it, below the library's parser.

    `options` are those of the library's `HTTPTransport`. With `http2=True`, through a proxy, and with
    `fast_path=False`, everything goes the library's way, and so it does if the environment says so. `max_header_bytes`
    is the limit on the head of a reply, interim replies included, and on the framing of its body; over HTTP/2 it is one
    on heads as they are sent, beside the library's own; through a proxy, with HTTP/1.1 in place of HTTP/2, and by the
    environment it is the library's. `library` is the module that the client is of, by default the one that this package
    uses.
    """
    module: Any = library or chosen()
    if not _is_ours(options):
        return cast("httpx.HTTPTransport", module.HTTPTransport(**options))
    if options.get("http2"):
        from ..network.framed import Framed

        shared: Any = made_for(ClosingTransport, module.HTTPTransport)(**options)
        _put_beneath(shared._pool, Backend, max_header_bytes, Framed)
        return cast("httpx.HTTPTransport", shared)
    made: Any = made_for(FastTransport, module.HTTPTransport)
    made = made(**options)
    made.body, made.fast = made_for(Body, module.SyncByteStream), fast_path
    _put_beneath(made._pool, Backend, max_header_bytes)
    if fast_path:
        simplify(made._pool)
    return cast("httpx.HTTPTransport", made)


def transport_async(
    library: ModuleType | None = None,
    *,
    fast_path: bool = True,
    max_header_bytes: int = MAX_HEADER_BYTES,
    **options: Any,
) -> httpx.AsyncHTTPTransport:
    """Return a transport for an asynchronous HTTP client of your own; the twin of `transport`. Under trio everything
    goes the library's way.
    """
    module: Any = library or chosen()
    if not _is_ours(options):
        return cast("httpx.AsyncHTTPTransport", module.AsyncHTTPTransport(**options))
    if options.get("http2"):
        from ..network.framed import FramingBackend

        shared: Any = made_for(ClosingTransportAsync, module.AsyncHTTPTransport)(**options)
        _put_beneath(shared._pool, FramingBackend, max_header_bytes)
        return cast("httpx.AsyncHTTPTransport", shared)
    from .backend_async import BackendAsync
    from .body_async import BodyAsync, CountedBody
    from .pool.connection_async import lighten

    made: Any = made_for(FastTransportAsync, module.AsyncHTTPTransport)
    made = made(**options)
    made.body = made_for(BodyAsync, module.AsyncByteStream)
    made.counted = made_for(CountedBody, module.AsyncByteStream)
    _put_beneath(made._pool, BackendAsync, max_header_bytes, fast_path)
    lighten(made._pool, fast_path)
    return cast("httpx.AsyncHTTPTransport", made)


def _is_ours(options: dict[str, Any]) -> bool:
    return has_fast_path() and options.get("proxy") is None


def _put_beneath(pool: Any, backend: type[Any], *more: Any) -> None:
    """Have a pool connect by our backend, which has its own one beneath. A pool without one is left as it is."""
    own = getattr(pool, "_network_backend", None)
    if own is not None:
        pool._network_backend = backend(own, sys.modules[type(pool).__module__.partition(".")[0]], *more)


def _in_chunks(request: Any, response: Any) -> bool:
    """Return whether a reply has a body, and that in chunks (RFC 9112 §6.3), and nothing stands between the library and
    its user.
    """
    return (
        response.headers.get("transfer-encoding", "").strip().lower() == "chunked"
        and response.extensions.get("http_version") == b"HTTP/1.1"
        and response.status_code >= 200
        and response.status_code not in (204, 304)
        and request.method not in ("HEAD", "CONNECT")
        and hasattr(response.stream, "_httpcore_stream")
    )


def _beneath(response: Any) -> Any:
    """Return the `Plain` connection of a reply, None if it has none."""
    return getattr(getattr(response.stream._httpcore_stream, "_stream", None), "connection", None)
