"""`python -m tests.races 20`: every row of the table, so many times."""

from __future__ import annotations

import sys

from tests.races.children import results
from tests.races.table import ROWS, wrong


def main(times: int) -> int:
    found: list[str] = []
    for number in range(times):
        found += filter(None, map(wrong, results([*ROWS])))
        print(f"{len(ROWS)} races, {number + 1} of {times} times: {len(found)} wrong", flush=True)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
