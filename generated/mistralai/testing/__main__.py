# Generated from openapi.yaml; do not edit.
"""The local server on its own: `python -m mistralai.testing --port 0`."""

from .._overlay.testing.command import main

raise SystemExit(main(api="Mistral AI API", upstream="https://api.mistral.ai"))
