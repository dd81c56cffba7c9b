"""Whether the client keeps styles.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..styles.http.client import AsyncStylesClient, StylesClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="styles",
    slice="http",
    contract="styles.openapi.yaml",
    tests=__file__,
    document="styles/http/openapi.json",
    client=AsyncStylesClient,
    blocking=StylesClient,
)


def test_simple() -> None:
    """GET /simple/{ids}/{point}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /simple/{ids}/{point}",
        AsyncStylesClient.simple,
        path={"ids": "ids", "point": "point"},
        policy=IDEMPOTENT,
    )


def test_label() -> None:
    """GET /label/{ids}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /label/{ids}",
        AsyncStylesClient.label,
        path={"ids": "ids"},
        policy=IDEMPOTENT,
    )


def test_matrix() -> None:
    """GET /matrix/{point}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /matrix/{point}",
        AsyncStylesClient.matrix,
        path={"point": "point"},
        policy=IDEMPOTENT,
    )


def test_query() -> None:
    """GET /query: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /query",
        AsyncStylesClient.query,
        query={
            "comma": "comma",
            "space": "space",
            "pipe": "pipe",
            "deep": "deep",
            "flat": "flat",
        },
        policy=IDEMPOTENT,
    )
