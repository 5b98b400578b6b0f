"""The tests import `mistralai` from generated/ and the generator from here: see `pythonpath` in pyproject.toml."""

from __future__ import annotations

import os
import sys

# Hundreds of processes import the same files. Many images of Python forbid bytecode, so that each compiles them anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
