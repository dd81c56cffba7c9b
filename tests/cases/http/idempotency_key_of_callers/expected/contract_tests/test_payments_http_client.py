"""Whether the client keeps payments.openapi.yaml."""

from __future__ import annotations

from ..payments.http.client import AsyncPaymentsClient, PaymentsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

KEYED = Policy(
    timeout=Timeout(total=30.0, attempt=10.0),
    retry=Retry(attempts=3),
    idempotency_key="Idempotency-Key",
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


def test_number() -> None:
    """POST /number: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /number",
        AsyncPaymentsClient.number,
        header={"Idempotency-Key": "idempotency_key"},
        policy=ONCE,
    )


def test_always() -> None:
    """POST /always: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /always",
        AsyncPaymentsClient.always,
        header={"Idempotency-Key": "idempotency_key"},
        policy=KEYED,
    )


def test_pattern() -> None:
    """POST /pattern: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /pattern",
        AsyncPaymentsClient.pattern,
        header={"X-Idempotency-Key": "x_idempotency_key"},
        policy=ONCE,
    )


def test_hexadecimal() -> None:
    """POST /hexadecimal: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /hexadecimal",
        AsyncPaymentsClient.hexadecimal,
        header={"Idempotency-Key": "idempotency_key"},
        policy=KEYED,
    )


def test_short() -> None:
    """POST /short: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /short",
        AsyncPaymentsClient.short,
        header={"Idempotency-Key": "idempotency_key"},
        policy=ONCE,
    )


def test_listed() -> None:
    """POST /listed: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /listed",
        AsyncPaymentsClient.listed,
        header={"Idempotency-Key": "idempotency_key"},
        policy=ONCE,
    )


def test_ulid() -> None:
    """PUT /ulid: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /ulid",
        AsyncPaymentsClient.ulid,
        header={"Idempotency-Key": "idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )


def test_dated() -> None:
    """POST /dated: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /dated",
        AsyncPaymentsClient.dated,
        header={"Idempotency-Key": "idempotency_key"},
        policy=ONCE,
    )


def test_fits() -> None:
    """POST /fits: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /fits",
        AsyncPaymentsClient.fits,
        header={"Idempotency-Key": "idempotency_key"},
        policy=KEYED,
    )
