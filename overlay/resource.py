"""What every generated resource is: a group of methods over one client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .raw import raw, raw_async

if TYPE_CHECKING:
    from .client import Client

__all__ = ["Resource", "raw", "raw_async"]


class Resource:
    """Base of the generated resource classes."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"
