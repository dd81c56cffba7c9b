"""Whether the client keeps users.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..users.http.client import AsyncUsersClient, UsersClient

SUBJECT = ClientSubject(
    service="users",
    slice="http",
    contract="users.openapi.yaml",
    tests=__file__,
    document="users/http/openapi.json",
    client=AsyncUsersClient,
    blocking=UsersClient,
)


def test_get_user() -> None:
    """GET /users/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /users/{id}",
        AsyncUsersClient.get_user,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
