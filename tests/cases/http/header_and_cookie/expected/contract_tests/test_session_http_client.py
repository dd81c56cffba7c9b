"""Whether the client keeps session.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..session.http.client import AsyncSessionClient, SessionClient

SUBJECT = ClientSubject(
    service="session",
    slice="http",
    contract="session.openapi.yaml",
    tests=__file__,
    document="session/http/openapi.json",
    client=AsyncSessionClient,
    blocking=SessionClient,
)


def test_get_session() -> None:
    """GET /session: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /session",
        AsyncSessionClient.get_session,
        header={
            "X-Trace-Id": "x_trace_id",
            "X-Flags": "x_flags",
            "If-None-Match": "if_none_match",
        },
        cookie={"session_id": "session_id", "tab": "tab"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
