"""The HTTP library of a run of the tests: httpx, or the one that `MISTRAL_HTTP` names (`make test HTTP=httpx2`).

The SDK reads that variable itself. Clients that a test makes, to pass them in, and exceptions that it expects come from
here. Tests that are about the difference import both libraries.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from overlay.core import http_library

VARIABLE = "MISTRAL_HTTP"

# The root of the generated package says so for its copy of the runtime.
http_library._HTTP = (VARIABLE, "mistral-chat-sdk")

NAME = os.environ.get(VARIABLE) or "httpx"

if TYPE_CHECKING:
    import httpx as httpx
else:
    httpx = import_module(NAME)
