"""Whether the client keeps members.openapi.yaml."""

from __future__ import annotations

from ..members.http.client import AsyncMembersClient, MembersClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="members",
    slice="http",
    contract="members.openapi.yaml",
    tests=__file__,
    document="members/http/openapi.json",
    client=AsyncMembersClient,
    blocking=MembersClient,
)


def test_list_members() -> None:
    """GET /members: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /members",
        AsyncMembersClient.list_members,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
