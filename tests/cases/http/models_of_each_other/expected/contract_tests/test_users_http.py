"""Whether a service keeps users.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..users.http import operations
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
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_user() -> None:
    """GET /users/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_USER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
