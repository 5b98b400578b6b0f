# Copied from overlay/testing/__main__.py; edit it there.
"""`python -m` entry of the local server."""

from .command import main

raise SystemExit(main())
