"""TLS and HTTP/2 over the client's own connections, against a server with a certificate of its own."""

from __future__ import annotations

import contextlib
import pathlib
import shutil
import socket
import ssl
import subprocess
import threading
from typing import Any

import pytest

from overlay.core import errors
from tests.support.client_support import GET, Caller, caller  # noqa: F401
from tests.support.http_library import NAME
from tests.support.http_server import reply

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A PEM file with a key and a certificate for 127.0.0.1."""
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test"
    made = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command.split(), *made], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_text(key.read_text() + cert.read_text())
    return both


class TLSServer:
    """Answers every request over TLS, in HTTP/2 if the client offers it."""

    def __init__(self, certificate: pathlib.Path) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        context.set_alpn_protocols(["h2", "http/1.1"])
        self.spoken: list[str | None] = []
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                plain, _ = self._listener.accept()
                with contextlib.suppress(OSError), self._context.wrap_socket(plain, server_side=True) as connection:
                    protocol = connection.selected_alpn_protocol()
                    self.spoken.append(protocol)
                    (self._http2 if protocol == "h2" else self._http1)(connection)

    @staticmethod
    def _http1(connection: Any) -> None:
        while b"\r\n\r\n" in connection.recv(65536):
            connection.sendall(reply(200, {"http": 1}))

    @staticmethod
    def _http2(connection: Any) -> None:
        from h2.config import H2Configuration
        from h2.connection import H2Connection
        from h2.events import StreamEnded

        state = H2Connection(H2Configuration(client_side=False))
        state.initiate_connection()
        connection.sendall(state.data_to_send())
        while data := connection.recv(65536):
            for event in state.receive_data(data):
                if isinstance(event, StreamEnded):
                    state.send_headers(event.stream_id, [(":status", "200"), ("content-type", "application/json")])
                    state.send_data(event.stream_id, b'{"http": 2}', end_stream=True)
            connection.sendall(state.data_to_send())

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)


@pytest.fixture
def server(certificate: pathlib.Path) -> Any:
    made = TLSServer(certificate)
    yield made
    made.close()


@pytest.mark.parametrize("http2", [False, True])
def test_tls(
    caller: Caller, server: TLSServer, certificate: pathlib.Path, http2: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    client = caller.client(server.url, http2=http2)
    for _ in range(2):
        assert caller.request(client, GET) == {"http": 2 if http2 else 1}
    caller.runner.run(client.aclose())
    assert server.spoken == ["h2" if http2 else "http/1.1"]


def test_a_certificate_that_nobody_vouches_for(caller: Caller, server: TLSServer) -> None:
    with pytest.raises(errors.APIConnectionError, match="(?i)certificate"):
        caller.request(caller.client(server.url), GET, retries=None)


def test_an_extra_that_is_not_installed(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(errors.ConfigurationError, match=rf"pip install '{NAME}\[http2\]'"):
        caller.client("http://127.0.0.1:9", http2=True)
