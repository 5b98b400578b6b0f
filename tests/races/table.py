"""The table of all rows, and what is wrong with the outcome of one."""

from __future__ import annotations

import re
from typing import Any

from tests.races import exits
from tests.races.programs import LONG, ROWS

__all__ = ["LONG", "ROWS", "wrong"]

assert exits  # It adds rows, as `endings` does.

NOT_OURS = re.compile(r"async: (connect|TLS) by the library's way")
"""Rows in which anyio drops a socket that is being connected, as a cancellation came. It is closed for that, and
development mode says so.
"""

UNCLOSED = re.compile(r"ResourceWarning: unclosed <?(transport|socket|ssl\.SSLSocket)")


def wrong(ended: dict[str, Any]) -> str:
    """What is wrong with the outcome of a row; an empty text if nothing is."""
    said = ended["out"] + ended["err"]
    if NOT_OURS.search(ended["name"]) and UNCLOSED.search(said) and said.count("Error") == 0:
        said = ""
    if not ended["code"] and not said:
        return ""
    hangs = ", killed: it hangs" if ended["code"] < 0 else ""
    return f"{ended['name']}: exit code {ended['code']}{hangs}, after {ended['seconds']} s\n{said[-2000:]}"
