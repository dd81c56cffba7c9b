"""Whether the client keeps prices.openapi.yaml."""

from __future__ import annotations

from ..prices.http.client import AsyncPricesClient, PricesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="prices",
    slice="http",
    contract="prices.openapi.yaml",
    tests=__file__,
    document="prices/http/openapi.json",
    client=AsyncPricesClient,
    blocking=PricesClient,
)


def test_list_prices() -> None:
    """GET /prices/{day}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /prices/{day}",
        AsyncPricesClient.list_prices,
        path={"day": "day"},
        query={"least": "least", "steps": "steps"},
        header={"Trace": "trace"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
