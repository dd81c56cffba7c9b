"""Whether the client keeps kinds.openapi.yaml."""

from __future__ import annotations

from ..kinds.http.client import AsyncKindsClient, KindsClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="kinds",
    slice="http",
    contract="kinds.openapi.yaml",
    tests=__file__,
    document="kinds/http/openapi.json",
    client=AsyncKindsClient,
    blocking=KindsClient,
)


def test_get_auth() -> None:
    """GET /auth: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /auth",
        AsyncKindsClient.get_auth,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
