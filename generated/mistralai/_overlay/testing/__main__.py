# Copied from overlay/testing/__main__.py; edit it there.
"""Run the local server from this folder."""

from .command import main

raise SystemExit(main())
