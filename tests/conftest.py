"""The tests import `mistralai` from generated/ and the generator from here: see `pythonpath` in pyproject.toml."""

from __future__ import annotations

import os
import sys

from hypothesis import HealthCheck, settings

import tests.support.http_library  # noqa: F401  # for the runtime in overlay/

# Hundreds of processes import the same files. Many images of Python forbid bytecode, so that each compiles them anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# The first text that Hypothesis makes on a machine takes seconds, while it learns Unicode; so may any under load.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")
