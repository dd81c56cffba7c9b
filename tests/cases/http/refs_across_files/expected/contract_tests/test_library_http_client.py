"""Whether the client keeps library.openapi.yaml."""

from __future__ import annotations

from ..library.http import errors
from ..library.http.client import AsyncLibraryClient, LibraryClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="library",
    slice="http",
    contract="library.openapi.yaml",
    tests=__file__,
    document="library/http/openapi.json",
    client=AsyncLibraryClient,
    blocking=LibraryClient,
)


def test_get_book() -> None:
    """GET /books/{isbn}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /books/{isbn}",
        AsyncLibraryClient.get_book,
        path={"isbn": "isbn"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"404": errors.GetBookNotFound},
    )


def test_lend() -> None:
    """POST /loans: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /loans",
        AsyncLibraryClient.lend,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
        errors={"409": errors.Lent},
    )
