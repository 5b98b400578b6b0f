"""A certificate for 127.0.0.1, made by openssl for the run of a test."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest


def made_certificate(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """Return the context of a server, and the file of the certificate that clients are to trust."""
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to make a certificate")
    path = folder / "both.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    more = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(path), "-out", "-"]
    made = subprocess.run([*command.split(), *more], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + made.stdout)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    return server, path
