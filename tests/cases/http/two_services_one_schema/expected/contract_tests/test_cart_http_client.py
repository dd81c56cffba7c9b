"""Whether the client keeps cart.openapi.yaml."""

from __future__ import annotations

from ..cart.http.client import AsyncCartClient, CartClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="cart",
    slice="http",
    contract="cart.openapi.yaml",
    tests=__file__,
    document="cart/http/openapi.json",
    client=AsyncCartClient,
    blocking=CartClient,
)


def test_get_total() -> None:
    """GET /total: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /total",
        AsyncCartClient.get_total,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
