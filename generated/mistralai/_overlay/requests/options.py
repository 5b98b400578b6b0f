# Copied from overlay/requests/options.py; edit it there.
"""The options of one call, which replace the client's settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from ..core.record import Record
from ..core.types import UNSET, Unset

if TYPE_CHECKING:
    from .retries import RetryConfig

OnIncomplete = Literal["raise", "warn", "ignore"]


class RequestOptions(Record):
    """What a call sets for itself. None (`UNSET` for `retries`) leaves it to the client.

    `timeout_ms` bounds each wait for the network, `deadline_ms` the whole call with its retries. `http_headers` replace
    headers of the same name in any case. `extra_query` and `extra_body` are added to what the method sends, and win.
    `target` is the path and query to ask for in place of the method's own: a link to the next page.
    """

    def __init__(
        self,
        retries: RetryConfig | int | None | Unset = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        deadline_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        on_incomplete: OnIncomplete | None = None,
    ) -> None:
        self.retries = retries
        self.server_url = server_url
        self.timeout_ms = timeout_ms
        self.deadline_ms = deadline_ms
        self.http_headers = http_headers
        self.extra_query = extra_query
        self.extra_body = extra_body
        self.on_incomplete: OnIncomplete | None = on_incomplete
        self.target: str | None = None


NO_OPTIONS = RequestOptions()
