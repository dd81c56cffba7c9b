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
    """GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}: what is sent, and what is
    made of answers.
    """
    SUBJECT.conforms(
        "GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}",
        AsyncShelfClient.get_book,
        path={
            "shelf-id": "shelf_id",
            "class": "class_",
            "self": "self_path",
            "body": "body_path",
            "2nd": "value_2nd",
        },
        query={"shelf-id": "shelf_id_query", "from": "from_"},
        header={"Shelf-Id": "shelf_id_header"},
        policy=IDEMPOTENT,
    )


def test_export_shelf() -> None:
    """GET /shelves/{shelf-id}.{format}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /shelves/{shelf-id}.{format}",
        AsyncShelfClient.export_shelf,
        path={"shelf-id": "shelf_id", "format": "format"},
        policy=IDEMPOTENT,
    )
