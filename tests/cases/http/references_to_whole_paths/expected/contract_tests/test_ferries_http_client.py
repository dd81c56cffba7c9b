"""Whether the client keeps ferries.openapi.yaml."""

from __future__ import annotations

from ..ferries.http import errors
from ..ferries.http.client import AsyncFerriesClient, FerriesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="ferries",
    slice="http",
    contract="ferries.openapi.yaml",
    tests=__file__,
    document="ferries/http/openapi.json",
    client=AsyncFerriesClient,
    blocking=FerriesClient,
)


def test_list_ferries() -> None:
    """GET /ferries: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /ferries",
        AsyncFerriesClient.list_ferries,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"404": errors.ListFerriesNotFound},
    )
