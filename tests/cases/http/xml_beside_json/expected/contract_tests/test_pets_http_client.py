"""Whether the client keeps pets.openapi.yaml."""

from __future__ import annotations

from ..pets.http import errors
from ..pets.http.client import AsyncPetsClient, PetsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="pets",
    slice="http",
    contract="pets.openapi.yaml",
    tests=__file__,
    document="pets/http/openapi.json",
    client=AsyncPetsClient,
    blocking=PetsClient,
)


def test_add_pet() -> None:
    """POST /pets: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /pets",
        AsyncPetsClient.add_pet,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors={"422": errors.AddPetUnprocessableContent},
    )


def test_get_pet() -> None:
    """GET /pets/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets/{id}",
        AsyncPetsClient.get_pet,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"404": errors.GetPetNotFound},
    )
