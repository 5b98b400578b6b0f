"""What keeps an error alive after its last user: reference cycles, through the frames of its own traceback."""

from __future__ import annotations

import gc
from traceback import walk_tb
from typing import Any


def cycles() -> list[Any]:
    """What only the collector can free, freed now."""
    gc.set_debug(gc.DEBUG_SAVEALL)
    gc.collect()
    gc.set_debug(0)
    found = [*gc.garbage]
    gc.garbage.clear()
    return found


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
