"""Run the local server from this folder."""

from .command import main

raise SystemExit(main())
