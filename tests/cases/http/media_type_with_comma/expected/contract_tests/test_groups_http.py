"""Whether a service keeps groups.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..groups.http import operations
from ..groups.http.fake import FakeGroupsService
from ..groups.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeGroupsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="groups",
    slice="http",
    contract="groups.openapi.yaml",
    tests=__file__,
    fake=FakeGroupsService,
    serve=serve,
    document="groups/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_add_group() -> None:
    """POST /groups: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_GROUP)


def test_put_groups() -> None:
    """PUT /groups: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_GROUPS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
