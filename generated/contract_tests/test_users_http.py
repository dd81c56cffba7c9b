"""Whether a service keeps users.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http import laws
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..users.http import operations, resources
from ..users.http.fake import FakeUsersService
from ..users.http.server import create_app


def serve(fake: FakeUsersService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="users",
    slice="http",
    contract="users.openapi.yaml",
    tests=__file__,
    fake=FakeUsersService,
    serve=serve,
    document="users/http/openapi.json",
    operations=operations.ALL,
    resources=resources.ALL,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_users() -> None:
    """GET /users: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_USERS)


def test_create_user() -> None:
    """POST /users: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CREATE_USER)


def test_get_user() -> None:
    """GET /users/{userId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_USER)


def test_replace_user() -> None:
    """PUT /users/{userId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REPLACE_USER)


def test_delete_user() -> None:
    """DELETE /users/{userId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.DELETE_USER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()


def test_users_read_after_create() -> None:
    """What POST /users made is what GET /users/{userId} shows."""
    laws.read_after_create(SUBJECT, resources.USERS, stated=True)


def test_users_list_after_create() -> None:
    """What POST /users made, GET /users lists."""
    laws.list_after_create(SUBJECT, resources.USERS, stated=True)


def test_users_read_after_replace() -> None:
    """What PUT /users/{userId} put is what GET /users/{userId} shows."""
    laws.read_after_replace(SUBJECT, resources.USERS, stated=True)


def test_users_replace_twice() -> None:
    """PUT /users/{userId}, sent twice, is done once."""
    laws.replace_twice(SUBJECT, resources.USERS, stated=True)


def test_users_gone_after_delete() -> None:
    """What DELETE /users/{userId} removed, GET /users/{userId} does not find."""
    laws.gone_after_delete(SUBJECT, resources.USERS, stated=True)


def test_users_pages() -> None:
    """The pages of GET /users part the list."""
    laws.pages_part_the_list(SUBJECT, resources.USERS, stated=True)


def test_users_limits() -> None:
    """A page of GET /users is as short as was asked for."""
    laws.limits_hold(SUBJECT, resources.USERS, stated=True)


def test_users_filter_role() -> None:
    """GET /users with role lists those that it says."""
    laws.a_filter_only_filters(SUBJECT, resources.USERS, "role", "role", stated=True)


def test_users_idempotency_key() -> None:
    """POST /users, sent twice with one Idempotency-Key, is done once."""
    laws.one_key_one_effect(
        SUBJECT, operations.CREATE_USER, resources.USERS, "Idempotency-Key", stated=True
    )
