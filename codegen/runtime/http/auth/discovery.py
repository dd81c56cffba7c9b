"""Where the token endpoint is, as an authorization server says itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from .endpoint import shown
from .errors import TokenRefused

_WELL_KNOWN = "/.well-known/"
_OPENID = "/.well-known/openid-configuration"


def document_url(url: str) -> str:
    """Return where the document of *url* is, which may be that of the issuer."""
    return url if _WELL_KNOWN in url else url.rstrip("/") + _OPENID


def token_endpoint(document: Mapping[str, Any], url: str) -> str:
    """Return the token endpoint that *document*, read from *url*, names.

    Raises:
        TokenRefused: It speaks for another issuer (OpenID Connect Discovery, 4.3; RFC
            8414, 3.3), or names no endpoint that is as safe as *url* is.
    """
    issuer = document.get("issuer")
    if issuer not in _issuers(url):
        raise TokenRefused(f"{shown(url)} speaks for another issuer")
    endpoint = document.get("token_endpoint")
    scheme = urlsplit(endpoint).scheme if isinstance(endpoint, str) else ""
    if scheme not in ("http", "https"):
        raise TokenRefused(f"{shown(url)} names no token endpoint")
    if scheme == "http" and urlsplit(url).scheme == "https":
        raise TokenRefused(f"{shown(url)} names a token endpoint without TLS")
    return str(endpoint)


def _issuers(url: str) -> tuple[str, ...]:
    """Return the issuers of which a document at *url* may speak.

    OpenID Connect puts the well-known path behind the issuer, RFC 8414 (3.1) between
    its host and its path. Behind an issuer that ends with a slash stands no second one.
    """
    scheme, netloc, path, _, _ = urlsplit(url)
    before, _, after = path.partition(_WELL_KNOWN)
    behind = after.partition("/")[2]
    if behind:
        return (urlunsplit((scheme, netloc, f"{before}/{behind}", "", "")),)
    issuer = urlunsplit((scheme, netloc, before, "", ""))
    return issuer, f"{issuer}/"
