"""Answers to a caller who may not: 401 with challenges, and 403 (RFC 9110, 11 and 15.5)."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.responses import Response

from ..problem import problem
from ..values.headers import Headers
from .schemes import BEARERS, ApiKey, HttpBasic, HttpScheme, MutualTls, Required

CHALLENGE = "WWW-Authenticate"


class Refused(HTTPException):
    """A call that is not served, because of who makes it."""

    def response(self) -> Response:
        """Return the answer, as problem details."""
        return problem(self.status_code, detail=self.detail, headers=self.headers)


class Unauthorized(Refused):
    """It is not known who calls; a security method may raise it in place of None.

    Attributes:
        challenge: What the caller is asked for (`Digest realm="a", nonce="..."`), None
            for what the scheme asks for by itself.
    """

    def __init__(
        self,
        detail: str = "Who is calling is not known.",
        *,
        challenge: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        given = Headers(headers or {})
        if challenge is not None:
            given |= {CHALLENGE: challenge}
        super().__init__(401, detail, given or None)
        self.challenge = challenge


class Forbidden(Refused):
    """It is known who calls, and they may not; security methods and services raise it.

    Attributes:
        scopes: What they lack; a security method may leave out the scopes that it was
            given.
    """

    def __init__(
        self,
        detail: str = "The caller may not do this.",
        *,
        scopes: tuple[str, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(403, detail, Headers(headers) if headers else None)
        self.scopes = scopes


def challenge(required: Required, realm: str, *, shown: bool) -> str:
    """Return what asks a caller for the credentials of a scheme.

    API keys and certificates have no scheme of HTTP. As a 401 must ask for something,
    theirs are names that no client can mistake for another.

    Args:
        required: The scheme and its scopes.
        realm: What the credentials are for.
        shown: Whether there were some, which were refused.
    """
    scheme = required.scheme
    if isinstance(scheme, HttpBasic):
        return _challenge("Basic", realm=realm, charset="UTF-8")
    if isinstance(scheme, BEARERS):
        # RFC 6750, 3.1: who shows nothing is told of no error.
        error = "invalid_token" if shown else ""
        scope = " ".join(required.scopes)
        return _challenge("Bearer", realm=realm, error=error, scope=scope)
    if isinstance(scheme, ApiKey):
        return _challenge(
            "ApiKey", realm=realm, **{"in": scheme.place, "name": scheme.name}
        )
    if isinstance(scheme, HttpScheme) and scheme.name:
        return _challenge(scheme.name, realm=realm)
    if isinstance(scheme, MutualTls):
        return _challenge("MutualTls", realm=realm)
    return _challenge("Unknown", realm=realm)


def insufficient_scope(required: Required, error: Forbidden, realm: str) -> Forbidden:
    """Return *error* with what RFC 6750 (3.1) says to the bearer of a token."""
    scopes = error.scopes or required.scopes
    if isinstance(required.scheme, BEARERS) and scopes:
        text = _challenge(
            "Bearer", realm=realm, error="insufficient_scope", scope=" ".join(scopes)
        )
        error.headers = Headers({CHALLENGE: text}) | (error.headers or {})
    return error


def _challenge(scheme: str, /, **parameters: str) -> str:
    listed = [f"{name}={_quoted(value)}" for name, value in parameters.items() if value]
    return f"{scheme} {', '.join(listed)}"


def _quoted(text: str) -> str:
    """Return *text* as a quoted string (RFC 9110, 5.6.4), in printable ASCII."""
    plain = "".join(c if " " <= c <= "~" else "?" for c in text)
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
