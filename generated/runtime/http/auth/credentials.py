"""What a caller shows of itself: the base of the credentials of every contract."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, TypeAlias

from ..reply import Reply
from ..request import Request
from .errors import MissingCredentials, UnusableCredentials
from .schemes import (
    BEARERS,
    Alternatives,
    ApiKey,
    HttpBasic,
    MutualTls,
    Required,
    Scheme,
    can_be_shown,
)
from .secret import Basic, Concealed, Concealing, read_secret, read_secret_async
from .source import TokenSource
from .writing import AUTHORIZATION, basic_value, carries, header_of, written

Certificate: TypeAlias = ssl.SSLContext | bool
"""Says that connections show a certificate: True, or the TLS that does (`mutual_tls`)."""

_REFUSED = 401


@dataclass(frozen=True, kw_only=True)
class Credentials(Concealing):
    """Writes what operations ask for into requests; each field is about one scheme.

    A call takes the first alternative of its operation that can be met completely, but
    for those that no request can show, and calls anonymously only if there is none and the contract allows it. What a request
    has already (an argument, a header of the options) is taken as given, and stays.

    Neither `repr` nor an error shows a secret.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        """Keep secrets out of the `repr` that a dataclass would write."""
        super().__init_subclass__(**options)
        cls.__repr__ = Credentials.__repr__  # type: ignore[method-assign]

    def __post_init__(self) -> None:
        self._conceal(*(field.name for field in fields(self)))

    def __repr__(self) -> str:
        given = (f for f in fields(self) if getattr(self, f.name) is not None)
        shown = ", ".join(f"{field.name}=***" for field in given)
        return f"{type(self).__name__}({shown})"

    def authorize(
        self, request: Request, security: Alternatives | None, operation: str
    ) -> Request:
        """Return *request* with what one of the alternatives asks for.

        It may ask an authorization server for a token, within the deadline in force.

        Raises:
            MissingCredentials: No alternative can be met.
            UnusableCredentials: A credential cannot be written into a request.
            TokenRefused: No token was granted.
            TransportError: No token could be asked for; it is marked as ours.
        """
        sent = request
        for required, given in self._chosen(request, security, operation):
            value = self._value(required, given)
            sent = written(sent, required.scheme, value)
        return sent

    async def authorize_async(
        self, request: Request, security: Alternatives | None, operation: str
    ) -> Request:
        """Return *request*, as `authorize` does."""
        sent = request
        for required, given in self._chosen(request, security, operation):
            value = await self._value_async(required, given)
            sent = written(sent, required.scheme, value)
        return sent

    def refused(
        self, reply: Reply, request: Request, security: Alternatives | None
    ) -> bool:
        """Forget the token of *request* that *reply* refuses; may another do better?

        A newer token, which another call has got meanwhile, stays. Only of tokens that
        are asked for there is another one, and only a 401 says something about them.
        """
        used = header_of(request, AUTHORIZATION)
        if reply.status != _REFUSED or used is None:
            return False
        sources = list(self._sources(security))
        for source in sources:
            source.forget(used.partition(" ")[2])
        return bool(sources)

    async def refused_async(
        self, reply: Reply, request: Request, security: Alternatives | None
    ) -> bool:
        """Forget the token, as `refused` does."""
        return self.refused(reply, request, security)

    def _chosen(
        self, request: Request, security: Alternatives | None, operation: str
    ) -> list[tuple[Required, object]]:
        """Return what must be written, with what was given for it."""
        if not security:
            return []
        possible = [one for one in security if one and can_be_shown(one)]
        if not possible and () not in security:
            possible = list(security)  # what cannot be shown says why
        for alternative in possible:
            missing = [r for r in alternative if not self._has(r.scheme, request)]
            if not missing:
                return [
                    (required, self._given(required.scheme))
                    for required in alternative
                    if not isinstance(required.scheme, MutualTls)
                    and not carries(request, required.scheme)
                ]
        if () in security:
            return []
        raise MissingCredentials(
            _wanted(self, security, operation), operation=operation
        )

    def _given(self, scheme: Scheme) -> object:
        return getattr(self, scheme.scheme, None)

    def _has(self, scheme: Scheme, request: Request) -> bool:
        given = self._given(scheme)
        return (given is not None and given is not False) or carries(request, scheme)

    def _sources(self, security: Alternatives | None) -> Iterator[TokenSource]:
        for alternative in security or ():
            for required in alternative:
                given = self._given(required.scheme)
                if isinstance(given, TokenSource):
                    yield given

    @staticmethod
    def _value(required: Required, given: object) -> Concealed:
        scheme, what = required.scheme, f"credential {required.scheme.scheme!r}"
        if isinstance(scheme, HttpBasic):
            user = _user(given, what)
            password = read_secret(user.password, what, empty=True)
            return basic_value(user.username, password, what)
        if isinstance(given, TokenSource):
            return _tokens(given, scheme, what).token(scheme, required.scopes)
        return read_secret(given, what)

    @staticmethod
    async def _value_async(required: Required, given: object) -> Concealed:
        scheme, what = required.scheme, f"credential {required.scheme.scheme!r}"
        if isinstance(scheme, HttpBasic):
            user = _user(given, what)
            password = await read_secret_async(user.password, what, empty=True)
            return basic_value(user.username, password, what)
        if isinstance(given, TokenSource):
            source = _tokens(given, scheme, what)
            return await source.token_async(scheme, required.scopes)
        return await read_secret_async(given, what)


def _user(given: object, what: str) -> Basic:
    if not isinstance(given, Basic):
        raise UnusableCredentials(f"{what} must be Basic(username, password)")
    return given


def _tokens(given: TokenSource, scheme: Scheme, what: str) -> TokenSource:
    if not isinstance(scheme, BEARERS):
        raise UnusableCredentials(f"{what} is not sent as a bearer token")
    return given


def _wanted(owner: object, security: Alternatives, operation: str) -> str:
    """Say what could have been given, an alternative after the other."""
    ways = [
        " and ".join(_how(required.scheme) for required in alternative)
        for alternative in security
    ]
    return f"{operation}: {type(owner).__name__} has not what it takes: pass " + (
        ", or ".join(ways)
    )


def _how(scheme: Scheme) -> str:
    """Say how a credential is given."""
    name = scheme.scheme
    if isinstance(scheme, ApiKey):
        return f"{name}=... ({scheme.place} {scheme.name!r})"
    if isinstance(scheme, HttpBasic):
        return f"{name}=Basic(username, password)"
    if isinstance(scheme, MutualTls):
        return f"{name}=mutual_tls(cert, key)"
    if isinstance(scheme, BEARERS):
        return f"{name}=... (a token, or what gets one)"
    return f"{name}=... (the Authorization value)"
