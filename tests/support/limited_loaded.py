"""What the process that `limited.py` forks from loads: the generator, and what it loads when it first runs."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.document.diagnostics import Diagnostics
from generator.pipeline import generate
from generator.settings.config import Config

with tempfile.TemporaryDirectory() as folder:
    spec = Path(folder) / "spec.json"
    spec.write_text('{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}')
    generate(spec, Config(package="loaded"), Diagnostics())
