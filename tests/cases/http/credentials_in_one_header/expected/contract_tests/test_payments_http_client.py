"""Whether the client keeps payments.openapi.yaml."""

from __future__ import annotations

from ..payments.http.client import AsyncPaymentsClient, PaymentsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="payments",
    slice="http",
    contract="payments.openapi.yaml",
    tests=__file__,
    document="payments/http/openapi.json",
    client=AsyncPaymentsClient,
    blocking=PaymentsClient,
)


def test_list_payments() -> None:
    """GET /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /payments", AsyncPaymentsClient.list_payments, policy=IDEMPOTENT
    )


def test_pay() -> None:
    """POST /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /payments", AsyncPaymentsClient.pay, policy=ONCE)


def test_change() -> None:
    """PUT /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /payments", AsyncPaymentsClient.change, policy=IDEMPOTENT)


def test_withdraw() -> None:
    """DELETE /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /payments", AsyncPaymentsClient.withdraw, policy=IDEMPOTENT
    )


def test_amend() -> None:
    """PATCH /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /payments", AsyncPaymentsClient.amend, policy=ONCE)
