"""Whether the client keeps words.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..words.http.client import AsyncWordsClient, WordsClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="words",
    slice="http",
    contract="words.openapi.yaml",
    tests=__file__,
    document="words/http/openapi.json",
    client=AsyncWordsClient,
    blocking=WordsClient,
)


def test_get_words() -> None:
    """GET /words: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /words",
        AsyncWordsClient.get_words,
        query={"few": "few", "kinds": "kinds", "joined": "joined"},
        policy=IDEMPOTENT,
    )


def test_put_words() -> None:
    """PUT /words: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /words", AsyncWordsClient.put_words, policy=IDEMPOTENT)


def test_add_words() -> None:
    """POST /words: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /words",
        AsyncWordsClient.add_words,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
