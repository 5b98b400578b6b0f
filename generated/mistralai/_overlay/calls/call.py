# Copied from overlay/calls/call.py; edit it there.
"""One call over the network: attempts, redirects, reading. `call_async.py` is its twin, line for line."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ..core import errors
from ..requests.prepare import credentials, presented
from ..transport.exceptions import quiet, without_secrets
from ..transport.unanswered import alarm_for
from ..transport.watchdog import Alarm
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


class Call(BaseCall):
    """A synchronous call."""

    def __init__(self, client: Client, prepared: Prepared, options: RequestOptions) -> None:
        super().__init__(client, prepared, options)
        self.sender = client.sender()
        self._use(self.sender.errors, client.own_timeouts)

    def send(self) -> httpx.Response:
        """An open, unread reply that is a success. Retries inside; raises only errors of this package."""
        while True:
            try:
                response = self._follow()
                if response.is_success:
                    return response
                error: Exception = self._failed(response)
            except errors.ClientError as caught:
                error = caught
            try:
                if not self.retry(error):
                    self.client.hooks.run("error", error)
                    raise error
            finally:
                del error  # The error's traceback holds this frame: without this, a cycle would keep both.

    def retry(self, error: Exception) -> bool:
        """Whether another attempt may be made for this failure; the wait before it is over when this returns."""
        wait = self._wait_before_retry(error)
        if wait is None:
            return False
        self.client.hooks.retrying(self._count_retry(error, wait))
        self.clock.sleep(wait)
        return True

    def fetch(self) -> httpx.Response:
        """A successful reply whose body has been read; a connection that breaks while reading is retried too."""
        while True:
            response = self.send()
            try:
                self._read(response)
                return response
            except errors.ClientError as error:
                if not self.retry(error):
                    self.client.hooks.run("error", error)
                    raise

    def result(self, decode: Callable[[Any], T]) -> T:
        """What the operation returns."""
        response = self.fetch()
        try:
            result = self.decoded(response, decode)
            attach(result, self.info(response))
            return result
        except errors.ResponseValidationError as error:
            without_secrets(response, self.client.secret_names)
            self.client.hooks.run("error", error)
            raise

    def _follow(self) -> httpx.Response:
        try:
            shown = presented(credentials(self.client, self.prepared))
            out = self._outgoing(shown, False)
            redirects = 0
            while True:
                response = self._exchange(out)
                if not response.has_redirect_location or redirects == MAX_REDIRECTS:
                    return response
                onward = self._redirected(response, out, False)
                if onward is None:
                    return response
                self._read(response) if is_short(response) else response.close()
                out, redirects = onward, redirects + 1
        finally:
            if self.prepared.body is not None and self.prepared.body.close is not None:
                self.prepared.body.close()

    def _exchange(self, out: Outgoing) -> httpx.Response:
        self.sent = self.clock.now()
        request: Any = None
        try:
            request = self.sender.build(out)
        except Exception as error:
            self._raise(error)
        self.client.hooks.run("request", request)
        left = self._time_left()
        alarm = None if left is None else alarm_for(request, self.sender, left)
        try:
            response: httpx.Response = self.sender.send(request)
        except Exception as error:
            del request, out
            if alarm is not None and alarm.fired:
                raise self._too_late() from quiet(error)
            self._raise(error)
        finally:
            if alarm is not None:
                alarm.cancel()
        self._note(response)
        try:
            self.client.hooks.run("response", response)
        except BaseException:
            response.close()
            raise
        return response

    def _failed(self, response: httpx.Response) -> errors.SDKError:
        try:
            self._read(response)
        except errors.ClientError as error:
            failure = self._failure(response, "")
            failure.__cause__ = error
            return failure
        return self._failure(response, response.text)

    def _read(self, response: httpx.Response) -> None:
        """Read the body, within the deadline however slowly it drips."""
        alarm: Alarm | None = None
        try:
            left = self._time_left()
            if left is not None:
                stream = response.extensions.get("network_stream")
                sock = None if stream is None else stream.get_extra_info("socket")
                alarm = None if sock is None else Alarm(sock, time.monotonic() + left)
            response.read()
            response.elapsed = self.elapsed
        except Exception as error:
            response.close()
            if alarm is not None and alarm.fired:
                raise self._too_late() from quiet(error)
            self._raise(error)
        except BaseException:
            response.close()
            raise
        finally:
            if alarm is not None:
                alarm.cancel()
