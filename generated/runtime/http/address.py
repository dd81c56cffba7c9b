"""Where a service is reached, read once from its base URL."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """A base URL, and what it stands for.

    Attributes:
        given: The URL as it was given, which is all of it where a target has no path:
            that of a webhook.
        url: The URL as it goes before a path, without a slash at its end.
        shown: The same for telemetry, which has no business with passwords.
        origin: Scheme, host and port (RFC 6454), which is who has a circuit breaker.
        target: The same by attribute of OpenTelemetry.
    """

    given: str
    url: str
    shown: str
    origin: Hashable
    target: tuple[tuple[str, Any], ...]

    def at(self, target: str) -> str:
        """Return the URL of *target*, a path and a query."""
        if target.startswith("/"):
            return self.url + target
        if target and "?" in self.given:
            return f"{self.given}&{target[1:]}"
        return self.given + target

    def root(self) -> Address:
        """Return the same without a path."""
        root = _root(self.url)
        return replace(self, given=root, url=root, shown=_root(self.shown))


@lru_cache(maxsize=256)
def address_of(url: str) -> Address:
    """Return what *url* is, an absolute URL.

    Raises:
        ValueError: It is none of HTTP. It is not repeated: a password may be in it.
    """
    scheme, host, port = origin_of(url)
    if scheme not in DEFAULT_PORTS or not host or not url.isprintable():
        raise ValueError("an address must be https://host:port or http://host:port")
    given, url = url, url.rstrip("/")
    return Address(
        given=given,
        url=url,
        shown=re.sub(r"//[^/@]*@", "//REDACTED@", url),
        origin=(scheme, host, port),
        target=(("server.address", host), ("server.port", port)),
    )


def origin_of(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an absolute *url*.

    Raises:
        ValueError: Its port is no number.
    """
    parts = urlsplit(url)
    port = parts.port or DEFAULT_PORTS.get(parts.scheme, 80)
    return parts.scheme, parts.hostname or "", port


def is_absolute(url: object) -> bool:
    """Whether *url* says with whom to speak, and how."""
    return isinstance(url, str) and "://" in url


def _root(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}"


NOWHERE = Address("", "", "", None, ())
"""The address of a client that must ask for it."""
