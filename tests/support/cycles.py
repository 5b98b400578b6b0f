"""What keeps an error alive after its last user: reference cycles, through the frames of its own traceback."""

from __future__ import annotations

import gc
import sys
from traceback import walk_tb
from types import FrameType
from typing import Any


def cycles() -> list[Any]:
    """What only the collector can free, freed now."""
    gc.set_debug(gc.DEBUG_SAVEALL)
    gc.collect()
    gc.set_debug(0)
    found = [*gc.garbage]
    gc.garbage.clear()
    return found if sys.version_info >= (3, 11) else _without_contextlib(found)


def _without_contextlib(found: list[Any]) -> list[Any]:
    """Leave out what hangs on contextlib of Python 3.10, which keeps an exception that leaves a generator's `with` in a
    cycle with its traceback: so does each generator of httpx's that is closed before its end, with its connection.
    """
    known = {id(item): item for item in found}
    held = [item for item in found if isinstance(item, FrameType) and item.f_globals["__name__"] == "contextlib"]
    while held:
        item = held.pop()
        if known.pop(id(item), None) is not None:
            held += gc.get_referents(item)
    return [*known.values()]


def holders(error: BaseException) -> list[str]:
    """The functions that the error passed and that still hold it in a variable, beside the one that caught it, and that
    of a worker thread of anyio's, which reports the error first and lets go of it then.
    """
    return [
        frame.f_code.co_name
        for frame, _ in [*walk_tb(error.__traceback__)][1:]
        if (frame.f_globals["__name__"], frame.f_code.co_name) != ("anyio._backends._asyncio", "run")
        and any(value is error for value in frame.f_locals.values())
    ]
