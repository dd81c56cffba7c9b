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


def test_query() -> None:
    """GET /query: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /query",
        AsyncStylesClient.query,
        query={
            "path": "path",
            "plain": "plain",
            "many": "many",
            "open": "open",
            "where": "where",
            "odd[name]": "odd_name",
            "none": "none",
        },
        policy=IDEMPOTENT,
    )


def test_slots() -> None:
    """GET /label/{label}/{matrix}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /label/{label}/{matrix}",
        AsyncStylesClient.slots,
        path={"label": "label", "matrix": "matrix"},
        policy=IDEMPOTENT,
    )


def test_reserved() -> None:
    """GET /reserved/{at}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /reserved/{at}",
        AsyncStylesClient.reserved,
        path={"at": "at"},
        policy=IDEMPOTENT,
    )


def test_others() -> None:
    """GET /others: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /others",
        AsyncStylesClient.others,
        header={"X-Point": "x_point", "X-Json": "x_json"},
        cookie={"point": "point", "ids": "ids"},
        policy=IDEMPOTENT,
    )
