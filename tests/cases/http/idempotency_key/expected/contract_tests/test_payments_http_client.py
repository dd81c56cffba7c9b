"""Whether the client keeps payments.openapi.yaml."""

from __future__ import annotations

from ..payments.http.client import AsyncPaymentsClient, PaymentsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="payments",
    slice="http",
    contract="payments.openapi.yaml",
    tests=__file__,
    document="payments/http/openapi.json",
    client=AsyncPaymentsClient,
    blocking=PaymentsClient,
)


def test_pay() -> None:
    """POST /payments: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /payments",
        AsyncPaymentsClient.pay,
        header={"idempotency-key": "idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotency_key="idempotency-key",
        ),
    )


def test_refund() -> None:
    """POST /refunds: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /refunds",
        AsyncPaymentsClient.refund,
        header={"X-Idempotency-Key": "x_idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotency_key="X-Idempotency-Key",
        ),
    )


def test_tip() -> None:
    """POST /tips: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /tips",
        AsyncPaymentsClient.tip,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
