"""An environment for each peer, made once and kept in `benchmarks/.envs` until its pins change."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from attrs import field, frozen

HERE = Path(__file__).parent
ROOT = HERE.parent
ENVIRONMENTS = HERE / ".envs"


@frozen
class Peer:
    """A contender: what to call it, its pins, its worker module, a folder to import from, variables of its environment,
    and the cases that it takes part in, all if there are none.
    """

    name: str
    title: str
    requires: tuple[str, ...]
    worker: str
    package: str = ""
    variables: dict[str, str] = field(factory=dict)
    cases: tuple[str, ...] = ()

    def does(self, case: str) -> bool:
        """Whether it takes part in a case."""
        return not self.cases or case in self.cases

    @property
    def python(self) -> str:
        """The interpreter of its environment."""
        return str(ENVIRONMENTS / self.name / "bin" / "python")


def read_peers() -> list[Peer]:
    """The peers of `peers.toml`, in its order."""
    table = tomllib.loads((HERE / "peers.toml").read_text("utf-8"))
    folders = {"ours": str(ROOT / "generated"), "opc_peer": str(ENVIRONMENTS / "opc_client")}
    found: list[Peer] = []
    for name, row in table.items():
        worker = row.get("worker", name)
        variables, cases = row.get("variables", {}), tuple(row.get("cases", ()))
        found.append(
            Peer(name, row["title"], tuple(row["requires"]), worker, folders.get(worker, ""), variables, cases)
        )
    return found


def certificate() -> Path:
    """A file with a key and a certificate for 127.0.0.1, made once."""
    file = ENVIRONMENTS / "server.pem"
    if not file.is_file():
        ENVIRONMENTS.mkdir(exist_ok=True)
        command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj /CN=bench"
        extensions = ("subjectAltName=IP:127.0.0.1", "basicConstraints=critical,CA:FALSE")
        options = [option for extension in extensions for option in ("-addext", extension)]
        _run(*command.split(), *options, "-keyout", f"{file}.key", "-out", f"{file}.crt")
        file.write_text(Path(f"{file}.key").read_text() + Path(f"{file}.crt").read_text())
    return file


def prepare(peer: Peer) -> None:
    """Makes the environment, unless it stands with these very pins."""
    folder = ENVIRONMENTS / peer.name
    stamp = folder / "pins"
    pins = hashlib.sha256("\n".join(peer.requires).encode()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != pins:
        shutil.rmtree(folder, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(folder))
        if peer.requires:
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
