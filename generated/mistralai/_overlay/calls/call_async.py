# Copied from overlay/calls/call_async.py; edit it there.
"""The asynchronous call: the twin of `call.py`, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core import errors
from ..core.http_library import httpx
from ..core.lazy import on_use
from ..requests.credentials import sent_credentials
from ..requests.prepare import Prepared
from ..transport.waking import Endable
from .base import BaseCall

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from ..requests.settings import SecuritySpec
    from ..transport.connections import Connections
    from ..transport.senders import Outgoing
    from . import redirects, whole_body

    T = TypeVar("T")
else:
    redirects = on_use(".redirects", __package__)
    whole_body = on_use(".whole_body", __package__)


class CallAsync(BaseCall):
    """An asynchronous call. Once it was sent it refers to the connections through its sender, so a stream goes on when
    the SDK client is dropped.
    """

    _asynchronous = True

    def __init__(self, prepared: Prepared, connections: Connections) -> None:
        super().__init__(prepared)
        connections.check_open_async()
        self._connections: Connections | None = connections
        self._pauses = connections.pools.pauses
        self._use_timeouts(connections.own_timeouts_async)

    async def send(self) -> httpx.Response:
        """Send the request, again after failures that are retried. Returns an open, unread reply with a successful
        status.

        Raises only errors of this package.
        """
        await self._open()
        while True:
            try:
                response = await self._follow()
                if response.is_success:
                    return response
                if self._is_refused(response):
                    await self._read(response, whole_body.FAILURE, cut=True)
                    continue
                error: Exception = await self._failed(response)
            except errors.ClientError as caught:
                error = caught
            try:
                if not await self.retry(error):
                    await self.settings.hooks.run_async("error", error)
                    raise error
            finally:
                del error  # The error's traceback holds this frame: without this, a cycle would keep both.

    async def send_unless_ended(self) -> httpx.Response | None:
        """Send the request as `send` does. Returns None once `end_waits` was called."""
        await self._open()
        opening = Endable()
        self._waits = (opening,)
        try:
            return None if self.ended else await opening.run(self.send())
        finally:
            self._waits = ()

    async def _open(self) -> None:
        connections, self._connections = self._connections, None
        if connections is not None:
            self.sender = await connections.opened_async(self.prepared.url)
            self._known = self.sender.errors

    async def retry(self, error: Exception) -> bool:
        """Wait before another attempt, if this failure allows for one. Returns whether it does, and nobody closed the
        stream or the client meanwhile.
        """
        wait = self._wait_before_retry(error)
        if wait is None:
            return False
        await self.settings.hooks.retrying_async(self._count_retry(error, wait))
        pause = Endable()
        self._waits = (*self._waits, pause)
        try:
            return not self.ended and await self._pauses.sleep_async(pause, self.clock, wait)
        finally:
            self._waits = self._waits[:-1]

    async def fetch(self) -> httpx.Response:
        """Send the request and read the reply's body. A connection that breaks while it is read is retried too."""
        while True:
            response = await self.send()
            try:
                await self._read(response)
                return response
            except errors.ClientError as error:
                if not await self.retry(error):
                    await self.settings.hooks.run_async("error", error)
                    raise

    async def result(self, decode: Callable[[Any], T]) -> T:
        """Send the request and return what the operation returns."""
        response = await self.fetch()
        try:
            return self.decoded(response, decode)
        except errors.ResponseValidationError as error:
            await self.settings.hooks.run_async("error", error)
            raise

    async def _follow(self) -> httpx.Response:
        """Make one attempt: ask for the credentials, send the request, and follow redirects."""
        try:
            pairs = [(s, await v if hasattr(v, "__await__") else v) for s, v in self._credentials()]
            granted = [(scheme, await self._granted(scheme, value)) for scheme, value in pairs]
            outgoing = self._outgoing(sent_credentials(granted))
            followed = 0
            while True:
                response = await self._exchange(outgoing)
                if not response.has_redirect_location or followed == redirects.MAX_REDIRECTS:
                    return response
                onward = self._redirected(outgoing, response)
                if onward is None:
                    return response
                short = redirects.is_short(response)
                await (self._read(response, whole_body.FAILURE, cut=True) if short else response.aclose())
                outgoing, followed = onward, followed + 1
        finally:
            self._sent_all()

    async def _granted(self, scheme: SecuritySpec, value: Any) -> Any:
        """The credential, or the token that is fetched for it. One task fetches, the others wait for it."""
        token = self._token_of(scheme, value)
        if token is None:
            return value
        async with token.lock_async():
            found = token.current(self.clock.now())
            while found is None:
                response = await self._exchange(self._token_request(token), hooked=False)
                await self._read(response, whole_body.FAILURE)
                found = token.received(response, self.clock.now(), self.settings.secret_names)
        self._used = (token, found)
        return found

    async def _exchange(self, outgoing: Outgoing, *, hooked: bool = True) -> httpx.Response:
        """Send one request and wait for its reply, and call the hooks around it where it is `hooked`."""
        self.sent = self.clock.now()
        request: Any = None
        try:
            request = self.sender.build(outgoing)
        except Exception as error:
            self.raise_typed(error)
        if hooked:
            await self.settings.hooks.run_async("request", request)
        try:
            response: httpx.Response = await self._in_time(self.sender.send(request))
        except Exception as error:
            del request, outgoing
            self.raise_typed(error)
        if not hooked:
            return response
        self._log_reply(response)
        try:
            await self.settings.hooks.run_async("response", response)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def _failed(self, response: httpx.Response) -> errors.SDKError:
        """Return the error for a reply whose status is not a success, with what could be read of its body."""
        try:
            await self._read(response, whole_body.FAILURE, cut=True)
        except errors.ClientError as error:
            return self._failure(response, error)
        return self._failure(response, None)

    async def _read(self, response: httpx.Response, limit: int | None = None, cut: bool = False) -> None:
        """Read the body, not longer than until the deadline however slowly it arrives, and no more than the limit."""
        try:
            await self._in_time(whole_body.read_async(response, limit or self.settings.max_response_bytes, cut))
            response.elapsed = self.elapsed
        except Exception as error:
            await response.aclose()
            self.raise_typed(error, response)
        except BaseException:
            # The scope is cancelled: httpcore shields its own clean-up.
            await response.aclose()
            raise

    async def _in_time(self, waiting: Any) -> Any:
        """Await something, not longer than until the deadline."""
        left = self.remaining
        if left is None:
            return await waiting
        import anyio

        with anyio.fail_after(left):
            return await waiting
