"""The package on the command line (extra `cli`): chat in a terminal, complete in a pipe, list the models.

A generated client class comes in; text on a terminal or in a pipe goes out. Imports `testing` for the embedded server,
`requests` and `core`; typer and rich only when a command runs.

Exit codes: 0 done; 1 the server refused or failed; 2 bad arguments, or the extra is missing; 3 the API key is missing,
wrong or not allowed to; 4 the server cannot be reached; 5 the answer broke off; 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..requests.settings import SDKSettings


def main(
    client: type[Any], settings: SDKSettings, *, model: str | None = None, argv: Sequence[str] | None = None
) -> None:
    """Run the command line with a generated client class. `model` is used where no model is named.

    It always ends with `SystemExit`, as a program does.
    """
    try:
        from .app import make_app
    except ModuleNotFoundError as error:
        if error.name not in ("prompt_toolkit", "rich", "typer"):
            raise
        extra = f"{settings.package}: the command line needs {error.name}, which comes with the extra [cli]"
        print(f"{extra}: pip install prompt-toolkit rich typer", file=sys.stderr)
        raise SystemExit(2) from None
    except KeyboardInterrupt:  # before the command has begun
        raise SystemExit(130) from None
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # What an encoding lacks becomes '?', and not a traceback.
            stream.reconfigure(errors="replace")
    make_app(client, settings, model)(args=argv, prog_name=settings.package)
