"""Whether the client keeps payments.openapi.yaml."""

from __future__ import annotations

from ..payments.http.client import AsyncPaymentsClient, PaymentsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="payments",
    slice="http",
    contract="payments.openapi.yaml",
    tests=__file__,
    document="payments/http/openapi.json",
    client=AsyncPaymentsClient,
    blocking=PaymentsClient,
)


def test_get_payment() -> None:
    """GET /payments/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /payments/{id}",
        AsyncPaymentsClient.get_payment,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )


def test_set_payment() -> None:
    """PUT /payments/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /payments/{id}",
        AsyncPaymentsClient.set_payment,
        path={"id": "id"},
        policy=IDEMPOTENT,
    )
