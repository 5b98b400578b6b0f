"""Runs the command line: `python -m generator`, or `sdkgen` where it is installed."""

import gc
import os
import sys
from typing import NoReturn

from .cli import main


def run() -> NoReturn:
    """Run the command that the arguments name, and end the process with its exit code.

    A run is short and makes millions of long-lived objects: the cycle collector would only walk them again and again,
    and to free them one by one at the end costs a tenth of the run. The system takes the memory back at once.
    """
    gc.disable()
    code = main(remembers=True)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
