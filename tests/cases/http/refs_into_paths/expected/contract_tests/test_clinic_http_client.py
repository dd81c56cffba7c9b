"""Whether the client keeps clinic.openapi.yaml."""

from __future__ import annotations

from ..clinic.http import errors
from ..clinic.http.client import AsyncClinicClient, ClinicClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="clinic",
    slice="http",
    contract="clinic.openapi.yaml",
    tests=__file__,
    document="clinic/http/openapi.json",
    client=AsyncClinicClient,
    blocking=ClinicClient,
)


def test_list_cats() -> None:
    """GET /cats: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /cats",
        AsyncClinicClient.list_cats,
        query={"limit": "limit"},
        policy=IDEMPOTENT,
        errors={"404": errors.ListCatsNotFound},
    )


def test_add_cat() -> None:
    """POST /cats: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /cats", AsyncClinicClient.add_cat, policy=ONCE)


def test_list_dogs() -> None:
    """GET /dogs: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /dogs",
        AsyncClinicClient.list_dogs,
        query={"limit": "limit"},
        policy=IDEMPOTENT,
        errors={"404": errors.ListCatsNotFound},
    )


def test_add_dog() -> None:
    """POST /dogs: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /dogs", AsyncClinicClient.add_dog, policy=ONCE)


def test_get_rooms_room() -> None:
    """GET /rooms/{room}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /rooms/{room}",
        AsyncClinicClient.get_rooms_room,
        path={"room": "room"},
        policy=IDEMPOTENT,
    )


def test_get_clinics_room() -> None:
    """GET /clinics/{room}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /clinics/{room}",
        AsyncClinicClient.get_clinics_room,
        path={"room": "room"},
        policy=IDEMPOTENT,
    )
