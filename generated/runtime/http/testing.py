"""One call through a generated client, the wire, a generated server, and back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from copy import copy
from typing import Any, Generic, TypeVar

from fastapi import APIRouter, FastAPI

from ..fake import Fake
from .answered import Answer
from .auth.fake import ShownCertificate, Stranger
from .client.async_client import AsyncHttpClient
from .client.call_options import Credentials
from .errors import ApiError, UnexpectedStatus
from .server.router import ContractRouter
from .transports.asgi import AsgiTransport

C = TypeVar("C", bound=AsyncHttpClient)

ADDRESS = "http://service.test"


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
        if isinstance(router, ContractRouter):
            router.set_rules(check_responses=True)
        app = FastAPI()
        app.include_router(router)
        self.fake = fake
        self._transport = AsgiTransport(ShownCertificate(app))
        self._plain = AsgiTransport(app)
        self._client = client
        self._credentials = credentials
        self._path = path
        self._given: Mapping[str, object] = {}

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

    def prepare(self) -> None:
        """Make the service forget earlier calls, and answer as it is to."""
        self.fake.forget()
        for operation, answer in self._given.items():
            self.fake.arrange(operation, answer)

    @property
    def client(self) -> C:
        """A new client: what became of earlier calls is nothing to it."""
        return self._client(
            ADDRESS + self._path,
            transport=self._transport,
            credentials=self._credentials,
        )

    @property
    def are_secured(self) -> bool:
        """Whether there are credentials to show."""
        return self._credentials is not None

    def client_of(self, stranger: Stranger) -> C:
        """A new client of somebody who has no credentials, and no certificate."""
        address = ADDRESS + self._path
        return self._client(address, transport=self._plain, credentials=stranger)


def round_trip(
    peers: Peers[Any], method: Callable[..., Any], /, **arguments: Any
) -> Any:
    """Call *method* of the client of *peers*; of a stream, read all items.

    An operation that asks for credentials is called without any as well.

    Returns the answer, which is what the fake gave.

    Raises:
        AssertionError: The service got other arguments than were sent, the client
            another answer than the service gave, or a stranger was let in.
    """
    peers.prepare()
    answer = asyncio.run(_call(peers.client, method, arguments))
    calls = peers.fake.calls
    assert len(calls) == 1, f"the service was called {len(calls)} times"
    got, given = dict(calls[0].arguments), calls[0].answer
    for name in got.keys() - arguments.keys():
        del got[name]  # not sent: there is nothing that it should be
    given = given.value if isinstance(given, Answer) else given
    assert got == arguments, f"the service got {got!r}, not {arguments!r}"
    assert answer == given, f"the client got {answer!r}, the service gave {given!r}"
    if peers.are_secured:
        asyncio.run(_try_as_stranger(peers, method, arguments))
    return answer


async def _try_as_stranger(
    peers: Peers[Any], method: Callable[..., Any], arguments: dict[str, Any]
) -> None:
    peers.prepare()
    stranger, status = Stranger(), None
    try:
        await _call(peers.client_of(stranger), method, arguments)
    except (ApiError, UnexpectedStatus) as error:
        status = error.status
    if stranger.asked:
        assert not peers.fake.calls, "the service was called without credentials"
        assert status == 401, f"a call without credentials got {status}, not 401"


async def _call(
    client: AsyncHttpClient, method: Callable[..., Any], arguments: dict[str, Any]
) -> Any:
    async with client as caller:
        answer = method(caller, **arguments)
        if isinstance(answer, AsyncIterator):
            return [item async for item in answer]
        return await answer
