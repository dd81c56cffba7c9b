"""The credentials that a request shows, by scheme; what it shows may be malformed."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import parse_qsl

from starlette.requests import Request

from ..values.characters import CONTROL, TOKEN
from .schemes import BEARERS, ApiKey, HttpBasic, HttpScheme, MutualTls, Scheme

Shown: TypeAlias = tuple[str, ...]
"""The arguments of a security method, but for the scopes."""

_SPACES = " \t"


class Malformed(Exception):
    """What a request shows is not what its scheme looks like."""


def read_shown(request: Request, scheme: Scheme) -> Shown | None:
    """Return what *request* shows for *scheme*, None for nothing.

    Raises:
        Malformed: It is empty, doubled, or not written as the scheme wants it.
    """
    if isinstance(scheme, ApiKey):
        return _one(_api_keys(request, scheme), scheme)
    if isinstance(scheme, MutualTls):
        return _certificate(request)
    found = _one(_fields(request, b"authorization"), scheme)
    if found is None:
        return None
    kind, _, value = found[0].partition(" ")
    kind, value = kind.lower(), value.strip(_SPACES)
    if isinstance(scheme, HttpScheme):
        return found if scheme.name.lower() in ("", kind) else None
    if isinstance(scheme, HttpBasic):
        return _basic(value) if kind == "basic" else None
    if not isinstance(scheme, BEARERS) or kind != "bearer":
        return None
    if not TOKEN.fullmatch(value):
        raise Malformed("the bearer token is malformed")
    return (value,)


def _api_keys(request: Request, scheme: ApiKey) -> list[str]:
    """Return all keys of the name, each byte as one character."""
    if scheme.place == "header":
        return _fields(request, scheme.name.lower().encode("latin-1", "replace"))
    wanted = scheme.name.encode().decode("latin-1")
    if scheme.place == "query":
        query = request.scope.get("query_string", b"").decode("latin-1")
        pairs = parse_qsl(query, keep_blank_values=True, encoding="latin-1")
        return [value for name, value in pairs if name == wanted]
    found: dict[str, None] = {}
    for field in _fields(request, b"cookie"):
        for cookie in field.split(";"):
            name, _, value = cookie.partition("=")
            if name.strip(_SPACES) == wanted:
                found[_unquoted(value.strip(_SPACES))] = None
    return list(found)  # browsers repeat a cookie; it is fine if it says the same


def _fields(request: Request, name: bytes) -> list[str]:
    return [
        value.decode("latin-1").strip(_SPACES)
        for known, value in request.scope["headers"]
        if known.lower() == name
    ]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1]
    return value


def _one(values: list[str], scheme: Scheme) -> Shown | None:
    """Return the only one of *values*, as UTF-8."""
    if not values:
        return None
    if len(values) > 1:
        raise Malformed(f"there are {len(values)} credentials for {scheme.scheme}")
    try:
        text = values[0].encode("latin-1").decode()
    except UnicodeDecodeError:
        text = ""
    if not text or CONTROL.search(text):
        raise Malformed(f"the credential for {scheme.scheme} is malformed")
    return (text,)


def _basic(value: str) -> Shown:
    """Return name and password (RFC 7617, 2; as UTF-8, as the challenge says)."""
    try:
        raw = b64decode(value.encode(), validate=True)
        text = raw.decode()
    except ValueError:  # no base64, or no UTF-8
        raw, text = b"", ""
    username, colon, password = text.partition(":")
    # One text for one pair: RFC 4648 (3.5) leaves it open what stands for the same.
    if not colon or CONTROL.search(text) or b64encode(raw).decode() != value:
        raise Malformed("the Basic credentials are malformed")
    return username, password


def _certificate(request: Request) -> Shown | None:
    """Return the certificate of the connection, as PEM (the TLS extension of ASGI)."""
    extensions = request.scope.get("extensions")
    tls = extensions.get("tls") if isinstance(extensions, Mapping) else None
    if not isinstance(tls, Mapping) or tls.get("client_cert_error"):
        return None
    chain = tls.get("client_cert_chain")
    return (str(chain[0]),) if chain else None
