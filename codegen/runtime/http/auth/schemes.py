"""The security schemes that a contract declares, and what its operations ask of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ...ranges import HEADER

Spot = Literal["header", "query", "cookie"]
"""Where an API key stands (`in` of the contract)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A way to say who calls.

    Attributes:
        scheme: Its Python name: the field of the credentials, and the server's method.
    """

    scheme: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey(Scheme):
    """A key, as it is, in a header, the query or a cookie called *name*."""

    name: str
    place: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpBasic(Scheme):
    """A name and a password (RFC 7617)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpBearer(Scheme):
    """A token (RFC 6750); *format* says what it looks like, for readers."""

    format: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpScheme(Scheme):
    """Another scheme of HTTP, by its registered name; empty for one that is unknown.

    Callers give the whole `Authorization` value, and servers are given it.
    """

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OAuth2(Scheme):
    """A token of OAuth 2 (RFC 6749).

    Attributes:
        token_url: Where tokens are granted.
        refresh_url: Where they are renewed, None for the same.
        authorization_url: Where users agree, for applications that send them there.
        metadata_url: Where the server describes itself (RFC 8414); it is asked where
            no other address is known.
        scopes: All that there are.
    """

    token_url: str | None = None
    refresh_url: str | None = None
    authorization_url: str | None = None
    metadata_url: str | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIdConnect(Scheme):
    """A token of a provider that describes itself at *url* (OpenID Connect Discovery)."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualTls(Scheme):
    """A certificate that the caller shows when the connection is made."""


@dataclass(frozen=True, slots=True)
class Required:
    """What an operation asks for: *scheme*, with *scopes* where they mean something."""

    scheme: Scheme
    scopes: tuple[str, ...] = ()


Alternatives: TypeAlias = tuple[tuple[Required, ...], ...]
"""Any one of these will do, of which all must hold; an empty one lets anybody in."""

BEARERS = (HttpBearer, OAuth2, OpenIdConnect)
"""Schemes whose credential is a bearer token in `Authorization`."""


def can_be_shown(alternative: tuple[Required, ...]) -> bool:
    """Whether one request can show all of it.

    There is one Authorization field, with one kind of credential (RFC 9110, 11.6.2);
    what is no kind of its own may be any of them.
    """
    kinds = {_kind(required.scheme) for required in alternative} - {""}
    return len(kinds) < 2 and all(is_named(one.scheme) for one in alternative)


def is_named(scheme: Scheme) -> bool:
    """Whether the place of *scheme* has a name that a request can have."""
    if not isinstance(scheme, ApiKey) or scheme.place == "query":
        return True
    return HEADER.holds(
        scheme.name
    )  # names of cookies are tokens, too (RFC 6265, 4.1.1)


def _kind(scheme: Scheme) -> str:
    if isinstance(scheme, BEARERS):
        return "bearer"
    if isinstance(scheme, HttpBasic):
        return "basic"
    return scheme.name.lower() if isinstance(scheme, HttpScheme) else ""
