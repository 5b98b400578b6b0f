"""The docstrings of the client class: its arguments, and the environment variables that stand in for them."""

from __future__ import annotations

from ... import ir
from ..python.code import Code
from .facts import listed
from .methods import Described, section

_CONNECTIONS = (
    ("client", "Your own `{http}.Client`; it stays open."),
    ("async_client", "Your own `{http}.AsyncClient`; it stays open."),
)
_CALLS = (
    ("retry_config", "How failures are retried, or how often; 0 for never."),
    ("timeout_ms", "Milliseconds of each wait for the network."),
)
_FINER = (
    ("deadline_ms", "Milliseconds for a whole call with its retries."),
    ("http_headers", "Headers of every request."),
    ("default_query", "Query parameters of every request."),
    ("event_hooks", 'Functions that see each "request", "response" and "error".'),
    ("on_retry", "A function that is called before each retry."),
    ("on_incomplete", 'What a stream that breaks off does: "raise", "warn" or "ignore".'),
    ("max_event_bytes", "The largest event of a stream; 64 MiB unless told."),
    ("max_response_bytes", "The largest reply that is held whole; 256 MiB unless told."),
    ("max_json_depth", "How many levels of arrays and objects JSON may have; 500 unless told."),
    ("grace_ms", "How long a finished stream waits for its end, in milliseconds; 2000 unless told."),
    ("strict_responses", "Whether a reply that breaks its schema is an error."),
)
_POOLS = (
    ("http2", "HTTP/2, for which `{http}[http2]` is installed."),
    ("aiohttp", "Asynchronous requests by aiohttp, for which `{on_aiohttp}` is installed."),
    ("fast_path", "Whether streams are read below the HTTP library's parser, where that can be."),
    ("max_connections", "How many connections there may be at once; 1,000 unless told."),
    ("max_header_bytes", "The most that a reply has beside its body; 100 KiB unless told."),
)
_CLOCK = ("clock", "Where time comes from; tests set it.")


def constructor_doc(package: ir.Package) -> Code:
    """Return what the constructor says of its arguments."""
    connections, pools = _of_library(package, _CONNECTIONS), _of_library(package, _POOLS)
    told = [*_credentials(package), *_servers(package), *_described(*connections, *_CALLS, _logger(package))]
    told += [*_client_credentials(package), *_described(*_FINER, *pools, _CLOCK)]
    return Code("A client. Nothing is sent before the first call.\n\n" + section("Args", told))


def copy_doc(package: ir.Package) -> Code:
    """Return what `with_options` says of its arguments."""
    told = [*_credentials(package), *_client_credentials(package)]
    told += _described(("credentials", "Credentials by the names of their schemes."))
    told += _described(("server_url", "The address of another server."), *_CALLS, *_FINER, _logger(package), _CLOCK)
    about = (
        "A copy with these changes (`http_headers` and `default_query` are added) that uses the same connections.\n\n"
        "Closing the copy leaves the connections open; closing the original closes them for both.\n\n"
    )
    return Code(about + section("Args", told))


def _of_library(package: ir.Package, told: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Return texts with the names of the HTTP library that the package is made for."""
    on_aiohttp = "httpx-aiohttp" if package.http == "httpx" else f"httpx-aiohttp[{package.http}]"
    return [(name, text.format(http=package.http, on_aiohttp=on_aiohttp)) for name, text in told]


def _described(*told: tuple[str, str]) -> list[Described]:
    return [Described(name, text) for name, text in told]


def _credentials(package: ir.Package) -> list[Described]:
    found: dict[str, list[ir.SecurityScheme]] = {}
    for scheme in package.security:
        found.setdefault(scheme.parameter, []).append(scheme)
    told: list[Described] = []
    for name, schemes in found.items():
        pair = any(scheme.kind == "basic" for scheme in schemes)
        text = next((scheme.description for scheme in schemes if scheme.description), "The credential.").strip()
        text = text if text[-1:] in ".!?" else f"{text}."
        kind = "A pair of user and password" if pair else "A text"
        env = "".join(f" Else the variable `{env}`." for env in {s.env: None for s in schemes if s.env})
        told.append(Described(name, f"{text} {kind}, or a function that gives one.{env}"))
    return told


def _client_credentials(package: ir.Package) -> list[Described]:
    scheme = next((scheme for scheme in package.security if scheme.token_url), None)
    if scheme is None:
        return []
    told = zip(("client_id", "client_secret"), ("The id", "The secret"), scheme.env_client, strict=True)
    return [
        Described(name, f"{what} for which access tokens are fetched. Else the variable `{env}`.")
        for name, what, env in told
    ]


def _servers(package: ir.Package) -> list[Described]:
    named = [f'"{server.name}"' for server in package.servers if server.name]
    choice = f" One of {listed(named)}; the first unless told." if len(named) > 1 else ""
    variables = list(dict.fromkeys(f"`{each.name}`" for server in package.servers for each in server.variables))
    within = f": {', '.join(variables)}" if variables else ""
    env = f" Else the variable `{package.server_env}`." if package.server_env else ""
    return _described(
        ("server", f"The name of a server.{choice}"),
        ("url_params", f"Values for the variables in the server's address{within}."),
        ("server_url", f"The address of another server.{env}"),
    )


def _logger(package: ir.Package) -> tuple[str, str]:
    env = f" The variable `{package.log_env}` sets a level, such as `debug`." if package.log_env else ""
    return "debug_logger", f"A logger for each request and reply.{env}"
