# Generated from openapi.yaml; do not edit.
"""`python -m mistralai`: the API on the command line (extra [cli])."""

from __future__ import annotations

from ._overlay.cli import main
from .sdk import SETTINGS, Mistral


def run() -> None:
    """The console script: reads the arguments and ends the program with an exit code."""
    main(Mistral, SETTINGS)


if __name__ == "__main__":
    run()
