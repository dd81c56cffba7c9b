"""Whether the client keeps things.openapi.yaml."""

from __future__ import annotations

from unittest import skip

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..things.http.client import AsyncThingsClient, ThingsClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="things",
    slice="http",
    contract="things.openapi.yaml",
    tests=__file__,
    document="things/http/openapi.json",
    client=AsyncThingsClient,
    blocking=ThingsClient,
)


@skip("where cannot be told from filters")
def test_find_anything() -> None:
    """GET /open: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /open",
        AsyncThingsClient.find_anything,
        query={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where cannot be told from filters")
def test_find_default() -> None:
    """PUT /open: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /open",
        AsyncThingsClient.find_default,
        query={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where cannot be told from filters")
def test_find_shared() -> None:
    """POST /open: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /open",
        AsyncThingsClient.find_shared,
        query={"where": "where"},
        policy=ONCE,
    )


def test_find_dates() -> None:
    """DELETE /open: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /open", AsyncThingsClient.find_dates, policy=IDEMPOTENT)


def test_find_lists() -> None:
    """PATCH /open: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /open", AsyncThingsClient.find_lists, policy=ONCE)
