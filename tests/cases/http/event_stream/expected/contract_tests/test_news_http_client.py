"""Whether the client keeps news.openapi.yaml."""

from __future__ import annotations

from ..news.http import errors
from ..news.http.client import AsyncNewsClient, NewsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="news",
    slice="http",
    contract="news.openapi.yaml",
    tests=__file__,
    document="news/http/openapi.json",
    client=AsyncNewsClient,
    blocking=NewsClient,
)


def test_watch() -> None:
    """GET /events: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /events",
        AsyncNewsClient.watch,
        policy=IDEMPOTENT,
        errors={"404": errors.WatchNotFound},
    )


def test_headlines() -> None:
    """GET /headlines: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /headlines", AsyncNewsClient.headlines, policy=IDEMPOTENT)
