# Copied from overlay/calls/call.py; edit it there.
"""The synchronous call: it sends, reads and waits. What to do next is decided in `base.py`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ..core import errors
from ..core.http_library import httpx
from ..core.lazy import on_use
from ..requests.credentials import sent_credentials
from ..requests.prepare import Prepared
from ..transport.alarm import Alarm, alarm_for
from ..transport.exceptions import quiet
from ..transport.waking import Pause
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


PATIENCE = 60.0
"""Seconds for which a call waits for the token that another one fetches, before it fetches one itself."""


class Call(BaseCall):
    """A synchronous call. It refers to the connections through its sender, so a stream goes on when the SDK client is
    dropped.
    """

    _asynchronous = False

    def __init__(self, prepared: Prepared, connections: Connections) -> None:
        super().__init__(prepared)
        self.sender = connections.sender()
        self._known = self.sender.errors
        self._pauses = connections.pools.pauses
        self._use_timeouts(connections.own_timeouts)

    def send(self) -> httpx.Response:
        """Send the request, again after failures that are retried. Returns an open, unread reply with a successful
        status.

        Raises only errors of this package.
        """
        while True:
            try:
                response = self._follow()
                if response.is_success:
                    return response
                if self._is_refused(response):
                    self._read(response, whole_body.FAILURE, cut=True)
                    continue
                error: Exception = self._failed(response)
            except errors.ClientError as caught:
                error = caught
            try:
                if not self.retry(error):
                    self.settings.hooks.run("error", error)
                    raise error
            finally:
                del error  # The error's traceback holds this frame: without this, a cycle would keep both.

    def retry(self, error: Exception) -> bool:
        """Wait before another attempt, if this failure allows for one. Returns whether it does, and nobody closed the
        stream or the client meanwhile.
        """
        wait = self._wait_before_retry(error)
        if wait is None:
            return False
        self.settings.hooks.retrying(self._count_retry(error, wait))
        pause = Pause()
        self._waits = (pause,)
        return not self.ended and self._pauses.sleep(pause, self.clock, wait)

    def fetch(self) -> httpx.Response:
        """Send the request and read the reply's body. A connection that breaks while it is read is retried too."""
        while True:
            response = self.send()
            try:
                self._read(response)
                return response
            except errors.ClientError as error:
                if not self.retry(error):
                    self.settings.hooks.run("error", error)
                    raise

    def result(self, decode: Callable[[Any], T]) -> T:
        """Send the request and return what the operation returns."""
        response = self.fetch()
        try:
            return self.decoded(response, decode)
        except errors.ResponseValidationError as error:
            self.settings.hooks.run("error", error)
            raise

    def _follow(self) -> httpx.Response:
        """Make one attempt: ask for the credentials, send the request, and follow redirects."""
        try:
            granted = [(scheme, self._granted(scheme, value)) for scheme, value in self._credentials()]
            outgoing = self._outgoing(sent_credentials(granted))
            followed = 0
            while True:
                response = self._exchange(outgoing)
                if not response.has_redirect_location or followed == redirects.MAX_REDIRECTS:
                    return response
                onward = self._redirected(outgoing, response)
                if onward is None:
                    return response
                short = redirects.is_short(response)
                self._read(response, whole_body.FAILURE, cut=True) if short else response.close()
                outgoing, followed = onward, followed + 1
        finally:
            self._sent_all()

    def _granted(self, scheme: SecuritySpec, value: Any) -> Any:
        """The credential, or the token that is fetched for it. One thread fetches, the others wait for it."""
        token = self._token_of(scheme, value)
        if token is None:
            return value
        left = self.time_left()
        locked = token.lock.acquire(timeout=PATIENCE if left is None else left)
        try:
            found = token.current(self.clock.now())
            while found is None:
                response = self._exchange(self._token_request(token), hooked=False)
                self._read(response, whole_body.FAILURE)
                found = token.received(response, self.clock.now(), self.settings.secret_names)
        finally:
            if locked:
                token.lock.release()
        self._used = (token, found)
        return found

    def _exchange(self, outgoing: Outgoing, *, hooked: bool = True) -> httpx.Response:
        """Send one request and wait for its reply, and call the hooks around it where it is `hooked`."""
        self.sent = self.clock.now()
        request: Any = None
        try:
            request = self.sender.build(outgoing)
        except Exception as error:
            self.raise_typed(error)
        if hooked:
            self.settings.hooks.run("request", request)
        left = self.time_left()
        alarm = None if left is None else alarm_for(request, self.sender.transports, left)
        try:
            response: httpx.Response = self.sender.send(request)
        except Exception as error:
            del request, outgoing
            if alarm is not None and alarm.fired:
                raise self._too_late() from quiet(error)
            self.raise_typed(error)
        finally:
            if alarm is not None:
                alarm.cancel()
        if not hooked:
            return response
        self._log_reply(response)
        try:
            self.settings.hooks.run("response", response)
        except BaseException:
            response.close()
            raise
        return response

    def _failed(self, response: httpx.Response) -> errors.SDKError:
        """Return the error for a reply whose status is not a success, with what could be read of its body."""
        try:
            self._read(response, whole_body.FAILURE, cut=True)
        except errors.ClientError as error:
            return self._failure(response, error)
        return self._failure(response, None)

    def _read(self, response: httpx.Response, limit: int | None = None, cut: bool = False) -> None:
        """Read the body, not longer than until the deadline however slowly it arrives, and no more than the limit."""
        alarm: Alarm | None = None
        try:
            left = self.time_left()
            if left is not None:
                stream = response.extensions.get("network_stream")
                sock = None if stream is None else stream.get_extra_info("socket")
                alarm = None if sock is None else Alarm(sock, time.monotonic() + left)
            whole_body.read(response, limit or self.settings.max_response_bytes, cut)
            response.elapsed = self.elapsed
        except Exception as error:
            response.close()
            if alarm is not None and alarm.fired:
                raise self._too_late() from quiet(error)
            self.raise_typed(error, response)
        except BaseException:
            response.close()
            raise
        finally:
            if alarm is not None:
                alarm.cancel()
