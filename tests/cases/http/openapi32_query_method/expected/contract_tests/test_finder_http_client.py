"""Whether the client keeps finder.openapi.yaml."""

from __future__ import annotations

from ..finder.http.client import AsyncFinderClient, FinderClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="finder",
    slice="http",
    contract="finder.openapi.yaml",
    tests=__file__,
    document="finder/http/openapi.json",
    client=AsyncFinderClient,
    blocking=FinderClient,
)


def test_find_things() -> None:
    """QUERY /things: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "QUERY /things",
        AsyncFinderClient.find_things,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )


def test_link_things() -> None:
    """LINK /things: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "LINK /things",
        AsyncFinderClient.link_things,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
