"""Whether the client keeps people.openapi.yaml."""

from __future__ import annotations

from ..people.http.client import AsyncPeopleClient, PeopleClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="people",
    slice="http",
    contract="people.openapi.yaml",
    tests=__file__,
    document="people/http/openapi.json",
    client=AsyncPeopleClient,
    blocking=PeopleClient,
)


def test_get_person() -> None:
    """GET /people/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /people/{id}",
        AsyncPeopleClient.get_person,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )


def test_get_me() -> None:
    """GET /people/me: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /people/me", AsyncPeopleClient.get_me, policy=IDEMPOTENT)


def test_get_mine() -> None:
    """GET /{kind}/me: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /{kind}/me",
        AsyncPeopleClient.get_mine,
        path={"kind": "kind"},
        policy=IDEMPOTENT,
    )


def test_print_person() -> None:
    """GET /people/{id}.txt: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /people/{id}.txt",
        AsyncPeopleClient.print_person,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )
