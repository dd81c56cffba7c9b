"""Whether the client keeps users.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..users.http import errors
from ..users.http.client import AsyncUsersClient, UsersClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

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
        query={"limit": "limit", "cursor": "cursor", "role": "role"},
        header={"X-Request-Id": "x_request_id"},
        policy=IDEMPOTENT,
        errors={"400": errors.InvalidRequest},
    )


def test_create_user() -> None:
    """POST /users: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /users",
        AsyncUsersClient.create_user,
        header={"Idempotency-Key": "idempotency_key"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotency_key="Idempotency-Key",
        ),
        errors={"400": errors.InvalidRequest, "409": errors.EmailTaken},
    )


def test_get_user() -> None:
    """GET /users/{userId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /users/{userId}",
        AsyncUsersClient.get_user,
        path={"userId": "user_id"},
        policy=Policy(
            timeout=Timeout(total=5.0, attempt=2.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={"404": errors.UserNotFound},
    )


def test_replace_user() -> None:
    """PUT /users/{userId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /users/{userId}",
        AsyncUsersClient.replace_user,
        path={"userId": "user_id"},
        policy=IDEMPOTENT,
        errors={
            "400": errors.InvalidRequest,
            "404": errors.UserNotFound,
            "409": errors.EmailTaken,
        },
    )


def test_delete_user() -> None:
    """DELETE /users/{userId}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /users/{userId}",
        AsyncUsersClient.delete_user,
        path={"userId": "user_id"},
        policy=IDEMPOTENT,
        errors={"404": errors.UserNotFound},
    )
