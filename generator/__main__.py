"""Runs the command line: `python -m generator`."""

import gc
import os
import sys

from .cli import main

# A run is short and makes millions of long-lived objects: the cycle collector would only walk them again and again, and
# to free them one by one at the end costs a tenth of the run. The system takes the memory back at once.
gc.disable()
code = main()
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)
