"""Certificates of callers whose TLS ends at a proxy, which passes them on in a header."""

from __future__ import annotations

import ssl
from base64 import b64decode
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import unquote

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]

_PEM = "-----BEGIN CERTIFICATE-----"


class ForwardedCertificate:
    """A middleware that takes the certificate of a caller from a header.

    Only for servers that nobody reaches but through a proxy that sets the header, and
    takes away what callers send under its name: else anybody can be anybody.
    """

    def __init__(self, app: App, header: str = "Client-Cert") -> None:
        """Serve *app*; *header* has base64 (RFC 9440), or PEM in percent-encoding."""
        self._app = app
        self._header = header.lower().encode("ascii")

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve one request with the certificate where servers with TLS put it."""
        if scope["type"] == "http":
            found = [v for name, v in scope["headers"] if name.lower() == self._header]
            pem = _pem(found[0]) if len(found) == 1 else None
            tls = {"client_cert_chain": [] if pem is None else [pem]}
            scope = {
                **scope,
                "extensions": {**(scope.get("extensions") or {}), "tls": tls},
            }
        await self._app(scope, receive, send)


def _pem(value: bytes) -> str | None:
    """Return the certificate that a header holds, None for anything else."""
    try:
        text = value.decode("ascii").strip()
        if text.startswith(":") and text.endswith(":") and len(text) > 2:
            raw = b64decode(text[1:-1], validate=True)
            return ssl.DER_cert_to_PEM_cert(raw) if raw else None
        text = unquote(text, errors="strict")
    except ValueError:
        return None
    return text if text.startswith(_PEM) else None
