"""Whether the client keeps chat.openapi.yaml."""

from __future__ import annotations

from ..chat.http.client import AsyncChatClient, ChatClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="chat",
    slice="http",
    contract="chat.openapi.yaml",
    tests=__file__,
    document="chat/http/openapi.json",
    client=AsyncChatClient,
    blocking=ChatClient,
)


def test_create_answer() -> None:
    """POST /answers: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /answers",
        AsyncChatClient.create_answer,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
