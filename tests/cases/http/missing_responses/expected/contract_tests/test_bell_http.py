"""Whether a service keeps bell.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..bell.http import operations
from ..bell.http.fake import FakeBellService
from ..bell.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeBellService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="bell",
    slice="http",
    contract="bell.openapi.yaml",
    tests=__file__,
    fake=FakeBellService,
    serve=serve,
    document="bell/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_ring() -> None:
    """POST /bell: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.RING)


def test_tune() -> None:
    """PUT /bell: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.TUNE)


def test_listen() -> None:
    """GET /bell: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LISTEN)


def test_remove() -> None:
    """DELETE /bell: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.REMOVE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
