"""Whether the client keeps users.openapi.yaml."""

from __future__ import annotations

from ..runtime import Hedge, Policy, Retry, Timeout
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


def test_list_users() -> None:
    """GET /users: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /users",
        AsyncUsersClient.list_users,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=1, on=(503,)),
            hedge=Hedge(delay=0.2),
            idempotent=True,
        ),
    )


def test_have_users() -> None:
    """HEAD /users: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "HEAD /users",
        AsyncUsersClient.have_users,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=2, on=(503,)),
            idempotent=True,
        ),
    )


def test_get_user() -> None:
    """GET /user: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /user",
        AsyncUsersClient.get_user,
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=4),
            hedge=Hedge(delay=1.0),
            idempotent=True,
        ),
    )


def test_has_user() -> None:
    """HEAD /user: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "HEAD /user",
        AsyncUsersClient.has_user,
        policy=Policy(
            timeout=Timeout(total=0.15, attempt=0.15),
            retry=Retry(attempts=4),
            idempotent=True,
        ),
    )
