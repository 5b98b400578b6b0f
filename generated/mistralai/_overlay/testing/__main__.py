# Copied from overlay/testing/__main__.py; edit it there.
"""Run the local server: `python -m mistralai.testing --port 0`."""

from .command import main

raise SystemExit(main())
