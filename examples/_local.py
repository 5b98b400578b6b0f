"""What the examples share: with `--local` they talk to the server that comes with the package, and need no key."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def local_server(pace_ms: float = 5) -> Iterator[None]:
    """Run the body against a local server if the command line says `--local`, else against the API."""
    if "--local" not in sys.argv[1:]:
        if "MISTRAL_API_KEY" not in os.environ:
            sys.exit("Set MISTRAL_API_KEY, or add --local to talk to the server that comes along.")
        yield
        return
    from mistralai.testing import LocalServer

    with LocalServer(pace_ms=pace_ms) as server:
        os.environ.update(MISTRAL_SERVER_URL=server.url, MISTRAL_API_KEY="local")
        yield
