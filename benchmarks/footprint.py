"""Import time, memory, sizes and the generator: measured in fresh processes, interleaved like the rest."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from .environments import ENVIRONMENTS, ROOT, Peer
from .run import server

Costs = dict[str, list[tuple[float, int, int]]]

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

FIRST_REPLY = {
    "ours": (
        "from mistralai import Mistral\n"
        "Mistral(api_key='k', server_url='{url}').chat.complete(model='whole', messages=[])"
    ),
    "floor": (
        "import httpx, msgspec\n"
        "reply = httpx.Client(timeout=300).post('{url}/v1/chat/completions', json={{'model': 'whole'}})\n"
        "msgspec.json.decode(reply.content)"
    ),
    "mistralai_peer": (
        "from mistralai.client import Mistral\n"
        "Mistral(api_key='k', server_url='{url}').chat.complete(model='whole', messages=[])"
    ),
    "openai_peer": (
        "from openai import OpenAI\n"
        "OpenAI(api_key='k', base_url='{url}/v1').chat.completions.create(model='whole', messages=[])"
    ),
}
"""What was put off at import is paid here."""


def first_access(peers: list[Peer]) -> Costs:
    """Import, construct and first access."""
    return _costs(peers, FIRST_ACCESS)


def first_reply(peers: list[Peer]) -> Costs:
    """From nothing to the first reply of a server."""
    with server() as ports:
        url = f"http://127.0.0.1:{ports[0]}"
        return _costs(peers, {name: code.format(url=url) for name, code in FIRST_REPLY.items()})


def _costs(peers: list[Peer], codes: dict[str, str], rounds: int = 5) -> Costs:
    """CPU µs, modules and RSS in KiB of a program, for each round after a warm-up."""
    found: Costs = {peer.name: [] for peer in peers if peer.name in codes}
    # The warm-up writes the bytecode: what is measured is a start as installed programs have it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for turn in range(rounds + 1):
        for peer in peers:
            code = codes.get(peer.name)
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
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, str(ROOT)]
        subprocess.run(command, check=True, capture_output=True)
        file = next(Path(folder).glob("*.whl"))
        with zipfile.ZipFile(file) as archive:
            return file.stat().st_size, sum(info.file_size for info in archive.infolist())


def published_wheels(peers: list[Peer]) -> dict[str, int]:
    """Bytes of the wheel of each peer that is a package of its own."""
    found: dict[str, int] = {}
    for peer in peers:
        if len(peer.requires) == 1:
            with tempfile.TemporaryDirectory() as folder:
                command = [peer.python, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
                subprocess.run([*command, "--dest", folder, *peer.requires], check=True, capture_output=True)
                found[peer.name] = next(Path(folder).glob("*.whl")).stat().st_size
    return found


def generator_cost(spec: Path, rounds: int = 2) -> tuple[list[float], list[float]]:
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


def linter_import() -> float:
    """CPU seconds to import what the generator uses of openapi-python-client: its string tools and its linter."""
    program = "from generator.document.borrowed import borrowed; borrowed('strings'); borrowed('schema')"
    return min(_cpu("-c", program) for _ in range(3))


def _cpu(*arguments: str) -> float:
    """CPU seconds of a Python child and its children."""
    # Both run ruff, which stands beside the interpreter.
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    before = os.times()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    after = os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments[:3])}: {(done.stderr or done.stdout).strip()[-800:]}")
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
