"""What is sent to an authorization server, and what its answers mean."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, urlencode, urlsplit

from ...errors import TransportError
from ..reply import Reply, parse_retry_after
from ..request import Request
from ..values.characters import TOKEN
from .errors import TokenRefused
from .secret import Concealed, ConcealedBytes
from .writing import AUTHORIZATION, basic_value

MAX_ANSWER = 2**20
"""Bytes of an answer that are accepted."""

_LONGEST = 300
"""Characters of a description that an error repeats."""
_BUSY = frozenset({408, 429})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A token that was granted.

    Attributes:
        token: The access token.
        seconds: How long it holds, None if that was not said.
        refresh_token: What the next one is asked for with, None for the same as before.
    """

    token: Concealed
    seconds: float | None
    refresh_token: Concealed | None


def token_request(
    url: str, form: Mapping[str, str], client: tuple[str, Concealed] | None
) -> Request:
    """Return a token request (RFC 6749, 4.4.2 and 6).

    *client* proves who asks in a header (2.3.1); None where the form does, or nothing.
    """
    headers: dict[str, str] = {
        "Accept": "application/json",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    if client is not None:
        name, password = map(quote_plus, client)
        headers[AUTHORIZATION] = basic_value(name, Concealed(password), "client_secret")
    return Request(
        method="POST",
        target=_target(url),
        headers=headers,
        body=ConcealedBytes(urlencode(form).encode()),
    )


def document_request(url: str) -> Request:
    """Return a request for what a server says about itself."""
    return Request(
        method="GET",
        target=_target(url),
        headers={"Accept": "application/json"},
        body=None,
    )


def read_grant(reply: Reply, url: str, secrets: tuple[str, ...]) -> Grant:
    """Return what a token endpoint granted (RFC 6749, 5.1).

    Raises:
        TokenRefused: Nothing, or nothing that can be used.
        TransportError: It is not able to, now.
    """
    members = _members(reply)
    if reply.status != 200:
        raise _refusal(reply, members, url, secrets)
    token = _text(members.get("access_token"))
    if token is None or not TOKEN.fullmatch(token):
        raise TokenRefused(f"{shown(url)} granted no access token")
    kind = members.get("token_type", "Bearer")
    if not isinstance(kind, str) or kind.lower() != "bearer":
        # RFC 6749, 7.1: a type that is not understood must not be used.
        raise TokenRefused(f"{shown(url)} granted a token that is no bearer token")
    return Grant(
        token=token,
        seconds=_seconds(members.get("expires_in")),
        refresh_token=_text(members.get("refresh_token")),
    )


def read_document(reply: Reply, url: str) -> Mapping[str, Any]:
    """Return what a server says about itself.

    Raises:
        TokenRefused: It says nothing that can be used.
        TransportError: It is not able to, now.
    """
    members = _members(reply)
    if reply.status != 200:
        raise _refusal(reply, {}, url, ())
    if not members:
        raise TokenRefused(f"{shown(url)} is no JSON object")
    return members


def unreachable(error: TransportError, url: str) -> TransportError:
    """Return *error* of a token request as one of the call that needs the token.

    That call was not sent, and its peer has nothing to do with it.
    """
    return TransportError(
        f"{shown(url)}: {error}", sent=False, permanent=error.permanent, ours=True
    )


def shown(url: str) -> str:
    """Return *url* as errors may show it: without a password and without a query."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"


def _target(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


class _Members(dict[str, Any]):
    """What an answer says, of which `repr` shows nothing: there may be tokens."""

    def __repr__(self) -> str:
        return "{***}"


def _members(reply: Reply) -> _Members:
    if len(reply.body) > MAX_ANSWER:
        return _Members()
    try:
        found = json.loads(reply.body)
    except (ValueError, RecursionError):
        return _Members()
    return _Members(found if isinstance(found, dict) else {})


def _refusal(
    reply: Reply, members: Mapping[str, Any], url: str, secrets: tuple[str, ...]
) -> Exception:
    """Return the error that an answer other than 200 stands for."""
    if reply.status >= 500 or reply.status in _BUSY:
        busy = TransportError(
            f"{shown(url)} answered {reply.status}", sent=False, ours=True
        )
        busy.retry_after = parse_retry_after(reply.headers.get("retry-after"))
        return busy
    error = _said(members.get("error"), secrets)
    description = _said(members.get("error_description"), secrets)
    said = ": ".join(filter(None, (error, description)))
    return TokenRefused(
        f"{shown(url)} answered {reply.status}" + (f" ({said})" if said else ""),
        error=error,
        description=description,
    )


def _said(value: object, secrets: tuple[str, ...]) -> str:
    """Return what a server says, without control characters and what it was sent."""
    if not isinstance(value, str):
        return ""
    text = "".join(c for c in value if c.isprintable())
    for secret in secrets:
        text = text.replace(secret, "***").replace(quote_plus(secret), "***")
    return text[:_LONGEST]


def _text(value: object) -> Concealed | None:
    """Return *value* if it is a text, of which something is there."""
    return Concealed(value) if isinstance(value, str) and value else None


def _seconds(value: object) -> float | None:
    """Return `expires_in`, which some write as a text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return max(0.0, seconds) if math.isfinite(seconds) else None
