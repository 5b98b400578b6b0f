# Copied from overlay/testing/command.py; edit it there.
"""The local server as a command, running until Ctrl-C or SIGTERM."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence

from .faults.catalogue import FAULTS

_MODULE = __name__.replace("._overlay", "").rpartition(".")[0]


def main(argv: Sequence[str] | None = None, *, api: str = "chat API", upstream: str | None = None) -> int:
    """Serve until told to stop; the first line on stdout is the URL. Returns the exit code.

    `api` is what the server is said to speak, `upstream` the server that `--record` asks by default.
    """
    parser = _parser(api, upstream)
    options = parser.parse_args(argv)
    if options.record and not options.upstream:
        parser.error("--record needs --upstream")
    if options.list_faults:
        for fault in sorted(FAULTS.values(), key=lambda fault: fault.name):
            print(f"{fault.name:20} {fault.description}")
        return 0
    try:
        from .server import LocalServer
    except ImportError as error:
        print(f"{_MODULE}: {error}", file=sys.stderr)
        return 2

    stop = threading.Event()

    def leave(_number: int, _frame: object) -> None:
        stop.set()

    signal.signal(signal.SIGINT, leave)
    signal.signal(signal.SIGTERM, leave)
    with LocalServer(options.host, options.port, pace_ms=options.pace_ms, keep=100) as server:
        if options.fault:
            server.fault(options.fault, after=options.after, times="always")
        if options.record:
            server.record(options.record, options.upstream)
        if options.replay:
            server.replay(options.replay, speed=1.0 if options.pace_ms else None)
        print(server.url, flush=True)
        stop.wait()
    return 0


def _parser(api: str, upstream: str | None) -> argparse.ArgumentParser:
    about = f"A local server that speaks the {api}.".replace("%", "%%")  # argparse fills in `%(prog)s`
    parser = argparse.ArgumentParser(prog=f"python -m {_MODULE}", description=about)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 picks a free one (default)")
    parser.add_argument("--pace-ms", type=float, default=30, help="milliseconds between tokens (default: %(default)s)")
    parser.add_argument("--fault", choices=sorted(FAULTS), metavar="NAME", help="apply this fault to every reply")
    parser.add_argument("--after", type=int, help="how many events come before the fault")
    parser.add_argument("--replay", metavar="FILE", help="answer from this recording")
    parser.add_argument("--record", metavar="FILE", help="hand requests on to --upstream, and record the exchanges")
    parser.add_argument("--upstream", metavar="URL", default=upstream, help="(default: %(default)s)")
    parser.add_argument("--list-faults", action="store_true", help="name the faults and exit")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
