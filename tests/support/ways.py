"""Calls over transports of this package, with the fast path or the library's way, and what they say."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import httpx2
import pytest

from overlay.transport.fast.transports import transport, transport_async

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
LIBRARIES = [pytest.param(httpx, id="httpx"), pytest.param(httpx2, id="httpx2")]
MODES = pytest.mark.parametrize("mode", ["sync", "async"])
Said = tuple[Any, ...]


def said(reply: Any) -> Said:
    return reply.status_code, reply.headers.multi_items(), reply.content, reply.http_version


def why(failed: BaseException) -> Said:
    return type(failed).__name__, str(failed), type(failed.__cause__).__name__, str(failed.__cause__)


def ask(mode: str, url: str, *calls: dict[str, Any], module: Any = httpx, **options: Any) -> list[Said]:
    """What each of these calls says, one after the other over one client."""
    found: list[Said] = []
    fast_path, limits = options.pop("fast_path", True), options.pop("limits", module.Limits())
    if mode == "sync":
        made = transport(module, verify=False, fast_path=fast_path, limits=limits)
        with module.Client(transport=made, **{"timeout": 3, **options}) as http:
            for call in calls:
                try:
                    found.append(said(http.request(**{"method": "POST", "url": url, **call})))
                except Exception as failed:
                    found.append(why(failed))
        return found

    async def main() -> None:
        made = transport_async(module, verify=False, fast_path=fast_path, limits=limits)
        async with module.AsyncClient(transport=made, **{"timeout": 3, **options}) as http:
            for call in calls:
                try:
                    found.append(said(await http.request(**{"method": "POST", "url": url, **call})))
                except Exception as failed:
                    found.append(why(failed))

    asyncio.run(main())
    return found
