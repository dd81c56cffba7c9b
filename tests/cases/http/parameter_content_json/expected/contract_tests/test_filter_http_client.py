"""Whether the client keeps filter.openapi.yaml."""

from __future__ import annotations

from ..filter.http.client import AsyncFilterClient, FilterClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="filter",
    slice="http",
    contract="filter.openapi.yaml",
    tests=__file__,
    document="filter/http/openapi.json",
    client=AsyncFilterClient,
    blocking=FilterClient,
)


def test_list_items() -> None:
    """GET /items: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /items",
        AsyncFilterClient.list_items,
        query={"filter": "filter"},
        header={"X-Context": "x_context"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
