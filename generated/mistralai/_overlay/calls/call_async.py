# Copied from overlay/calls/call_async.py; edit it there.
"""One call over the network: attempts, redirects, reading. The asynchronous twin of `call.py`, line for line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core import errors
from ..requests.prepare import credentials, presented
from ..transport.exceptions import without_secrets
from .base import MAX_REDIRECTS, BaseCall, is_short
from .response_info import attach

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    import httpx

    from ..client.client import Client
    from ..requests.options import RequestOptions
    from ..requests.prepare import Prepared
    from ..transport.senders import Outgoing

    T = TypeVar("T")


class CallAsync(BaseCall):
    """An asynchronous call."""

    def __init__(self, client: Client, prepared: Prepared, options: RequestOptions) -> None:
        super().__init__(client, prepared, options)
        self.sender = client.sender_async()
        self._use(self.sender.errors, client.own_timeouts_async)

    async def send(self) -> httpx.Response:
        """An open, unread reply that is a success. Retries inside; raises only errors of this package."""
        while True:
            try:
                response = await self._follow()
                if response.is_success:
                    return response
                error: Exception = await self._failed(response)
            except errors.ClientError as caught:
                error = caught
            try:
                if not await self.retry(error):
                    await self.client.hooks.run_async("error", error)
                    raise error
            finally:
                del error  # The error's traceback holds this frame: without this, a cycle would keep both.

    async def retry(self, error: Exception) -> bool:
        """Whether another attempt may be made for this failure; the wait before it is over when this returns."""
        wait = self._wait_before_retry(error)
        if wait is None:
            return False
        await self.client.hooks.retrying_async(self._count_retry(error, wait))
        await self.clock.sleep_async(wait)
        return True

    async def fetch(self) -> httpx.Response:
        """A successful reply whose body has been read; a connection that breaks while reading is retried too."""
        while True:
            response = await self.send()
            try:
                await self._read(response)
                return response
            except errors.ClientError as error:
                if not await self.retry(error):
                    await self.client.hooks.run_async("error", error)
                    raise

    async def result(self, decode: Callable[[Any], T]) -> T:
        """What the operation returns."""
        response = await self.fetch()
        try:
            result = self.decoded(response, decode)
            attach(result, self.info(response))
            return result
        except errors.ResponseValidationError as error:
            without_secrets(response, self.client.secret_names)
            await self.client.hooks.run_async("error", error)
            raise

    async def _follow(self) -> httpx.Response:
        try:
            pairs = credentials(self.client, self.prepared)
            shown = presented([(s, await v if hasattr(v, "__await__") else v) for s, v in pairs])
            out = self._outgoing(shown, True)
            redirects = 0
            while True:
                response = await self._exchange(out)
                if not response.has_redirect_location or redirects == MAX_REDIRECTS:
                    return response
                onward = self._redirected(response, out, True)
                if onward is None:
                    return response
                await (self._read(response) if is_short(response) else response.aclose())
                out, redirects = onward, redirects + 1
        finally:
            if self.prepared.body is not None and self.prepared.body.close is not None:
                self.prepared.body.close()

    async def _exchange(self, out: Outgoing) -> httpx.Response:
        self.sent = self.clock.now()
        request: Any = None
        try:
            request = self.sender.build(out)
        except Exception as error:
            self._raise(error)
        await self.client.hooks.run_async("request", request)
        try:
            response: httpx.Response = await self._in_time(self.sender.send(request))
        except Exception as error:
            del request, out
            self._raise(error)
        self._note(response)
        try:
            await self.client.hooks.run_async("response", response)
        except BaseException:
            await response.aclose()
            raise
        return response

    async def _in_time(self, waiting: Any) -> Any:
        """Await within the deadline, however slowly the reply drips."""
        left = self.remaining
        if left is None:
            return await waiting
        import anyio

        with anyio.fail_after(left):
            return await waiting

    async def _failed(self, response: httpx.Response) -> errors.SDKError:
        try:
            await self._read(response)
        except errors.ClientError as error:
            failure = self._failure(response, "")
            failure.__cause__ = error
            return failure
        return self._failure(response, response.text)

    async def _read(self, response: httpx.Response) -> None:
        """Read the body, within the deadline however slowly it drips."""
        try:
            await self._in_time(response.aread())
            response.elapsed = self.elapsed
        except Exception as error:
            await response.aclose()
            self._raise(error)
        except BaseException:
            # The scope is cancelled: httpcore shields its own clean-up.
            await response.aclose()
            raise
