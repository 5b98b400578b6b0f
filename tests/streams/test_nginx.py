"""Streams through nginx and socat behave as direct ones do, and as the faults say where a gateway makes one."""

from __future__ import annotations

import pathlib
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from overlay.core import errors
from tests.support.raw_server import CHUNKED, CLOSE, Connection, Script, chunk, raw_server
from tests.support.stream_support import OK, client, read, text

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
SOCAT = shutil.which("socat")
pytestmark = pytest.mark.nginx
needs_nginx = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
needs_socat = pytest.mark.skipif(SOCAT is None, reason="socat is not installed")

UNBUFFERED = "proxy_buffering off; proxy_http_version 1.1;"
WAYS = {
    "unbuffered": UNBUFFERED,
    "buffered": "proxy_buffering on; proxy_http_version 1.1;",
    "http 1.0 upstream": "proxy_buffering off;",
    "close-delimited": UNBUFFERED + "chunked_transfer_encoding off;",
    "gzip": UNBUFFERED + "gzip on; gzip_types text/event-stream; gzip_proxied any; gzip_min_length 1;",
    "gzip, buffered": "gzip on; gzip_types text/event-stream; gzip_proxied any; gzip_min_length 1;",
}

CONFIG = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;
events {{ worker_connections 64; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass {upstream}; {way} }} }}
}}
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int) -> Iterator[str]:
    """The URL of a program that listens on the port, once it does."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None
                time.sleep(0.02)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(5)


Gateway = Callable[[str, str], str]


@pytest.fixture
def gateway(tmp_path: pathlib.Path) -> Iterator[Gateway]:
    """Puts nginx, set up in a certain way, before a server."""
    opened = []

    def start(upstream: str, way: str) -> str:
        port = free_port()
        config = tmp_path / "nginx.conf"
        config.write_text(CONFIG.format(folder=tmp_path, port=port, upstream=upstream, way=way))
        context = running([str(NGINX), "-p", str(tmp_path), "-c", str(config), "-e", str(tmp_path / "error.log")], port)
        opened.append(context)
        return context.__enter__()

    yield start
    for context in opened:
        context.__exit__(None, None, None)


def piecewise(connection: Connection) -> None:
    for event in (b": hello\n\n", text("a"), text("b", "stop"), b"data: [DONE]\n\n"):
        connection.send(event if b"HTTP/1.0" in connection.head else chunk(event))
        time.sleep(0.01)
    if b"HTTP/1.0" not in connection.head:
        connection.send(b"0\r\n\r\n")


def answering(connection: Connection) -> None:
    connection.send(CLOSE if b"HTTP/1.0" in connection.head else CHUNKED)
    piecewise(connection)


def cut(connection: Connection) -> None:
    """Half an answer, and the connection is gone."""
    http_1_0 = b"HTTP/1.0" in connection.head
    connection.send(CLOSE + text("a") if http_1_0 else CHUNKED + chunk(text("a")))
    time.sleep(0.05)  # So that the gateway has passed it on before it learns of the end.
    connection.reset()


@needs_nginx
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("way", WAYS)
def test_answer(gateway: Gateway, way: str, mode: str) -> None:
    with raw_server(answering) as server:
        sdk = client(gateway(server.url, WAYS[way]), http_headers={"Accept-Encoding": "gzip"})
        outcome = read(sdk, mode)
        sdk.close()
    assert (outcome.text, outcome.error) == ("ab", None)
    assert (outcome.stream.headers.get("content-encoding") == "gzip") == way.startswith("gzip")


@needs_nginx
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize("way", [way for way in WAYS if way != "buffered"])
def test_cut_upstream(gateway: Gateway, way: str, mode: str) -> None:
    """Several of these look like a clean end from here."""
    with raw_server(cut) as server:
        sdk = client(gateway(server.url, WAYS[way]), http_headers={"Accept-Encoding": "gzip"})
        outcome = read(sdk, mode)
        sdk.close()
    assert isinstance(outcome.error, errors.StreamInterrupted)
    assert outcome.text in ("", "a")


def stall(connection: Connection) -> None:
    connection.send(CHUNKED + chunk(text("a")))
    connection.wait_closed()


@needs_nginx
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_gateway_loses_patience(gateway: Gateway, mode: str) -> None:
    with raw_server(stall) as server:
        sdk = client(gateway(server.url, UNBUFFERED + "proxy_read_timeout 1s;"))
        outcome = read(sdk, mode)
        sdk.close()
    assert isinstance(outcome.error, errors.StreamInterrupted)
    assert outcome.text == "a"


@needs_nginx
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(
    ("way", "status"),
    [("", 502), ("return 413;", 413), ("return 429;", 429), ("return 504;", 504), ("return 307 /elsewhere;", 307)],
)
def test_gateway_answers_itself(gateway: Gateway, way: str, status: int, mode: str) -> None:
    sdk = client(gateway(f"http://127.0.0.1:{free_port()}", way))
    outcome = read(sdk, mode)
    sdk.close()
    assert isinstance(outcome.error, errors.ClientError)
    if status != 307:
        assert outcome.error.status_code == status
        assert "nginx" in outcome.error.body


@needs_nginx
@pytest.mark.parametrize("mode", ["sync", "async"])
def test_page_instead_of_a_stream(gateway: Gateway, mode: str) -> None:
    way = "return 200 '<html>Please sign in</html>'; default_type text/html;"
    sdk = client(gateway("http://127.0.0.1:9", way))
    outcome = read(sdk, mode)
    sdk.close()
    assert isinstance(outcome.error, errors.ResponseValidationError)
    assert "Please sign in" in str(outcome.error)


@needs_socat
@pytest.mark.parametrize("mode", ["sync", "async"])
@pytest.mark.parametrize(("script", "error"), [(OK, None), (cut, errors.StreamInterrupted)])
def test_one_byte_per_write(script: Script, error: type[Exception] | None, mode: str) -> None:
    port = free_port()
    with raw_server(script) as server:
        target = server.url.removeprefix("http://")
        command = [
            str(SOCAT),
            "-b1",
            f"TCP-LISTEN:{port},bind=127.0.0.1,reuseaddr,fork,nodelay",
            f"TCP:{target},nodelay",
        ]
        with running(command, port) as url:
            sdk = client(url)
            outcome = read(sdk, mode)
            sdk.close()
    assert isinstance(outcome.error, error or type(None))
    assert outcome.text == ("a" if error else "ab")
