"""What a client can be given: policies, fallbacks, listeners, the environment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx2
import pytest

from codegen.runtime import (
    BreakerState,
    BulkheadFull,
    CircuitOpen,
    Fallback,
    Policy,
    Retry,
    Timeout,
    TransportError,
)
from codegen.runtime.http import UnexpectedStatus
from codegen.runtime.nesting import inbound_attempt
from codegen.runtime.telemetry import CallEnded, Event
from tests.runtime.http import shop
from tests.runtime.virtual import VirtualTime

ID = UUID(int=7)
PET = {"id": str(ID), "fullName": "Rex"}
REX = shop.Pet.model_validate(PET)
FINE, BUSY = httpx2.Response(200, json=PET), httpx2.Response(503)
LOST = httpx2.ReadError("lost")

Way = Callable[..., Any]


class Shop:
    """Clients of one kind, against scripted answers."""

    def __init__(self, time: VirtualTime, kind: str) -> None:
        self.time, self.kind = time, kind
        self.requests: list[httpx2.Request] = []
        self.answers: list[httpx2.Response | Exception] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        found = self.answers.pop(0)
        if isinstance(found, Exception):
            raise found
        return httpx2.Response(found.status_code, content=found.content)

    def client(self, **options: Any) -> Any:
        transport = httpx2.MockTransport(self.answer)
        options.setdefault("clock", self.time.clock)
        if self.kind == "sync":
            http = httpx2.Client(transport=transport)
            return shop.PetsClient(http=http, **options)
        return shop.AsyncPetsClient(
            http=httpx2.AsyncClient(transport=transport), **options
        )

    def get_pet(self, client: Any, *answers: httpx2.Response | Exception) -> Any:
        self.answers[:] = answers
        got = client.get_pet(ID)
        return got if self.kind == "sync" else self.time.run(got)


@pytest.fixture(params=["sync", "async"])
def pets(request: pytest.FixtureRequest, time: VirtualTime) -> Shop:
    return Shop(time, request.param)


def test_a_consumer_has_a_policy_of_its_own(pets: Shop) -> None:
    mine = Policy(idempotent=True, retry=Retry(attempts=1))
    client = pets.client(policies={"getPet": mine})
    with pytest.raises(UnexpectedStatus):
        pets.get_pet(client, BUSY)
    assert len(pets.requests) == 1
    assert client.layers(shop.GET_PET).policy == mine
    assert client.layers(shop.CREATE_PET).policy == shop.CREATE_PET.policy


def test_the_environment_has_the_last_word(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_GET_PET_RETRY", "2")
    monkeypatch.setenv("CODEGEN_PETS_TIMEOUT_ATTEMPT", "3s")
    mine = Policy(idempotent=True, retry=Retry(attempts=1))
    client = pets.client(policies={"getPet": mine})
    assert pets.get_pet(client, LOST, FINE) == REX
    assert pets.requests[0].headers["x-request-timeout-ms"] == "3000"


def test_a_wrong_variable_is_told_when_the_client_is_made(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_TIMEOUT", "soon")
    with pytest.raises(ValueError) as caught:
        pets.client()
    assert str(caught.value) == (
        "CODEGEN_PETS_TIMEOUT: 'soon': write 250ms, 2s or 1m, or false for no limit"
    )


def test_so_is_one_that_the_policy_of_an_operation_cannot_have(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_GET_PET_TIMEOUT_ATTEMPT", "1m")
    with pytest.raises(ValueError, match="^CODEGEN_PETS_GET_PET_TIMEOUT_ATTEMPT: "):
        pets.client()


def test_what_is_not_called_idempotent_is_not_hedged(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_HEDGE", "2s")
    operation = replace(shop.GET_PET, policy=Policy())
    assert pets.client().layers(operation).policy.hedge is None


@pytest.mark.parametrize(
    ("options", "kind", "message"),
    [
        (
            {"fallback": print},
            TypeError,
            "() got an unexpected keyword argument 'fallback'; did you mean 'fallbacks'?",
        ),
        ({"x": 1}, TypeError, "() got an unexpected keyword argument 'x'"),
        (
            {"policies": {"get_pet": Policy()}},
            ValueError,
            "(policies=...): there is no operation 'get_pet'; did you mean 'getPet'?",
        ),
        (
            {"fallbacks": {"buyPet": print}},
            ValueError,
            "(fallbacks=...): there is no operation 'buyPet'",
        ),
        (
            {"policies": {"getPet": Retry()}},
            TypeError,
            "(policies={'getPet': ...}) must be a Policy, not Retry",
        ),
        (
            {"fallbacks": {"getPet": "unknown"}},
            TypeError,
            "(fallbacks={'getPet': ...}) must be a function, not str",
        ),
        (
            {"policies": None},
            TypeError,
            "(policies=...) must be a Policy by name of an operation",
        ),
        (
            {"fallbacks": print},
            TypeError,
            "(fallbacks=...) must be a function by name of an operation",
        ),
        (
            {"listeners": print},
            TypeError,
            "(listeners=...) must be a list of functions",
        ),
        (
            {"listeners": ["x"]},
            TypeError,
            "(listeners=...) must be a list of functions",
        ),
        ({"listeners": None}, TypeError, "(listeners=...) must be a list of functions"),
        ({"clock": None}, TypeError, "(clock=...) must be a Clock"),
    ],
)
def test_options_that_would_change_nothing_are_refused(
    pets: Shop, options: dict[str, Any], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind) as caught:
        pets.client(**options)
    name = "PetsClient" if pets.kind == "sync" else "AsyncPetsClient"
    start, _, rest = str(caught.value).partition("PetsClient")
    assert start + "PetsClient" == name
    assert rest.startswith(message)


def test_a_client_that_does_not_know_its_operations_takes_any_name(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    for client in (shop.PetsClient, shop.AsyncPetsClient):
        monkeypatch.setattr(client, "_operations", ())
    assert pets.client(policies={"buyPet": Policy()})


def test_a_fallback_serves_when_the_peer_cannot(pets: Shop) -> None:
    errors: list[Exception] = []

    def unknown(error: Exception) -> str:
        errors.append(error)
        return "unknown"

    client = pets.client(fallbacks={"getPet": unknown})
    assert pets.get_pet(client, BUSY, BUSY, BUSY) == "unknown"
    assert isinstance(errors[0], UnexpectedStatus)
    assert len(errors[0].history) == 2
    gone = httpx2.Response(410)
    with pytest.raises(shop.PetGone):
        pets.get_pet(client, gone)


def test_a_stale_answer_serves_when_the_peer_cannot(
    pets: Shop, time: VirtualTime
) -> None:
    policy = replace(shop.GET_PET.policy, fallback=Fallback(stale=60.0))
    client = pets.client(policies={"getPet": policy})
    assert pets.get_pet(client, FINE) == REX
    assert pets.get_pet(client, LOST, LOST, LOST) == REX
    assert len(pets.requests) == 4
    time.advance(61.0)
    with pytest.raises(TransportError):
        pets.get_pet(client, LOST, LOST, LOST)


@pytest.mark.parametrize("setting", ["FALLBACK_FRESH", "HEDGE"])
def test_the_environment_makes_no_unsafe_operation_safe(
    pets: Shop, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setenv(f"CODEGEN_PETS_{setting}", "2s")
    client = pets.client()
    unsafe, safe = client.layers(shop.CREATE_PET), client.layers(shop.GET_PET)
    assert (unsafe.policy.fallback, unsafe.policy.hedge) == (None, None)
    assert (safe.policy.fallback, safe.policy.hedge) != (None, None)


def test_each_protocol_takes_the_answers_that_it_knows(
    pets: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODEGEN_PETS_RETRY_ON", "502,UNAVAILABLE")
    assert pets.client().layers(shop.GET_PET).policy.retry.on == (502,)
    monkeypatch.setenv("CODEGEN_PETS_RETRY_ON", "UNAVAILABLE")
    assert pets.client().layers(shop.GET_PET).policy.retry.on is None


def test_listeners_hear_of_calls(pets: Shop) -> None:
    heard: list[Event] = []
    client = pets.client(listeners=[heard.append])
    pets.get_pet(client, FINE)
    assert [type(event) for event in heard][-1] is CallEnded
    assert {event.operation for event in heard} == {"getPet"}


def test_a_circuit_can_be_read_and_forced(pets: Shop) -> None:
    client = pets.client()
    circuit = client.layers(shop.GET_PET).breaker
    assert circuit is client.layers(shop.LIST_PETS).breaker
    circuit.force_open()
    with pytest.raises(CircuitOpen):
        pets.get_pet(client, FINE)
    assert circuit.reading().state is BreakerState.FORCED_OPEN
    circuit.reset()
    assert pets.get_pet(client, FINE) == REX


def test_a_full_bulkhead_sends_nothing(pets: Shop) -> None:
    client = pets.client()
    gate = client.layers(shop.GET_PET).bulkhead
    for _ in range(100):
        assert gate.enter()
    with pytest.raises(BulkheadFull, match="^getPet: 100 calls are under way$"):
        pets.get_pet(client, FINE)
    assert pets.requests == []


def test_43_a_repetition_says_so(pets: Shop) -> None:
    client = pets.client()
    pets.get_pet(client, LOST, BUSY, FINE)
    told = [request.headers.get("x-request-attempt") for request in pets.requests]
    assert told == [None, "2", "3"]


def test_43_so_does_the_first_attempt_in_service_of_one(pets: Shop) -> None:
    client = pets.client()
    with inbound_attempt(3), pytest.raises(UnexpectedStatus):
        pets.get_pet(client, BUSY)
    assert [request.headers["x-request-attempt"] for request in pets.requests] == ["2"]


def test_a_limit_that_was_turned_off_is_not_told(pets: Shop) -> None:
    policy = Policy(timeout=Timeout(total=None, attempt=None))
    client = pets.client(policies={"getPet": policy})
    pets.get_pet(client, FINE)
    assert "x-request-timeout-ms" not in pets.requests[0].headers
