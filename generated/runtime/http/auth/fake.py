"""Security for tests and mocks: one secret opens everything, and every try is recorded."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from ..operation import Operation
from .credentials import Credentials
from .schemes import HttpBasic, HttpScheme, MutualTls, Scheme
from .secret import Basic

C = TypeVar("C", bound=Credentials)

SECRET = "secret"
"""What fakes accept, and callers of them show."""

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityCall:
    """One call of a security method.

    Attributes:
        scheme: Python name of the scheme.
        shown: What the method was given: a secret, or a name and a password.
        scopes: The scopes that the operation asks for.
        accepted: Whether it was the right secret.
    """

    scheme: str
    shown: tuple[str, ...]
    scopes: tuple[str, ...]
    accepted: bool


class FakeSecurity:
    """Has a method for every scheme, which accepts one secret and refuses all others.

    Of name and password only the password counts; of another `Authorization` value what
    stands behind its scheme. The identity is the call itself.

    Attributes:
        accepts: The secret.
        calls: What was shown so far.
    """

    def __init__(self, accepts: str = SECRET) -> None:
        self.accepts = accepts
        self.calls: list[SecurityCall] = []
        self._others: dict[str, str] = {}

    def __getattr__(self, name: str) -> Callable[..., Awaitable[SecurityCall | None]]:
        if name.startswith("__"):  # copying and pickling look for those
            raise AttributeError(name)

        async def method(*given: Any) -> SecurityCall | None:
            *shown, scopes = given
            secret = shown[-1]
            right = self.accepts in (secret, secret.partition(" ")[2])
            right = right or secret == self._others.get(name)
            made = SecurityCall(
                scheme=name, shown=tuple(shown), scopes=scopes, accepted=right
            )
            self.calls.append(made)
            return made if right else None

        return method


def accept(security: object, scheme: Scheme, secret: str) -> None:
    """Make *security*, if it is a fake, accept *secret* of *scheme* as well.

    It is no method of the fake: all that it has might be the name of a scheme.
    """
    if isinstance(security, FakeSecurity):
        security._others[scheme.scheme] = secret


def fake_security(accepts: str = SECRET) -> Any:
    """Return a `FakeSecurity` as what any contract asks for.

    It has whatever method one calls, which no type checker can know.
    """
    return FakeSecurity(accepts)


def fake_credentials(
    kind: type[C], operations: Iterable[Operation[Any]], secret: str = SECRET
) -> C:
    """Return credentials with which `FakeSecurity` lets callers of *operations* in.

    Args:
        kind: The class of the contract.
        operations: All that may be called.
        secret: What is accepted.
    """
    schemes: dict[str, Scheme] = {
        required.scheme.scheme: required.scheme
        for operation in operations
        for alternative in operation.security or ()
        for required in alternative
    }
    known = {field.name for field in fields(kind)}
    given = {
        name: credential_of(scheme, secret)
        for name, scheme in schemes.items()
        if name in known
    }
    return kind(**given)


class ShownCertificate:
    """Serves an app as if every caller had shown *certificate* in its TLS."""

    def __init__(self, app: App, certificate: str = SECRET) -> None:
        self._app = app
        self._certificate = certificate

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve one request."""
        tls = {"client_cert_chain": [self._certificate]}
        extensions = {**(scope.get("extensions") or {}), "tls": tls}
        await self._app({**scope, "extensions": extensions}, receive, send)


def credential_of(scheme: Scheme, secret: str) -> object:
    """Return *secret* as credentials have it for *scheme*."""
    if isinstance(scheme, HttpBasic):
        return Basic("user", secret)
    if isinstance(scheme, MutualTls):
        return True
    if isinstance(scheme, HttpScheme) and scheme.name:
        return f"{scheme.name} {secret}"
    return secret
