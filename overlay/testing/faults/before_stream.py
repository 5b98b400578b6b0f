"""Replies that go wrong before the first event: gateways, limits, redirects, connections that close."""

from __future__ import annotations

import time
from email.utils import formatdate
from functools import partial
from typing import Any

from ..http.reply import HangUp, Pause, Raw, Reply, dump
from .registry import fault

_fault = partial(fault, whole=True)
_PAGE = """<html>\r
<head><title>{title}</title></head>\r
<body>\r
<center><h1>{title}</h1></center>\r
<hr><center>nginx</center>\r
</body>\r
</html>\r
"""


def _page(status: int, title: str) -> Reply:
    body = _PAGE.format(title=title).encode()
    return Reply(status, {"content-type": "text/html", "server": "nginx"}, [body])


def _error(status: int, message: str, **headers: str) -> Reply:
    body = {"object": "error", "message": message, "type": "scripted", "param": None, "code": str(status)}
    named: dict[str, Any] = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, {"content-type": "application/json", **named}, [dump(body)])


@_fault("ResponseValidationError")
def html_page(reply: Reply) -> Reply:
    """A 200 whose body is an HTML page, as from a captive portal or a gateway."""
    return _page(200, "Welcome to nginx!")


@_fault("InternalServerError")
def bad_gateway(reply: Reply) -> Reply:
    """nginx's 502 page."""
    return _page(502, "502 Bad Gateway")


@_fault("InternalServerError")
def gateway_timeout(reply: Reply) -> Reply:
    """nginx's 504 page."""
    return _page(504, "504 Gateway Time-out")


@_fault("InternalServerError")
def unavailable(reply: Reply) -> Reply:
    """haproxy's 503 page."""
    page = b"<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n"
    page += b"</body></html>\n"
    return Reply(503, {"content-type": "text/html", "cache-control": "no-cache"}, [page], "close")


@_fault("SDKError")
def too_large(reply: Reply) -> Reply:
    """nginx's 413 page."""
    return _page(413, "413 Request Entity Too Large")


@_fault("ResponseValidationError")
def json_body(reply: Reply) -> Reply:
    """A 200 with a JSON object of another kind."""
    return Reply(200, {"content-type": "application/json"}, [dump({"status": "ok"})])


@_fault("StreamInterrupted")
def no_content(reply: Reply) -> Reply:
    """A 204."""
    return Reply(204)


@_fault("RateLimitError")
def rate_limited(reply: Reply, seconds: float = 1) -> Reply:
    """A 429 with Retry-After in seconds."""
    return _error(429, "Requests rate limit exceeded", retry_after=f"{seconds:g}")


@_fault("RateLimitError")
def rate_limited_ms(reply: Reply, seconds: float = 0.05) -> Reply:
    """A 429 with retry-after-ms."""
    return _error(429, "Requests rate limit exceeded", retry_after_ms=f"{seconds * 1000:g}")


@_fault("RateLimitError")
def rate_limited_date(reply: Reply, seconds: float = 1) -> Reply:
    """A 429 with Retry-After as an HTTP date."""
    # An HTTP date has whole seconds (RFC 9110 §5.6.7); rounding up keeps it in the future.
    return _error(
        429, "Requests rate limit exceeded", retry_after=formatdate(int(time.time() + seconds) + 1, usegmt=True)
    )


@_fault("RateLimitError")
def rate_limited_bare(reply: Reply) -> Reply:
    """A 429 without any Retry-After: nginx's page."""
    return _page(429, "429 Too Many Requests")


@_fault("AuthenticationError")
def unauthorized(reply: Reply) -> Reply:
    """A 401."""
    return Reply(401, {"content-type": "application/json"}, [dump({"detail": "Unauthorized"})])


@_fault("InternalServerError")
def server_error(reply: Reply) -> Reply:
    """A 500 in the API's error shape."""
    return _error(500, "Internal server error")


@_fault("HTTPValidationError")
def invalid_request(reply: Reply) -> Reply:
    """A 422 that names the field."""
    detail = [{"type": "missing", "loc": ["body", "model"], "msg": "Field required", "input": None}]
    return Reply(422, {"content-type": "application/json"}, [dump({"detail": detail})])


@_fault("APIConnectionError")
def no_reply(reply: Reply) -> Reply:
    """The connection closes (FIN) without a byte of reply."""
    reply.before.append(HangUp())
    return reply


@_fault("APIConnectionError")
def reset_before_reply(reply: Reply) -> Reply:
    """The connection is reset (RST) without a byte of reply."""
    reply.before.append(HangUp(reset=True))
    return reply


@_fault("APIConnectionError")
def not_http(reply: Reply) -> Reply:
    """The reply is not HTTP."""
    reply.before += [Raw(b"SSH-2.0-OpenSSH_9.6\r\n"), HangUp()]
    return reply


@_fault()
def slow_headers(reply: Reply, seconds: float = 0.5) -> Reply:
    """The status line comes only after `seconds`, as from a busy llama-server; then all is well."""
    reply.before.append(Pause(seconds))
    return reply


@_fault("ResponseTooLargeError")
def long_header(reply: Reply, size: int = 120_000) -> Reply:
    """A header of `size` bytes."""
    reply.headers["x-long"] = "a" * size
    return reply


@_fault("ResponseTooLargeError")
def early_hints(reply: Reply, times: int = 5_000) -> Reply:
    """So many interim replies come before the reply itself."""
    reply.before.append(Raw(b"HTTP/1.1 103 Early Hints\r\n\r\n" * times))
    return reply


@_fault("APITimeoutError")
def no_headers(reply: Reply) -> Reply:
    """The request is taken, and no status line ever comes."""
    reply.before.append(Pause(float("inf")))
    return reply


@_fault()
def redirect(reply: Reply, location: str = "") -> Reply:
    """A 307 to the same path (or to `location`), where the next request is answered."""
    return Reply(307, {"location": location or "?redirected=1"})


@_fault()
def deprecated_model(reply: Reply) -> Reply:
    """A header that announces the model's end."""
    reply.headers["x-model-deprecation-timestamp"] = "2030-01-01T00:00:00Z"
    return reply
