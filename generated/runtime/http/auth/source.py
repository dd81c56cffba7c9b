"""Where access tokens come from: asked for when needed, kept while they hold."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

from ...clock import SYSTEM_CLOCK, Clock
from ...errors import CallError
from ..request import Request
from ..transports.protocol import AsyncTransport, Transport
from .discovery import document_url, token_endpoint
from .endpoint import (
    Grant,
    document_request,
    read_document,
    read_grant,
)
from .errors import TokenRefused, UnusableCredentials
from .exchange import send, send_async
from .flight import Errand
from .kept import Kept, Key
from .limit import Limit
from .schemes import OAuth2, OpenIdConnect, Scheme
from .secret import Concealed, Concealing, Secret, read_secret, read_secret_async


@dataclass(frozen=True, kw_only=True, eq=False)
class TokenSource(Concealing, ABC):
    """Gets tokens at a token endpoint; threads, tasks and clients may share one.

    A token is asked for when a call first needs it, and kept until a while before it
    expires or until it is refused. However many calls need one, one request asks.

    Attributes:
        scopes: What a token is to be good for; None for what an operation needs, so
            that there is a token for each set of scopes.
        token_url: Where to ask; None for what the contract says.
        parameters: More fields of the token request (`resource` of RFC 8707).
        auth: How the client proves who it is (RFC 6749, 2.3.1): in a header, or in the
            `body` for servers that know no better.
        timeout: Seconds that it may take. A call in a hurry waits no longer than it has,
            and the token is there for the next one.
        margin: Seconds before its end at which a token is renewed; half of its time if
            that is shorter.
        clock: In whose time tokens expire.
        transport: What sync clients ask with (TLS with a certificate, for one); None
            for one of its own.
        async_transport: What async clients ask with; None for one of its own, in a thread.
            One that is given stays in the event loop: a sync call that blocks the loop
            meanwhile cannot wait for it, and asks a second time.
    """

    scopes: tuple[str, ...] | None = None
    token_url: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict, repr=False)
    auth: Literal["basic", "body"] = "basic"
    timeout: float = 10.0
    margin: float = 30.0
    clock: Clock = field(default=SYSTEM_CLOCK, repr=False)
    transport: Transport | None = field(default=None, repr=False)
    async_transport: AsyncTransport | None = field(default=None, repr=False)
    _kept: Kept = field(init=False, repr=False, default_factory=Kept)

    def token(self, scheme: Scheme, scopes: tuple[str, ...]) -> Concealed:
        """Return a token for *scheme* that is good for *scopes*.

        Raises:
            TokenRefused: None was granted.
            TransportError: Nobody could be asked; it is marked as ours.
            DeadlineExceeded: The call has no time left.
            UnusableCredentials: It is not known where to ask.
        """
        key = self._key(scheme, scopes)
        found = self._fresh(key)
        if found is not None:
            return found
        limit, flight = self._limit(), self._kept.flight(key)
        limit.left()  # a call without time asks nobody
        make = partial(self._fetch, scheme, key)
        return flight.get(partial(self._fresh, key), make, limit)

    async def token_async(self, scheme: Scheme, scopes: tuple[str, ...]) -> Concealed:
        """Return a token, as `token` does."""
        key = self._key(scheme, scopes)
        found = self._fresh(key)
        if found is not None:
            return found
        limit, flight = self._limit(), self._kept.flight(key)
        limit.left()
        fresh = partial(self._fresh, key)
        if self.async_transport is None:
            return await flight.get_sent(
                fresh, partial(self._errand, scheme, key), limit
            )
        make = partial(self._fetch_async, scheme, key)
        return await flight.get_async(fresh, make, limit)

    def forget(self, token: str) -> None:
        """Use *token* no more, which was refused; a newer one stays."""
        self._kept.forget(token)

    # --- what the kinds of sources differ in ------------------------------------------

    @abstractmethod
    def _secrets(self) -> tuple[tuple[str, Secret], ...]:
        """Return what a token request needs to know, by what it is called."""

    @abstractmethod
    def _request(self, url: str, key: Key, secrets: Mapping[str, Concealed]) -> Request:
        """Return the request for a token."""

    def _declared(self, scheme: Scheme) -> str | None:
        """Return where the contract says to ask, None for nowhere."""
        return scheme.token_url if isinstance(scheme, OAuth2) else None

    def _key(self, scheme: Scheme, scopes: tuple[str, ...]) -> Key:
        """Return which tokens are interchangeable."""
        wanted = scopes if self.scopes is None else self.scopes
        return self._address(scheme)[0], tuple(sorted(set(wanted)))

    # --- what they have in common -----------------------------------------------------

    def _fresh(self, key: Key) -> Concealed | None:
        return self._kept.fresh(key, self.clock.now())

    def _address(self, scheme: Scheme) -> tuple[str, bool]:
        """Return where to ask, and whether a document there names the endpoint."""
        endpoint, document = self.token_url or self._declared(scheme), None
        if endpoint is None and isinstance(scheme, OpenIdConnect):
            document = document_url(scheme.url)
        elif endpoint is None and isinstance(scheme, OAuth2):
            document = scheme.metadata_url
        address = endpoint or document or ""
        if urlsplit(address).scheme not in ("http", "https"):
            raise UnusableCredentials(
                f"credential {scheme.scheme!r}: the contract gives no absolute URL to"
                " ask for tokens, so pass token_url"
            )
        return address, endpoint is None

    def _limit(self) -> Limit:
        return Limit(self.clock, self.timeout)

    def _fetch(self, scheme: Scheme, key: Key) -> Concealed:
        limit = self._limit()
        address, described = self._address(scheme)
        url = self._endpoint(address, limit) if described else address
        secrets = {what: read_secret(one, what) for what, one in self._secrets()}
        request, began = self._request(url, key, secrets), self.clock.now()
        with self._moved(address):
            reply = send(request, url, self.transport, limit)
            return self._keep(key, read_grant(reply, url, (*secrets.values(),)), began)

    async def _fetch_async(self, scheme: Scheme, key: Key) -> Concealed:
        limit = self._limit()
        address, url, secrets = await self._wanted_async(scheme, limit)
        request, began = self._request(url, key, secrets), self.clock.now()
        with self._moved(address):
            reply = await send_async(request, url, self.async_transport, limit)
            return self._keep(key, read_grant(reply, url, (*secrets.values(),)), began)

    async def _errand(self, scheme: Scheme, key: Key) -> Errand[Concealed]:
        """Return what asks as `_fetch_async` does, in a thread with its own transport."""
        limit = self._limit()
        address, url, secrets = await self._wanted_async(scheme, limit)
        request = self._request(url, key, secrets)

        def ask() -> Callable[[], Concealed]:
            began = self.clock.now()
            with self._moved(address):
                reply = send(request, url, None, limit)
                grant = read_grant(reply, url, (*secrets.values(),))
            return partial(self._keep, key, grant, began)

        return ask

    async def _wanted_async(
        self, scheme: Scheme, limit: Limit
    ) -> tuple[str, str, dict[str, Concealed]]:
        """Return the address and the endpoint to ask, and with which secrets."""
        address, described = self._address(scheme)
        url = await self._endpoint_async(address, limit) if described else address
        secrets = {
            what: await read_secret_async(one, what) for what, one in self._secrets()
        }
        return address, url, secrets

    def _endpoint(self, address: str, limit: Limit) -> str:
        """Return the endpoint that the document at *address* names."""

        def make() -> str:
            request = document_request(address)
            reply = send(request, address, self.transport, limit)
            return self._named(address, read_document(reply, address))

        fresh = partial(self._kept.endpoints.get, address)
        return self._kept.lookup(address).get(fresh, make, limit)

    async def _endpoint_async(self, address: str, limit: Limit) -> str:
        """Return the endpoint, as `_endpoint` does."""

        async def make() -> str:
            request = document_request(address)
            reply = await send_async(request, address, self.async_transport, limit)
            return self._named(address, read_document(reply, address))

        fresh = partial(self._kept.endpoints.get, address)
        return await self._kept.lookup(address).get_async(fresh, make, limit)

    def _named(self, address: str, document: Mapping[str, object]) -> str:
        self._kept.endpoints[address] = endpoint = token_endpoint(document, address)
        return endpoint

    @contextmanager
    def _moved(self, address: str) -> Iterator[None]:
        """Ask again where the endpoint is, if what answers inside is none."""
        try:
            yield
        except CallError as error:
            if not isinstance(error, TokenRefused) or not error.error:
                self._kept.endpoints.pop(address, None)
            raise

    def _keep(self, key: Key, grant: Grant, began: float) -> Concealed:
        """Keep what was granted and return the token."""
        until = None
        if grant.seconds is not None:
            until = began + grant.seconds - min(self.margin, grant.seconds / 2)
        self._kept.hold(key, grant.token, until)
        return grant.token
