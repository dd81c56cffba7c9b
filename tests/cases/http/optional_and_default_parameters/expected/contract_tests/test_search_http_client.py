"""Whether the client keeps search.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..search.http.client import AsyncSearchClient, SearchClient

SUBJECT = ClientSubject(
    service="search",
    slice="http",
    contract="search.openapi.yaml",
    tests=__file__,
    document="search/http/openapi.json",
    client=AsyncSearchClient,
    blocking=SearchClient,
)


def test_search() -> None:
    """GET /search: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /search",
        AsyncSearchClient.search,
        query={
            "q": "q",
            "limit": "limit",
            "ratio": "ratio",
            "exact": "exact",
            "lang": "lang",
            "order": "order",
            "since": "since",
            "tag": "tag",
            "page": "page",
        },
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
