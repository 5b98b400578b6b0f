# Copied from overlay/client/verbs.py; edit it there.
"""`client.get`, `post`, `put`, `patch` and `delete`: a way to endpoints that the API's document does not tell of yet.

A class for each of them, since a client whose API has a resource of such a name goes without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..core.lazy import on_use
from .client import Client

if TYPE_CHECKING:
    from . import verb as calls
else:
    calls = on_use(".verb", __package__)


class Get(Client):
    """A client with `get`."""

    @property
    def get(self) -> calls.Verb:
        """Sends a GET to any path of the server."""
        return calls.Verb("GET", self)

    @property
    def get_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `get`."""
        return calls.VerbAsync("GET", self)


class Post(Client):
    """A client with `post`."""

    @property
    def post(self) -> calls.Verb:
        """Sends a POST to any path of the server."""
        return calls.Verb("POST", self)

    @property
    def post_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `post`."""
        return calls.VerbAsync("POST", self)


class Put(Client):
    """A client with `put`."""

    @property
    def put(self) -> calls.Verb:
        """Sends a PUT to any path of the server."""
        return calls.Verb("PUT", self)

    @property
    def put_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `put`."""
        return calls.VerbAsync("PUT", self)


class Patch(Client):
    """A client with `patch`."""

    @property
    def patch(self) -> calls.Verb:
        """Sends a PATCH to any path of the server."""
        return calls.Verb("PATCH", self)

    @property
    def patch_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `patch`."""
        return calls.VerbAsync("PATCH", self)


class Delete(Client):
    """A client with `delete`."""

    @property
    def delete(self) -> calls.Verb:
        """Sends a DELETE to any path of the server."""
        return calls.Verb("DELETE", self)

    @property
    def delete_async(self) -> calls.VerbAsync:
        """The asynchronous twin of `delete`."""
        return calls.VerbAsync("DELETE", self)
