"""Import time, memory, sizes and the generator: measured in fresh processes, interleaved like the rest."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from .environments import ENVIRONMENTS, ROOT, Peer

PROBE = """
import sys, time
{before}
cpu = time.process_time()
{code}
cpu = time.process_time() - cpu
rss = [line for line in open('/proc/self/status') if line.startswith('VmRSS')][0].split()[1]
print(cpu * 1e6, len(sys.modules), int(rss))
"""

FIRST_ACCESS = {
    "ours": "from mistralai import Mistral\nMistral(api_key='k').chat",
    "floor": "import httpx",
    "mistralai_peer": "from mistralai.client import Mistral\nMistral(api_key='k').chat",
    "openai_peer": "from openai import OpenAI\nOpenAI(api_key='k').chat",
}


def import_cost(peers: list[Peer], rounds: int = 7) -> dict[str, list[tuple[float, int, int]]]:
    """Import, construct and first access: CPU µs, modules and RSS in KiB, for each round after a warm-up."""
    found: dict[str, list[tuple[float, int, int]]] = {peer.name: [] for peer in peers if peer.name in FIRST_ACCESS}
    # The warm-up writes the bytecode: what is measured is a start as installed programs have it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for turn in range(rounds + 1):
        for peer in peers:
            code = FIRST_ACCESS.get(peer.name)
            if code is None:
                continue
            before = f"sys.path.insert(0, {peer.package!r})" if peer.package else ""
            text = PROBE.format(before=before, code=code)
            command = [peer.python, "-c", text]
            done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/", env=environment)
            cpu, modules, rss = done.stdout.split()
            if turn:
                found[peer.name].append((float(cpu), int(modules), int(rss)))
    return found


def wheel() -> tuple[int, int]:
    """Bytes of the built wheel, and of what it unpacks to."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, str(ROOT)]
        subprocess.run(command, check=True, capture_output=True)
        file = next(Path(folder).glob("*.whl"))
        with zipfile.ZipFile(file) as archive:
            return file.stat().st_size, sum(info.file_size for info in archive.infolist())


def generator_cost(spec: Path, rounds: int = 1) -> tuple[list[float], list[float]]:
    """CPU seconds to generate a package from `spec`: ours, and openapi-python-client's, children included."""
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(rounds):
            out = Path(folder) / str(turn)
            command = ["-m", "generator", "generate", "--spec", str(spec), "--package", "bench", "--output", str(out)]
            ours.append(_cpu(*command))
            command = ["-m", "openapi_python_client", "generate", "--path", str(spec), "--meta", "none"]
            theirs.append(_cpu(*command, "--output-path", str(out / "opc")))
    return ours, theirs


def _cpu(*arguments: str) -> float:
    """CPU seconds of a Python child and its children."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=False)
    after = os.times()
    return (after.children_user - before.children_user) + (after.children_system - before.children_system)


def installed_size(peer: Peer) -> int:
    """Bytes in the peer's environment, without what an empty environment holds."""
    site = next((ENVIRONMENTS / peer.name / "lib").glob("python*/site-packages"))
    skipped = ("pip", "setuptools", "pkg_resources", "_distutils_hack")
    return sum(
        file.stat().st_size
        for file in site.rglob("*")
        if file.is_file() and not file.relative_to(site).parts[0].startswith(skipped)
    )
