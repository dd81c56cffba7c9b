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


def test_list_pets_pets_get() -> None:
    """GET /pets: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /pets",
        AsyncPetsClient.list_pets_pets_get,
        query={"limit": "limit"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"422": errors.ListPetsPetsGetUnprocessableContent},
    )
