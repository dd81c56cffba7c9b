"""Whether a service keeps members.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..members.http import operations
from ..members.http.fake import FakeMembersService
from ..members.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeMembersService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="members",
    slice="http",
    contract="members.openapi.yaml",
    tests=__file__,
    fake=FakeMembersService,
    serve=serve,
    document="members/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_members() -> None:
    """GET /members: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_MEMBERS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
