"""Whether the client keeps shelf.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..shelf.http.client import AsyncShelfClient, ShelfClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="shelf",
    slice="http",
    contract="shelf.openapi.yaml",
    tests=__file__,
    document="shelf/http/openapi.json",
    client=AsyncShelfClient,
    blocking=ShelfClient,
)


def test_list_books() -> None:
    """GET /books: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /books",
        AsyncShelfClient.list_books,
        query={
            "limit": "limit",
            "sort": "sort",
            "kinds": "kinds",
            "fields": "fields",
            "ids": "ids",
            "page": "page",
            "filters": "filters",
            "nothing": "nothing",
            "wrong": "wrong",
        },
        header={"X-Parts": "x_parts"},
        policy=IDEMPOTENT,
    )


def test_drop_books() -> None:
    """DELETE /books: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /books",
        AsyncShelfClient.drop_books,
        query={
            "before": "before",
            "since": "since",
            "at": "at",
            "holidays": "holidays",
            "never": "never",
            "unwritten": "unwritten",
            "unzoned": "unzoned",
        },
        header={"shelf": "shelf"},
        cookie={"seen": "seen"},
        policy=IDEMPOTENT,
    )
