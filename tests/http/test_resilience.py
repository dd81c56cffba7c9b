"""Retries, idempotency keys and deadlines of the users contract, in virtual time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx2
import pytest
from starlette.testclient import TestClient

from generated.runtime import (
    CircuitOpen,
    Clock,
    DeadlineExceeded,
    TransportError,
    deadline_scope,
)
from generated.runtime.http import UnexpectedStatus
from generated.users.http import operations
from generated.users.http.client import AsyncUsersClient, UsersClient
from generated.users.http.errors import EmailTaken
from generated.users.http.models import NewUser
from tests.http.members import ADDRESS, Members, app_of, sync_call
from tests.http.test_users import FIRST
from tests.http.test_wire import USER
from tests.runtime.virtual import VirtualTime

ANN = NewUser(name="Ann", email="ann@example.com")
BUSY, FINE = httpx2.Response(503), httpx2.Response(200, json=USER)
CREATED = httpx2.Response(201, json=USER)
LOST = httpx2.ReadError("connection reset")
NEVER_LEFT = httpx2.ConnectError("connection refused")


@pytest.fixture
def time() -> Iterator[VirtualTime]:
    """Time that passes only when something waits for it."""
    virtual = VirtualTime()
    yield virtual
    virtual.close()


class Peer:
    """Answers from a list, once each, and remembers what was asked."""

    def __init__(self, time: VirtualTime, *answers: httpx2.Response | Exception):
        self.time, self.answers = time, list(answers)
        self.requests: list[httpx2.Request] = []

    @property
    def clock(self) -> Clock:
        """The virtual clock, as the generated runtime knows clocks."""
        of = self.time.clock
        return Clock(
            now=of.now, sleep=of.sleep, sleep_async=of.sleep_async, random=of.random
        )

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return httpx2.Response(
            answer.status_code, headers=answer.headers, content=answer.content
        )

    def sync(self, call: Callable[[UsersClient], Any]) -> Any:
        with httpx2.Client(transport=httpx2.MockTransport(self.answer)) as http:
            return call(UsersClient(ADDRESS, http=http, clock=self.clock))

    def asynchronous(self, call: Callable[[AsyncUsersClient], Any]) -> Any:
        async def whole() -> Any:
            transport = httpx2.MockTransport(self.answer)
            async with httpx2.AsyncClient(transport=transport) as http:
                return await call(
                    AsyncUsersClient(ADDRESS, http=http, clock=self.clock)
                )

        return self.time.run(whole())

    def headers(self, name: str) -> list[str | None]:
        """The values of a header, one for each request."""
        return [request.headers.get(name) for request in self.requests]


@pytest.fixture(params=["sync", "asynchronous"])
def way(request: pytest.FixtureRequest) -> str:
    """Which of the two clients calls."""
    return str(request.param)


def test_get_is_repeated(time: VirtualTime, way: str) -> None:
    """Twice busy, then fine: the caller sees only the pauses, and they double."""
    peer = Peer(time, BUSY, LOST, FINE)
    user = getattr(peer, way)(lambda client: client.get_user(FIRST))
    assert user.id == FIRST
    assert len(peer.requests) == 3
    assert time.pauses == [0.1, 0.2]


def test_attempts_end(time: VirtualTime, way: str) -> None:
    """The last answer is the answer."""
    peer = Peer(time, BUSY, BUSY, BUSY, FINE)
    with pytest.raises(UnexpectedStatus) as caught:
        getattr(peer, way)(lambda client: client.get_user(FIRST))
    assert str(caught.value) == "getUser: undeclared status 503"
    assert len(peer.requests) == operations.GET_USER.policy.retry.attempts == 3


def test_declared_error_is_not_repeated(time: VirtualTime, way: str) -> None:
    """A conflict stays one."""
    problem = {"title": "Taken", "status": 409}
    peer = Peer(time, httpx2.Response(409, json=problem))
    with pytest.raises(EmailTaken):
        getattr(peer, way)(lambda client: client.create_user(ANN))
    assert len(peer.requests) == 1


def test_post_is_repeated_with_one_key(time: VirtualTime, way: str) -> None:
    """The key is made up once a call, and all attempts of the call carry it."""
    peer = Peer(time, BUSY, LOST, CREATED, CREATED)
    for _ in range(2):
        getattr(peer, way)(lambda client: client.create_user(ANN))
    first, *others, second = peer.headers("idempotency-key")
    assert first is not None and second is not None
    assert str(UUID(first)) == first
    assert others == [first, first]
    assert second != first


def test_post_is_repeated_with_the_callers_key(time: VirtualTime, way: str) -> None:
    """Who has a key of their own keeps it."""
    peer = Peer(time, BUSY, CREATED)
    getattr(peer, way)(lambda client: client.create_user(ANN, idempotency_key="k-1"))
    assert peer.headers("idempotency-key") == ["k-1", "k-1"]


def test_key_reaches_the_service(service: Members) -> None:
    """A key that the client made up is an ordinary header to the server."""
    sync_call(app_of(service))("create_user", ANN)
    (key,) = service.keys
    assert key is not None and UUID(key).version == 4


@pytest.mark.parametrize(
    ("failure", "attempts"), [(LOST, 1), (BUSY, 1), (NEVER_LEFT, 2)], ids=repr
)
def test_post_without_key(
    time: VirtualTime,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    failure: httpx2.Response | Exception,
    attempts: int,
) -> None:
    """Without a key only what provably never left is sent again."""
    policy = replace(operations.CREATE_USER.policy, idempotency_key=None)
    create_user = replace(operations.CREATE_USER, policy=policy)
    monkeypatch.setattr(operations, "CREATE_USER", create_user)
    peer = Peer(time, failure, CREATED)
    if attempts == 1:
        with pytest.raises((TransportError, UnexpectedStatus)):
            getattr(peer, way)(lambda client: client.create_user(ANN))
    else:
        getattr(peer, way)(lambda client: client.create_user(ANN))
    assert len(peer.requests) == attempts
    assert peer.headers("idempotency-key") == [None] * attempts


def test_deadline_is_sent(time: VirtualTime, way: str) -> None:
    """Each attempt says how long it may take: its own limit, or what is left."""
    peer = Peer(time, BUSY, FINE, FINE)
    getattr(peer, way)(lambda client: client.get_user(FIRST))
    clock = peer.clock
    with deadline_scope(1.5, clock):
        getattr(peer, way)(lambda client: client.get_user(FIRST))
    assert peer.headers("x-request-timeout-ms") == ["2000", "2000", "1500"]


def test_no_pause_beyond_the_deadline(time: VirtualTime, way: str) -> None:
    """With 50 ms left nobody waits 100 ms to try again."""
    peer = Peer(time, BUSY, FINE)
    clock = peer.clock
    with deadline_scope(0.05, clock), pytest.raises(UnexpectedStatus):
        getattr(peer, way)(lambda client: client.get_user(FIRST))
    assert (len(peer.requests), time.pauses) == (1, [])


def test_nothing_is_sent_too_late(time: VirtualTime, way: str) -> None:
    """A call after the deadline never leaves."""
    peer = Peer(time, FINE)
    clock = peer.clock
    with deadline_scope(0.0, clock), pytest.raises(DeadlineExceeded) as caught:
        getattr(peer, way)(lambda client: client.get_user(FIRST))
    assert str(caught.value) == "getUser: deadline exceeded"
    assert peer.requests == []


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_service_sees_the_deadline(service: Members, method: str) -> None:
    """What the caller still waits is what `remaining()` says, also in a thread."""
    body = {"name": "Ann", "email": "ann@example.com"}
    sent = {} if method == "GET" else {"json": body}
    with TestClient(app_of(service), base_url=ADDRESS) as http:
        for value in ("60000", "soon", None):
            headers = {} if value is None else {"X-Request-Timeout-Ms": value}
            http.request(method, f"/users/{FIRST}", headers=headers, **sent)
    known, garbage, unsaid = service.left
    assert known is not None and 0 < known <= 60
    assert garbage is unsaid is None


@pytest.mark.parametrize("value", ["0", "-5"])
def test_server_refuses_what_is_too_late(service: Members, value: str) -> None:
    """Nobody waits any more, so the service is not asked."""
    with TestClient(app_of(service), base_url=ADDRESS) as http:
        headers = {"X-Request-Timeout-Ms": value}
        answer = http.get(f"/users/{FIRST}", headers=headers)
    assert answer.status_code == 504
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Gateway Timeout",
        "status": 504,
        "detail": "The caller's deadline is over.",
    }
    assert service.left == []


def test_open_circuit(time: VirtualTime) -> None:
    """After ten failures in a row nothing is sent for a while."""
    peer = Peer(time, *[BUSY] * 30)

    async def main() -> list[str]:
        transport = httpx2.MockTransport(peer.answer)
        errors: list[str] = []
        async with httpx2.AsyncClient(transport=transport) as http:
            client = AsyncUsersClient(ADDRESS, http=http, clock=peer.clock)
            for _ in range(6):
                try:
                    await client.get_user(FIRST)
                except (UnexpectedStatus, CircuitOpen) as error:
                    errors.append(str(error))
        return errors

    errors = time.run(main())
    assert errors[-1] == "getUser: circuit is open"
    assert len(peer.requests) == 10
