"""Whether the client keeps old.openapi.yaml."""

from __future__ import annotations

from ..old.http.client import AsyncOldClient, OldClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="old",
    slice="http",
    contract="old.openapi.yaml",
    tests=__file__,
    document="old/http/openapi.json",
    client=AsyncOldClient,
    blocking=OldClient,
)


def test_get_old() -> None:
    """GET /old: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /old",
        AsyncOldClient.get_old,
        query={"how": "how"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
