"""An environment for each peer, made once and kept in `benchmarks/.envs` until its pins change."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from attrs import frozen

HERE = Path(__file__).parent
ROOT = HERE.parent
ENVIRONMENTS = HERE / ".envs"


@frozen
class Peer:
    """A contender: its worker module, what to call it, its pins, and a folder to import from."""

    name: str
    title: str
    requires: tuple[str, ...]
    package: str = ""

    @property
    def python(self) -> str:
        """The interpreter of its environment."""
        return str(ENVIRONMENTS / self.name / "bin" / "python")


def read_peers() -> list[Peer]:
    """The peers of `peers.toml`, in its order."""
    table = tomllib.loads((HERE / "peers.toml").read_text("utf-8"))
    folders = {"ours": str(ROOT / "generated"), "opc_peer": str(ENVIRONMENTS / "opc_client")}
    return [Peer(name, row["title"], tuple(row["requires"]), folders.get(name, "")) for name, row in table.items()]


def prepare(peer: Peer) -> None:
    """Makes the environment, unless it stands with these very pins."""
    folder = ENVIRONMENTS / peer.name
    stamp = folder / "pins"
    pins = hashlib.sha256("\n".join(peer.requires).encode()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != pins:
        shutil.rmtree(folder, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(folder))
        _run(peer.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.requires)
        stamp.write_text(pins)
    if peer.name == "opc_peer" and not (ENVIRONMENTS / "opc_client").is_dir():
        _generate_opc(ROOT / "openapi.yaml", ENVIRONMENTS / "opc_client")


def _generate_opc(spec: Path, output: Path) -> None:
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(spec), "--meta", "none"]
    _run(*command, "--output-path", str(output / "mistral_ai_api_client"), "--overwrite")


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[:6])} …: {(done.stderr or done.stdout).strip()[-800:]}")
