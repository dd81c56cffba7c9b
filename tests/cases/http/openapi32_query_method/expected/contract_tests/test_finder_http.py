"""Whether a service keeps finder.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..finder.http import operations
from ..finder.http.fake import FakeFinderService
from ..finder.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeFinderService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="finder",
    slice="http",
    contract="finder.openapi.yaml",
    tests=__file__,
    fake=FakeFinderService,
    serve=serve,
    document="finder/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_find_things() -> None:
    """QUERY /things: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FIND_THINGS)


def test_link_things() -> None:
    """LINK /things: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LINK_THINGS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
