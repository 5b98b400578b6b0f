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
    """The functions that the error passed and that still hold it in a variable, beside the one that caught it."""
    return [
        frame.f_code.co_name
        for frame, _ in [*walk_tb(error.__traceback__)][1:]
        if any(value is error for value in frame.f_locals.values())
    ]
