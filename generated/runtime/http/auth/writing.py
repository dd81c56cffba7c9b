"""Where a credential stands in a request: a header, the query, or a cookie."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import parse_qsl, quote

from ..request import Request
from ..values.characters import CONTROL, TOKEN
from .errors import UnusableCredentials
from .schemes import BEARERS, ApiKey, MutualTls, Scheme
from .secret import Concealed

AUTHORIZATION = "Authorization"

_VISIBLE = re.compile(r"[!-~](?:[ -~]*[!-~])?")
"""A field value of which nothing is lost or split (RFC 9110, 5.5), in ASCII."""
_COOKIE = re.compile(r"[!-:<-~]+")


def carries(request: Request, scheme: Scheme) -> bool:
    """Whether *request* has what *scheme* asks for already, by an argument or option."""
    if isinstance(scheme, MutualTls):
        return False
    if not isinstance(scheme, ApiKey):
        return header_of(request, AUTHORIZATION) is not None
    return key_of(request, scheme) is not None


def key_of(request: Request, scheme: ApiKey) -> str | None:
    """Return what *request* has in the place of *scheme*."""
    if scheme.place == "header":
        return header_of(request, scheme.name)
    if scheme.place == "query":
        query = request.target.partition("?")[2]
        return dict(parse_qsl(query, keep_blank_values=True)).get(scheme.name)
    cookies = (header_of(request, "Cookie") or "").split(";")
    found = (cookie.strip().partition("=") for cookie in cookies)
    return next((value for name, _, value in found if name == scheme.name), None)


def header_of(request: Request, name: str) -> str | None:
    """Return a header of *request*, whatever the case of its name."""
    lower = name.lower()
    for known, value in request.headers.items():
        if known.lower() == lower:
            return value
    return None


def basic_value(username: str, password: str, what: str) -> Concealed:
    """Return the value of `Authorization` for a name and a password (RFC 7617, 2).

    Raises:
        UnusableCredentials: The name has a colon, or one of them a control character.
    """
    if ":" in username:
        raise UnusableCredentials(f"{what}: a username cannot have a colon")
    if CONTROL.search(username) or CONTROL.search(password):
        raise UnusableCredentials(f"{what}: control characters are not allowed")
    try:
        raw = f"{username}:{password}".encode()
    except UnicodeEncodeError:  # it would show what it could not encode
        raw = b""
    if not raw:
        raise UnusableCredentials(f"{what}: it cannot be written in UTF-8")
    return Concealed(f"Basic {b64encode(raw).decode()}")


def written(request: Request, scheme: Scheme, value: str) -> Request:
    """Return *request* with *value*, which is what *scheme* asks for.

    Raises:
        UnusableCredentials: It has characters that are not allowed there, or another
            scheme has taken the place.
    """
    what = f"credential {scheme.scheme!r}"
    if not isinstance(scheme, ApiKey):
        if isinstance(scheme, BEARERS):
            _match(TOKEN, value, what)
            value = Concealed(f"Bearer {value}")
        return _with_header(request, AUTHORIZATION, value, what)
    if scheme.place == "header":
        return _with_header(request, scheme.name, value, what)
    if scheme.place == "cookie":
        _match(_COOKIE, value, what)
        return _with_cookie(request, f"{scheme.name}={value}")
    return _with_query(request, scheme.name, value, what)


def _with_header(request: Request, name: str, value: str, what: str) -> Request:
    _match(_VISIBLE, value, what)
    known = header_of(request, name)
    if known is not None:
        if known == value:
            return request
        # RFC 9110, 11.6.2: there is one Authorization field, with one credential.
        raise UnusableCredentials(f"{what}: another credential is in {name} already")
    return _with_headers(request, {**request.headers, name: Concealed(value)})


def _with_cookie(request: Request, pair: str) -> Request:
    headers = dict(request.headers)
    name = next((known for known in headers if known.lower() == "cookie"), "Cookie")
    before = f"{headers[name]}; " if headers.get(name) else ""
    headers[name] = Concealed(before + pair)
    return _with_headers(request, headers)


def _with_query(request: Request, name: str, value: str, what: str) -> Request:
    try:
        pair = f"{quote(name, safe='')}={quote(value, safe='')}"
    except UnicodeEncodeError:
        pair = ""
    if not pair:
        raise UnusableCredentials(f"{what}: it cannot be written in UTF-8")
    separator = "&" if "?" in request.target else "?"
    return replace(request, target=Concealed(f"{request.target}{separator}{pair}"))


def _with_headers(request: Request, headers: Mapping[str, str]) -> Request:
    return replace(request, headers=headers)


def _match(allowed: re.Pattern[str], value: str, what: str) -> None:
    if not allowed.fullmatch(value):
        raise UnusableCredentials(f"{what}: it has characters that are not allowed")
