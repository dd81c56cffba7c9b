"""Clients with the credentials that generated code is given."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest

from codegen.runtime import DeadlineExceeded, TransportError
from codegen.runtime.http import Operation, UnexpectedStatus
from codegen.runtime.http.auth import (
    ApiKey,
    ClientCredentials,
    Credentials,
    MissingCredentials,
    OAuth2,
    Required,
    Secret,
    Token,
)
from codegen.runtime.http.reply import Reply
from codegen.runtime.http.request import Request
from codegen.runtime.telemetry import AttemptStarted, Event
from tests.runtime.http import shop
from tests.runtime.http.test_call_options import GOOD, REFUSED, REX, Pets
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
KEY = ApiKey(scheme="api_key", name="key", place="query")
OAUTH = OAuth2(scheme="oauth", token_url="https://auth.example.com/token")


@dataclass(frozen=True, kw_only=True)
class PetsCredentials(Credentials):
    api_key: Secret | None = None
    oauth: Token | None = None

    __repr__ = Credentials.__repr__


BY_KEY: Operation[Any] = replace(shop.GET_PET, security=((Required(KEY),),))
BY_TOKEN: Operation[Any] = replace(
    shop.CREATE_PET, security=((Required(OAUTH, scopes=("pets",)),),)
)


class Authority:
    """Grants tokens: t1, t2, and so on.

    Attributes:
        slow: Seconds that it takes.
        lost: Whether it cannot be reached.
    """

    def __init__(self, time: VirtualTime) -> None:
        self.time = time
        self.granted = 0
        self.slow = 0.0
        self.lost = False
        self.limits: list[float | None] = []

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        self.limits.append(limit)
        self.time.advance(self.slow)
        if self.lost:
            raise TransportError("refused", sent=False)
        if limit is not None and self.slow > limit:
            raise TimeoutError
        self.granted += 1
        token = {"access_token": f"t{self.granted}", "token_type": "Bearer"}
        return Reply(
            status=200,
            headers={"content-type": "application/json"},
            body=json.dumps(token).encode(),
        )

    def close(self) -> None: ...


class AsyncAuthority:
    """The same for async clients."""

    def __init__(self, authority: Authority) -> None:
        self.authority = authority

    async def send(self, *given: Any, **limits: Any) -> Reply:
        return self.authority.send(*given, **limits)

    async def aclose(self) -> None: ...


@pytest.fixture(params=["sync", "async"])
def pets(request: pytest.FixtureRequest, time: VirtualTime) -> Pets:
    return Pets(time, request.param)


@pytest.fixture
def authority(time: VirtualTime) -> Authority:
    return Authority(time)


def credentials(authority: Authority) -> PetsCredentials:
    source = ClientCredentials(
        "me",
        "secret",
        clock=authority.time.clock,
        transport=authority,
        async_transport=AsyncAuthority(authority),
    )
    return PetsCredentials(oauth=source)


def create(pets: Pets, client: Any) -> Any:
    body = shop.NewPet(full_name="Rex")
    return pets.run(client.call(BY_TOKEN, body=body))


def shown(pets: Pets) -> list[str]:
    return [str(sent.headers.get("Authorization")) for sent in pets.wire.sent]


def test_a_key_in_the_query_is_sent_and_not_told(pets: Pets) -> None:
    events: list[Event] = []
    given = PetsCredentials(api_key="s3cret")
    client = pets.client(credentials=given, listeners=[events.append])
    assert pets.run(client.call(BY_KEY, path={"petId": ID})) == REX
    assert pets.wire.urls == [f"https://pets.example.com/v1/pets/{ID}?key=s3cret"]
    started: Any = [event for event in events if isinstance(event, AttemptStarted)]
    assert "s3cret" not in str(started[0].attempt.details)


def test_types_of_credentials() -> None:
    """What mypy has to know."""
    client = shop.PetsClient("http://a", credentials=PetsCredentials(), timeout=5)
    assert client.with_options(credentials=PetsCredentials(), retry=False) is not None


def test_without_what_it_takes_nothing_is_sent(pets: Pets) -> None:
    client = pets.client(credentials=PetsCredentials())
    for _ in range(30):
        with pytest.raises(MissingCredentials, match="^getPet: "):
            pets.run(client.call(BY_KEY, path={"petId": ID}))
    assert pets.wire.sent == []
    assert client.layers(BY_KEY).breaker.state.name == "CLOSED"


def test_a_token_is_asked_for_once(pets: Pets, authority: Authority) -> None:
    made = replace(GOOD, status=201)
    client = pets.client(made, credentials=credentials(authority))
    for _ in range(2):
        create(pets, client)
    assert shown(pets) == ["Bearer t1", "Bearer t1"]


def test_a_token_that_is_refused_is_replaced_once(
    pets: Pets, authority: Authority
) -> None:
    made = replace(GOOD, status=201)
    client = pets.client(REFUSED, made, credentials=credentials(authority))
    assert create(pets, client) == REX
    assert shown(pets) == ["Bearer t1", "Bearer t2"]
    pets.wire.answers[:] = [REFUSED]
    with pytest.raises(UnexpectedStatus):
        create(pets, client)
    assert shown(pets)[2:] == ["Bearer t2", "Bearer t3"]


def test_a_header_of_the_caller_that_is_refused_stays_refused(
    pets: Pets, authority: Authority
) -> None:
    client = pets.client(REFUSED, GOOD, credentials=credentials(authority))
    own = client.with_options(headers={"authorization": "Bearer mine"})
    with pytest.raises(UnexpectedStatus):
        create(pets, own)
    assert [sent.headers["authorization"] for sent in pets.wire.sent] == ["Bearer mine"]
    assert authority.granted == 0


def test_a_token_that_came_too_late_is_the_next_calls(
    time: VirtualTime, authority: Authority
) -> None:
    pets = Pets(time, "sync")
    client = pets.client(replace(GOOD, status=201), credentials=credentials(authority))
    authority.slow = 3.0
    with pytest.raises(DeadlineExceeded):
        create(pets, client.with_options(timeout=2.0))
    assert pets.wire.sent == []
    create(pets, client.with_options(timeout=2.0))
    assert shown(pets) == ["Bearer t1"] and authority.granted == 1


def test_the_time_that_it_took_is_gone(time: VirtualTime, authority: Authority) -> None:
    pets = Pets(time, "sync")
    client = pets.client(replace(GOOD, status=201), credentials=credentials(authority))
    authority.slow = 3.0
    create(pets, client)
    assert pets.wire.limits == [7.0]


def test_an_authority_that_is_lost_is_not_this_peer(
    pets: Pets, authority: Authority
) -> None:
    client = pets.client(credentials=credentials(authority), retry=1)
    authority.lost = True
    for _ in range(30):
        with pytest.raises(TransportError) as caught:
            create(pets, client)
        assert caught.value.ours
    assert pets.wire.sent == []
    assert client.layers(BY_TOKEN).breaker.state.name == "CLOSED"
