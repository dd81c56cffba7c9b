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


def test_get_book() -> None:
    """GET /books/{book}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /books/{book}",
        AsyncShelfClient.get_book,
        path={"book": "book"},
        policy=IDEMPOTENT,
    )


def test_get_span() -> None:
    """GET /spans/{span}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /spans/{span}",
        AsyncShelfClient.get_span,
        path={"span": "span"},
        policy=IDEMPOTENT,
    )


def test_get_point() -> None:
    """GET /points/{point}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /points/{point}",
        AsyncShelfClient.get_point,
        path={"point": "point"},
        policy=IDEMPOTENT,
    )


def test_get_kind() -> None:
    """GET /kinds/{kind}/{state}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /kinds/{kind}/{state}",
        AsyncShelfClient.get_kind,
        path={"kind": "kind", "state": "state"},
        policy=IDEMPOTENT,
    )
