"""`make bench`: measures this SDK beside its peers and writes RESULTS.md and chart.png.

`python -m benchmarks [--only CASE ...] [--peers NAME ...]` measures a part and prints it, writing nothing.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .cases import CASES
from .chart import draw
from .environments import HERE, ROOT, prepare, read_peers
from .footprint import first_access, first_reply, generator_cost, installed_size, linter_import, published_wheels, wheel
from .report import Results, markdown
from .run import measure, stream_memory
from .targets import targets


def main() -> None:
    """Prepares the environments, measures, reports."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="*", choices=[case.name for case in CASES], help="cases to run")
    parser.add_argument("--peers", nargs="*", help="peers to run, by their names in peers.toml")
    parser.add_argument("--spec", type=Path, help="a large document for the generators, beside openapi.yaml")
    arguments = parser.parse_args()
    peers = [peer for peer in read_peers() if not arguments.peers or peer.name in arguments.peers]
    for peer in peers:
        print(f"preparing {peer.title}", file=sys.stderr)
        prepare(peer)
    if arguments.only or arguments.peers:
        chosen = tuple(case for case in CASES if not arguments.only or case.name in arguments.only)
        for (case, name), sample in measure(peers, chosen).items():
            shown = f"{sample.median:10.2f} µs ± {sample.spread:4.0%}" if sample.values else sample.note
            print(f"{case:14} {name:16} {shown}")
        return
    results = Results(peers, measure(peers))
    print("memory of open streams ", end="", file=sys.stderr, flush=True)
    whole = [peer for peer in peers if not peer.cases]
    results.memory = stream_memory(whole)
    print("first access, first reply", file=sys.stderr)
    results.first_access = first_access(peers)
    results.first_reply = first_reply(peers)
    print("wheel and generator", file=sys.stderr)
    results.wheel = wheel()
    results.wheels = published_wheels(peers) | {"ours": results.wheel[0]}
    results.linter_import = linter_import()
    results.installed = {peer.name: installed_size(peer) for peer in whole}
    results.generators["openapi.yaml"] = generator_cost(ROOT / "openapi.yaml")
    if arguments.spec:
        results.generators[arguments.spec.name] = generator_cost(arguments.spec)
    (HERE / "RESULTS.md").write_text(markdown(results, targets(results)), "utf-8")
    draw(results, HERE / "chart.png")
    print(f"wrote {Path('benchmarks') / 'RESULTS.md'} and chart.png", file=sys.stderr)


if __name__ == "__main__":
    main()
