"""Whether the client keeps shop.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shop.http.client import AsyncShopClient, ShopClient

SUBJECT = ClientSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    document="shop/http/openapi.json",
    client=AsyncShopClient,
    blocking=ShopClient,
)


def test_add_thing() -> None:
    """POST /things: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /things",
        AsyncShopClient.add_thing,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
