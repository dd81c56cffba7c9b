"""Where requests of a transport go: a pool of connections, and what a URL adds to them."""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import quote

import httpcore2
import httpx2

from ..body import ACCEPTED_ENCODINGS
from ..request import Request
from .protocol import framed
from .proxies import proxy_of

P = TypeVar("P")

Header = tuple[bytes, bytes]

HTTPCORE2_ERRORS = (
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.ProxyError,
    httpcore2.TimeoutException,
    httpcore2.UnsupportedProtocol,
)
"""What httpcore2 raises; its errors have no root."""

_DEFAULTS: Mapping[str, str] = {
    "accept-encoding": ACCEPTED_ENCODINGS,
    "user-agent": f"python-httpx2/{httpx2.__version__}",
}
_TARGET_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"
_WITH_A_BODY = frozenset({"PATCH", "POST", "PUT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Generic[P]):
    """Where requests to one origin go.

    Attributes:
        pool: Whose connections they take.
        origin: The URL without a path.
        headers: What each of them says: `Host`, and who asks if the URL says it.
    """

    pool: P
    origin: httpcore2.URL
    headers: tuple[Header, ...]

    def url(self, target: str) -> httpcore2.URL:
        """Return the URL of *target*, which is a path and a query."""
        origin = self.origin
        return httpcore2.URL(
            scheme=origin.scheme,
            host=origin.host,
            port=origin.port,
            target=target,
        )

    def headers_of(self, request: Request) -> list[Header]:
        """Return the header fields with which *request* goes out."""
        headers = [
            (name.encode("ascii"), value.encode("ascii"))
            for name, value in framed(request).items()
        ]
        given = {name.lower() for name in request.headers}
        headers += [
            (name.encode(), value.encode())
            for name, value in _DEFAULTS.items()
            if name not in given
        ]
        headers += [
            header for header in self.headers if header[0].decode().lower() not in given
        ]
        if request.body is None and request.method in _WITH_A_BODY:
            headers.append((b"Content-Length", b"0"))
        return headers


class Routes(Generic[P]):
    """The pools of a transport: one, and one more for each proxy."""

    def __init__(self, make: Callable[[httpcore2.Proxy | None], P]) -> None:
        """Have pools from *make*, which is given the proxy."""
        self._make = make
        self._pools: dict[str, P] = {}
        self._routes: dict[str, Route[P]] = {}

    @property
    def pools(self) -> list[P]:
        """The pools that were made."""
        return list(self._pools.values())

    def find(self, url: str) -> tuple[Route[P], str]:
        """Return the route of *url* and the target that it names there."""
        origin, target = split(url)
        route = self._routes.get(origin)
        if route is None:
            route = self._routes.setdefault(origin, self._made(httpx2.URL(origin)))
        return route, target

    def _made(self, url: httpx2.URL) -> Route[P]:
        proxy = proxy_of(str(url))
        pool = self._pools.get(proxy)
        if pool is None:
            made = self._make(_proxy(httpx2.URL(proxy)) if proxy else None)
            pool = self._pools.setdefault(proxy, made)
        headers: list[Header] = [(b"Host", url.netloc)]
        if url.userinfo:
            asking = f"{url.username}:{url.password}".encode()
            headers.append((b"Authorization", b"Basic " + b64encode(asking)))
        return Route(pool=pool, origin=_origin(url), headers=tuple(headers))


def split(url: str) -> tuple[str, str]:
    """Return the origin of *url* and its target, in which nothing needs a quote."""
    scheme, _, rest = url.partition("://")
    authority = rest.partition("/")[0].partition("?")[0]
    start = len(scheme) + 3 + len(authority)
    return url[:start], quote(url[start:], safe=_TARGET_CHARACTERS) or "/"


def default_tls() -> ssl.SSLContext:
    """Return the TLS that httpx2 speaks when nobody says otherwise."""
    return httpx2.create_ssl_context()


def _origin(url: httpx2.URL) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target="/"
    )


def _proxy(url: httpx2.URL) -> httpcore2.Proxy:
    auth = (url.username, url.password) if url.userinfo else None
    return httpcore2.Proxy(_origin(url), auth=auth)
