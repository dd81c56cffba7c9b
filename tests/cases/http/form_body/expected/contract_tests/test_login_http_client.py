"""Whether the client keeps login.openapi.yaml."""

from __future__ import annotations

from ..login.http.client import AsyncLoginClient, LoginClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="login",
    slice="http",
    contract="login.openapi.yaml",
    tests=__file__,
    document="login/http/openapi.json",
    client=AsyncLoginClient,
    blocking=LoginClient,
)


def test_log_in() -> None:
    """POST /login: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /login",
        AsyncLoginClient.log_in,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)
        ),
    )
