"""Whether the client keeps shops.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shops.http.client import AsyncShopsClient, ShopsClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="shops",
    slice="http",
    contract="shops.openapi.yaml",
    tests=__file__,
    document="shops/http/openapi.json",
    client=AsyncShopsClient,
    blocking=ShopsClient,
)


def test_exploded() -> None:
    """GET /exploded: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /exploded",
        AsyncShopsClient.exploded,
        cookie={"ids": "ids"},
        policy=IDEMPOTENT,
    )


def test_whole() -> None:
    """GET /whole: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /whole", AsyncShopsClient.whole, cookie={"ids": "ids"}, policy=IDEMPOTENT
    )
