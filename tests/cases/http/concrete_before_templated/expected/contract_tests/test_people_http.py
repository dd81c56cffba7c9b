"""Whether a service keeps people.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..people.http import operations
from ..people.http.fake import FakePeopleService
from ..people.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePeopleService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="people",
    slice="http",
    contract="people.openapi.yaml",
    tests=__file__,
    fake=FakePeopleService,
    serve=serve,
    document="people/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_person() -> None:
    """GET /people/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PERSON)


def test_get_me() -> None:
    """GET /people/me: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_ME)


def test_get_mine() -> None:
    """GET /{kind}/me: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_MINE)


def test_print_person() -> None:
    """GET /people/{id}.txt: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PRINT_PERSON)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
