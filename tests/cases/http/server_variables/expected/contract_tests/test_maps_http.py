"""Whether a service keeps maps.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..maps.http import operations
from ..maps.http.fake import FakeMapsService
from ..maps.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeMapsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="maps",
    slice="http",
    contract="maps.openapi.yaml",
    tests=__file__,
    fake=FakeMapsService,
    serve=serve,
    document="maps/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_map() -> None:
    """GET /map: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_MAP)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
