"""The proxy that the environment of this process names for a URL."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass


def proxy_of(url: str) -> str:
    """Return the URL of the proxy for *url*, empty for none (`HTTPS_PROXY`, `NO_PROXY`).

    On Windows and macOS the settings of the system count too.
    """
    scheme, authority = urlsplit(url)[:2]
    host = authority.rpartition("@")[2]
    proxies = getproxies()
    found = proxies.get(scheme) or proxies.get("all") or ""
    if not found or proxy_bypass(host):
        return ""
    return found if "://" in found else f"http://{found}"
