"""The proxy that the environment names for a URL."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..core.http_library import httpx


def proxy_from_environment(url: httpx.URL) -> str | None:
    """Return the proxy that the environment names (`HTTPS_PROXY`, `ALL_PROXY`, ...), None where `NO_PROXY` excepts the
    URL.
    """
    from urllib.request import getproxies, proxy_bypass  # The HTTP library has loaded it.

    proxies = getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(url.netloc.decode("ascii")) or proxy_bypass(url.host):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def place_in_words(url: str, by_environment: bool) -> str:
    """What a message says of where an attempt went: host, port, and the environment's proxy if that was on the way."""
    parts = urlsplit(url)
    place = f"{parts.hostname}:{parts.port or {'http': 80, 'https': 443}.get(parts.scheme)}"
    return f" ({place}{_proxy_in_words(url) if by_environment else ''})"


def _proxy_in_words(url: str) -> str:
    """What a message says of the environment's proxy for a URL, without its credentials; empty where there is none."""
    from urllib.request import getproxies

    parsed = httpx.URL(url)
    proxy = proxy_from_environment(parsed)
    if proxy is None:
        return ""
    name = parsed.scheme if getproxies().get(parsed.scheme) else "all"
    return f", through the proxy {proxy.partition('://')[2].rpartition('@')[2]} that {name.upper()}_PROXY names"
