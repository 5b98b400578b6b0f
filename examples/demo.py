"""Runs stream.py and stream_async.py: against the real API when MISTRAL_API_KEY is set, else against a local server.

python examples/demo.py [--local]
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent


@contextmanager
def local_server() -> Iterator[str]:
    """The URL of `python -m mistralai.testing`, which runs until the end of the block."""
    command = [sys.executable, "-m", "mistralai.testing", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            line = server.stdout.readline()
            if "http://" not in line:
                raise SystemExit(f"The local server did not start: {line.strip() or 'no output'}")
            yield "http://" + line.partition("http://")[2].split()[0]
        finally:
            server.terminate()


def run(environment: dict[str, str]) -> None:
    for script in ("stream.py", "stream_async.py"):
        print(f"\n$ python examples/{script}", flush=True)
        subprocess.run([sys.executable, str(HERE / script)], env=environment, check=True)


def main() -> None:
    if "--local" not in sys.argv[1:] and os.environ.get("MISTRAL_API_KEY"):
        run(dict(os.environ))
        return
    with local_server() as url:
        print(f"Local server: {url} (no key needed; it answers by itself)", flush=True)
        run({**os.environ, "MISTRAL_API_KEY": "local", "MISTRAL_SERVER_URL": url})


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
    except KeyboardInterrupt:
        sys.exit(130)
