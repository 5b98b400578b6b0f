"""Runs the command line: `python -m generator`."""

import gc
import sys

from .cli import main

# A run is short and makes millions of long-lived objects: the cycle collector would only walk them again and again.
gc.disable()
sys.exit(main())
