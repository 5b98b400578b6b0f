"""`python -m` entry of the local server."""

from .command import main

raise SystemExit(main())
