"""Whether the client keeps clash.openapi.yaml."""

from __future__ import annotations

from ..clash.http import errors
from ..clash.http.client import AsyncClashClient, ClashClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="clash",
    slice="http",
    contract="clash.openapi.yaml",
    tests=__file__,
    document="clash/http/openapi.json",
    client=AsyncClashClient,
    blocking=ClashClient,
)


def test_call() -> None:
    """POST /clash/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /clash/{id}",
        AsyncClashClient.call,
        path={"id": "id"},
        query={"uuid": "uuid", "operations": "operations_query"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors={"400": errors.CallBadRequest},
    )


def test_close_() -> None:
    """GET /clash/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /clash/{id}",
        AsyncClashClient.close_,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
