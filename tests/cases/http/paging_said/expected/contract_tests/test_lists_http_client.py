"""Whether the client keeps lists.openapi.yaml."""

from __future__ import annotations

from ..lists.http.client import AsyncListsClient, ListsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="lists",
    slice="http",
    contract="lists.openapi.yaml",
    tests=__file__,
    document="lists/http/openapi.json",
    client=AsyncListsClient,
    blocking=ListsClient,
)


def test_list_charges() -> None:
    """GET /charges: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /charges",
        AsyncListsClient.list_charges,
        query={"starting_after": "starting_after", "limit": "limit"},
        policy=IDEMPOTENT,
    )


def test_by_page() -> None:
    """GET /by-page: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /by-page",
        AsyncListsClient.by_page,
        query={"page": "page"},
        policy=IDEMPOTENT,
    )


def test_by_others() -> None:
    """GET /by-others: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /by-others", AsyncListsClient.by_others, policy=IDEMPOTENT)
