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


def test_by_cursor() -> None:
    """GET /by-cursor: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /by-cursor",
        AsyncListsClient.by_cursor,
        query={"cursor": "cursor", "limit": "limit"},
        policy=IDEMPOTENT,
    )


def test_by_token() -> None:
    """GET /by-token: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /by-token",
        AsyncListsClient.by_token,
        query={"page_token": "page_token"},
        policy=IDEMPOTENT,
    )


def test_by_offset() -> None:
    """GET /by-offset: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /by-offset",
        AsyncListsClient.by_offset,
        query={"offset": "offset", "limit": "limit"},
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


def test_by_link() -> None:
    """GET /by-link: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /by-link",
        AsyncListsClient.by_link,
        query={"per_page": "per_page"},
        policy=IDEMPOTENT,
    )


def test_whole() -> None:
    """GET /whole: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /whole", AsyncListsClient.whole, query={"page": "page"}, policy=IDEMPOTENT
    )
