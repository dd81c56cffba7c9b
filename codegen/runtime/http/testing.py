"""One call through a generated client, the wire, a generated server, and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import suppress
from copy import copy
from inspect import Parameter, signature
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from pydantic import TypeAdapter, ValidationError

from ..fake import Call, Fake
from .answered import Answer
from .auth.arguments import Keys, keys_in
from .auth.fake import SECRET, ShownCertificate, accept
from .auth.probes import Probe, probes, sayable
from .client.async_client import AsyncHttpClient
from .client.call_options import Credentials
from .errors import ApiError, UnexpectedStatus
from .operation import Security
from .reply import Reply
from .request import Request
from .server.router import ContractRouter
from .transports.asgi import AsgiTransport

C = TypeVar("C", bound=AsyncHttpClient)

ADDRESS = "http://service.test"
_OF_TRANSPORTS = frozenset({"connection", "host"})


class Peers(Generic[C]):
    """A client, and the server in this process that it calls.

    Attributes:
        fake: The service behind the server.
    """

    def __init__(
        self,
        fake: Fake,
        router: APIRouter,
        client: type[C],
        *,
        credentials: Credentials | None = None,
        path: str = "",
    ) -> None:
        """Serve *fake* with *router*, and call it with *client*.

        Args:
            fake: The service that *router* is bound to.
            router: The routes.
            client: The class of the client.
            credentials: What the client shows.
            path: Where the client sends to, if its operations have no paths of their
                own: those of webhooks have none.
        """
        self._security: object = None
        if isinstance(router, ContractRouter):
            router.set_rules(check_responses=True)
            self._security = router.table.rules.security
        app = FastAPI()
        app.include_router(router)
        self.fake = fake
        self._app = app
        self._routes = {
            route.operation_id: route
            for route in router.routes
            if isinstance(route, APIRoute)
        }
        self._client = client
        self._credentials = credentials
        self._path = path
        self._given: Mapping[str, object] = {}
        self._defaults: Mapping[str, object] = {}

    def at(self, path: str) -> Peers[C]:
        """Return the same two, of which the client sends to *path*."""
        peers = copy(self)
        peers._path = path
        return peers

    def given(self, operation: str, answer: object) -> Peers[C]:
        """Return the same two, of which the service answers *operation* with *answer*."""
        peers = copy(self)
        peers._given = {operation: answer}
        return peers

    def defaulting(self, **defaults: object) -> Peers[C]:
        """Return the same two, of which the service takes *defaults* for what is absent.

        They are JSON, as the contract has them.
        """
        peers = copy(self)
        peers._defaults = defaults
        return peers

    def unsent(self, call: Call, names: Iterable[str]) -> dict[str, Any]:
        """Return what the arguments of *call* must be that nobody sent.

        That is the default of the route. One that the route reads by hand stands in no
        signature: where the service never gets None, it is that of the contract. A
        parameter may be a credential, too, which the client has shown, or what
        transports say by themselves.
        """
        route = self._routes.get(call.operation)
        known = signature(route.endpoint).parameters if route else {}
        method = getattr(self.fake, route.endpoint.__name__, None) if route else None
        hints = get_type_hints(method) if method else {}
        headers = route.dependant.header_params if route else []
        carried = {one.name for one in headers if one.alias.lower() in _OF_TRANSPORTS}

        def wanted(name: str) -> Any:
            came = call.arguments[name]
            if name in carried or (self._credentials is not None and came == SECRET):
                return came
            default = known[name].default if name in known else Parameter.empty
            if default is not Parameter.empty:
                return default
            hint = hints.get(name)
            if hint is None or type(None) in get_args(hint):
                return None
            stated = self._defaults.get(name)
            return came if _is(hint, came, stated) else stated

        return {name: wanted(name) for name in names}

    def prepare(self) -> None:
        """Make the service forget earlier calls, and answer as it is to."""
        self.fake.forget()
        for operation, answer in self._given.items():
            self.fake.arrange(operation, answer)

    def client(self, credentials: Credentials | None) -> C:
        """A new client: what became of earlier calls is nothing to it."""
        transport = AsgiTransport(ShownCertificate(self._app))
        return self._client(
            ADDRESS + self._path, transport=transport, credentials=credentials
        )

    @property
    def credentials(self) -> Overheard | None:
        """What the client shows, if anything."""
        if self._credentials is None:
            return None
        return Overheard(self._credentials, self._security)

    def client_of(self, probe: Probe) -> C:
        """A new client of somebody who shows just that."""
        shown, app = probe.certificate, self._app
        transport = AsgiTransport(
            app if shown is None else ShownCertificate(app, shown)
        )
        return self._client(
            ADDRESS + self._path, transport=transport, credentials=probe
        )


def _is(type: Any, value: object, json: object) -> bool:
    """Whether *value* is what *json* says; it need not be valid, as no default is checked."""
    adapter: TypeAdapter[Any] = TypeAdapter(type)
    written = adapter.dump_python(
        value, mode="json", by_alias=True, exclude_unset=True, warnings=False
    )
    if written == json:
        return True
    with suppress(ValidationError):  # one moment is written in several ways
        return bool(adapter.validate_python(json) == value)
    return False


class Overheard:
    """Credentials as they are, of which one may ask later what an operation asked for.

    What arguments show is made known to the fake that checks it, as it is made up.
    Alternatives that no request can show are passed over, if there are others: whoever
    has credentials for all of them would not find out otherwise.

    Attributes:
        security: What was asked for; empty if it was nothing.
        arguments: What arguments have shown of it.
    """

    def __init__(self, shown: Credentials, checks: object = None) -> None:
        self.security: Security = ()
        self.arguments: Keys = {}
        self._shown = shown
        self._checks = checks

    def authorize(
        self, request: Request, security: Security, operation: str
    ) -> Request:
        """Return *request* with what is shown."""
        asked = self._overheard(request, security)
        return self._shown.authorize(request, asked, operation)

    async def authorize_async(
        self, request: Request, security: Security, operation: str
    ) -> Request:
        """Return *request* with what is shown."""
        asked = self._overheard(request, security)
        return await self._shown.authorize_async(request, asked, operation)

    def refused(self, reply: Reply, request: Request, security: Security) -> bool:
        """Return whether something better may be shown."""
        return self._shown.refused(reply, request, security)

    async def refused_async(
        self, reply: Reply, request: Request, security: Security
    ) -> bool:
        """Return whether something better may be shown."""
        return await self._shown.refused_async(reply, request, security)

    def _overheard(self, request: Request, security: Security) -> Security:
        self.security, self.arguments = security, keys_in(request, security)
        for scheme, text in self.arguments.items():
            accept(self._checks, scheme, text)
        shown = list(sayable(security))
        return tuple(one for one in security if one in shown or not one) or security


def round_trip(
    peers: Peers[Any], method: Callable[..., Any], /, **arguments: Any
) -> Any:
    """Call *method* of the client of *peers*; of a stream, read all items.

    An operation that asks for credentials is called without any as well, without each
    part of them, and with each of them wrong: whom the contract lets in is served, and
    nobody else is.

    Returns the answer, which is what the fake gave.

    Raises:
        AssertionError: The service got other arguments than were sent, or anything but
            its default for one that was not; the client got another answer than the
            service gave; a caller was let in who may not call, or refused who may.
    """
    peers.prepare()
    shown = peers.credentials
    answer = asyncio.run(_call(peers.client(shown), method, arguments))
    calls = peers.fake.calls
    assert len(calls) == 1, f"the service was called {len(calls)} times"
    got, given = dict(calls[0].arguments), calls[0].answer
    given = given.value if isinstance(given, Answer) else given
    wanted = peers.unsent(calls[0], got.keys() - arguments.keys()) | arguments
    assert got == wanted, f"the service got {got!r}, not {wanted!r}"
    assert answer == given, f"the client got {answer!r}, the service gave {given!r}"
    for probe in () if shown is None else probes(shown.security, shown.arguments):
        asyncio.run(_try(peers, probe, method, arguments))
    return answer


async def _try(
    peers: Peers[Any], probe: Probe, method: Callable[..., Any], arguments: Any
) -> None:
    """Call as *probe* says; it must be served or refused as it says."""
    peers.prepare()
    status = None
    try:
        await _call(peers.client_of(probe), method, arguments)
    except (ApiError, UnexpectedStatus) as error:
        status = error.status
    calls = len(peers.fake.calls)
    if probe.served:
        said = "it was not served" if status is None else f"it got {status}"
        assert calls == 1 and status is None, f"a call {probe.says} is good, but {said}"
        return
    assert not calls, f"the service was called {probe.says}"
    wanted = status in (401, 403)
    assert wanted, f"a call {probe.says} got {status}, not 401 or 403"


async def _call(
    client: AsyncHttpClient, method: Callable[..., Any], arguments: dict[str, Any]
) -> Any:
    async with client as caller:
        answer = method(caller, **arguments)
        if isinstance(answer, AsyncIterator):
            return [item async for item in answer]
        return await answer
