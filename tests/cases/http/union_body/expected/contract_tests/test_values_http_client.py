"""Whether the client keeps values.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..values.http.client import AsyncValuesClient, ValuesClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="values",
    slice="http",
    contract="values.openapi.yaml",
    tests=__file__,
    document="values/http/openapi.json",
    client=AsyncValuesClient,
    blocking=ValuesClient,
)


def test_set_value() -> None:
    """PUT /value: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /value", AsyncValuesClient.set_value, policy=IDEMPOTENT)


def test_add_number() -> None:
    """POST /value: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /value", AsyncValuesClient.add_number, policy=ONCE)


def test_merge_values() -> None:
    """PATCH /value: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /value", AsyncValuesClient.merge_values, policy=ONCE)


def test_forget_value() -> None:
    """DELETE /value: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /value", AsyncValuesClient.forget_value, policy=IDEMPOTENT)


def test_set_limits() -> None:
    """PUT /limits: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /limits", AsyncValuesClient.set_limits, policy=IDEMPOTENT)
