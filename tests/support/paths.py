"""Where the project's files stand, for tests that read them or start programs there."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
"""The folder of the tests."""
ROOT = TESTS.parent
"""The project."""
CASES = TESTS / "cases"
"""Golden cases: documents with what must become of them."""
DATA = TESTS / "data"
"""Facts that several tests read."""
SHARED_SPECS = ROOT.parent / "shared" / "specs"
"""Real documents beside the project, where a machine has them."""
