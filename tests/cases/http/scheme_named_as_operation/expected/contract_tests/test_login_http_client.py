"""Whether the client keeps login.openapi.yaml."""

from __future__ import annotations

from ..login.http.client import AsyncLoginClient, LoginClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="login",
    slice="http",
    contract="login.openapi.yaml",
    tests=__file__,
    document="login/http/openapi.json",
    client=AsyncLoginClient,
    blocking=LoginClient,
)


def test_basic_auth() -> None:
    """GET /login: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /login", AsyncLoginClient.basic_auth, policy=IDEMPOTENT)


def test_me() -> None:
    """GET /me: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /me", AsyncLoginClient.me, policy=IDEMPOTENT)
