# Copied from overlay/calls/access_tokens.py; edit it there.
"""Access tokens of client credentials (RFC 6749 §4.4): fetched when a call needs one, kept until they expire.

What is decided here needs no I/O; the call sends the requests. Nothing here prints a secret or a token.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote_plus, urljoin
from weakref import WeakKeyDictionary

import msgspec

from ..core import errors
from ..core.describe import read_json
from ..core.http_library import httpx
from ..core.loops import running_loop
from ..core.secrets import ClientCredentials, Secret, SecretText
from ..transport.exceptions import without_secrets
from ..transport.senders import Outgoing
from .status_errors import class_for_status

if TYPE_CHECKING:
    from ..requests.prepare import Prepared
    from ..requests.settings import SecuritySpec

EARLY = 30.0
"""Seconds before its end at which a token counts as expired, at most a tenth of its life: a request takes time too."""


class Token:
    """The token of one client at one address, shared by all calls and by the copies of an SDK client.

    `in_body` says that the server wants the credentials in the body; without a word from it they go into the header,
    which every server has to take (RFC 6749 §2.3.1).
    """

    def __init__(self, url: str, pair: ClientCredentials, scopes: tuple[str, ...]) -> None:
        self.url = url
        self.pair = pair
        self.scopes = scopes
        self.value: SecretText | None = None
        self.expires: float | None = None
        self.in_body = False
        self.lock = threading.Lock()
        self._locks: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def lock_async(self) -> Any:
        """The lock of the running event loop: one task fetches, the others wait for it."""
        import anyio

        return self._locks.setdefault(running_loop(), anyio.Lock())

    def current(self, now: float) -> SecretText | None:
        """The token, unless there is none or it has expired. `now` is in seconds of the client's clock."""
        return None if self.expires is not None and now >= self.expires else self.value

    def drop(self, used: object) -> None:
        """Forget the token that a server refused; one that was fetched meanwhile stays."""
        if self.value == used:
            self.value = None

    def request(self, timeouts: Any, agent: str) -> Outgoing:
        """The request for a token."""
        fields = [("grant_type", "client_credentials")]
        if self.scopes:
            fields.append(("scope", " ".join(self.scopes)))
        headers = [
            (b"Accept", b"application/json"),
            (b"Content-Type", b"application/x-www-form-urlencoded"),
            (b"User-Agent", agent.encode("latin-1", "replace")),
        ]
        if self.in_body:
            fields += [("client_id", self.pair.client_id), ("client_secret", self.pair.client_secret)]
        else:
            headers.append((b"Authorization", self.pair.basic()))
        content = Secret("&".join([f"{name}={quote_plus(SecretText(text))}" for name, text in fields]).encode("ascii"))
        headers.append((b"Content-Length", b"%d" % len(content)))
        return Outgoing("POST", self.url, headers, {"content": content}, timeouts, {})

    def received(self, response: httpx.Response, now: float, secret_names: frozenset[str]) -> SecretText | None:
        """The token of a reply that was read; None where it is to be asked for again, another way. Raises `SDKError`
        for a refusal and `ResponseValidationError` for a reply that has no token."""
        data = _json(response)
        without_secrets(response, secret_names)
        if not response.is_success:
            reason = str(data.get("error") or "")
            if not self.in_body and (reason == "invalid_client" or (response.status_code == 401 and not reason)):
                self.in_body = True
                return None
            raise class_for_status(response.status_code)(f"No access token from {self.url}", response)
        token = data.get("access_token")
        if not isinstance(token, str) or not token or not token.isprintable() or not token.isascii():
            message = f"the reply of {self.url} has no access token"
            raise errors.ResponseValidationError(message, None, status_code=response.status_code)
        life = _seconds(data.get("expires_in"))
        self.expires = None if life is None else now + life - min(EARLY, life / 10)
        self.value = SecretText(token)
        return self.value


def token_of(prepared: Prepared, scheme: SecuritySpec, pair: ClientCredentials) -> Token:
    """The token for a scheme. The address may be relative to the server's (OpenAPI 3.1 §4.8.29)."""
    url = urljoin(prepared.base + "/", pair.token_url or scheme.token_url)
    scopes = scheme.scopes if pair.scopes is None else pair.scopes
    key = (url, pair, scopes)
    return cast("Token", prepared.settings.tokens.setdefault(key, Token(url, pair, scopes)))


def _json(response: httpx.Response) -> dict[str, Any]:
    try:
        data = read_json(response.content)
    except (msgspec.MsgspecError, ValueError):
        return {}
    return cast("dict[str, Any]", data) if isinstance(data, dict) else {}


def _seconds(value: Any) -> float | None:
    try:
        life = float(value)
    except (TypeError, ValueError):
        return None
    return life if 0 <= life < float("inf") else None
