"""Access tokens that a client gets by itself: with its own secret, or a refresh token."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import TypeAlias

from ..request import Request
from .endpoint import Grant, token_request
from .kept import Key
from .schemes import OAuth2, Scheme
from .secret import Concealed, Secret
from .source import TokenSource

_CLIENT, _REFRESH = "client_secret", "refresh_token"


@dataclass(frozen=True, eq=False)
class ClientCredentials(TokenSource):
    """Tokens for a client itself (RFC 6749, 4.4).

    Attributes:
        client_id: Its name at the authorization server.
        client_secret: None for a client that is known by its certificate (RFC 8705).
        audience: For which API, where servers ask for it; it is no part of the RFC.
    """

    client_id: str
    client_secret: Secret | None = field(default=None, repr=False)
    _: KW_ONLY
    audience: str | None = None

    def __post_init__(self) -> None:
        self._conceal("client_secret")

    def _secrets(self) -> tuple[tuple[str, Secret], ...]:
        return () if self.client_secret is None else ((_CLIENT, self.client_secret),)

    def _request(self, url: str, key: Key, secrets: Mapping[str, Concealed]) -> Request:
        form = {"grant_type": "client_credentials"}
        if key[1]:
            form["scope"] = " ".join(key[1])
        if self.audience is not None:
            form["audience"] = self.audience
        return _asking(self, self.client_id, url, form, secrets)


@dataclass(frozen=True, eq=False)
class RefreshToken(TokenSource):
    """Tokens for a user who agreed before (RFC 6749, 6).

    Servers may give a new refresh token with each token; then that one is used from
    then on. There is one token for all operations: a refresh token that is shown twice
    at once looks stolen.

    Attributes:
        refresh_token: What the user's agreement was answered with.
        client_id: Whom the user agreed to.
        client_secret: None for a public client.
        rotated: Is told of each new refresh token, to be kept for the next start.
    """

    refresh_token: Secret = field(repr=False)
    client_id: str
    client_secret: Secret | None = field(default=None, repr=False)
    _: KW_ONLY
    rotated: Callable[[str], object] | None = field(default=None, repr=False)
    _latest: list[Concealed] = field(init=False, repr=False, default_factory=list)

    def __post_init__(self) -> None:
        self._conceal("refresh_token", "client_secret")

    def _secrets(self) -> tuple[tuple[str, Secret], ...]:
        latest = self._latest[-1] if self._latest else self.refresh_token
        if self.client_secret is None:
            return ((_REFRESH, latest),)
        return (_REFRESH, latest), (_CLIENT, self.client_secret)

    def _request(self, url: str, key: Key, secrets: Mapping[str, Concealed]) -> Request:
        form = {"grant_type": "refresh_token", "refresh_token": secrets[_REFRESH]}
        if key[1]:
            form["scope"] = " ".join(key[1])
        return _asking(self, self.client_id, url, form, secrets)

    def _keep(self, key: Key, grant: Grant, began: float) -> Concealed:
        token = super()._keep(key, grant, began)
        if grant.refresh_token is not None:
            self._latest[:] = [grant.refresh_token]
            if self.rotated is not None:
                self.rotated(str(grant.refresh_token))
        return token

    def _declared(self, scheme: Scheme) -> str | None:
        if not isinstance(scheme, OAuth2):
            return None
        return scheme.refresh_url or scheme.token_url

    def _key(self, scheme: Scheme, scopes: tuple[str, ...]) -> Key:
        return self._address(scheme)[0], tuple(sorted(set(self.scopes or ())))


Token: TypeAlias = Secret | ClientCredentials | RefreshToken
"""A bearer token, or what gives it."""


def _asking(
    source: TokenSource,
    client_id: str,
    url: str,
    form: dict[str, str],
    secrets: Mapping[str, Concealed],
) -> Request:
    """Return the request with *form*, which says, or whose header says, who asks."""
    form.update(source.parameters)
    secret = secrets.get(_CLIENT)
    if secret is not None and source.auth == "basic":
        return token_request(url, form, (client_id, secret))
    form["client_id"] = client_id
    if secret is not None:
        form[_CLIENT] = secret
    return token_request(url, form, None)
