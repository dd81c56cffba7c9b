"""Whether a service keeps pets.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..pets.http import operations
from ..pets.http.fake import FakePetsService
from ..pets.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePetsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="pets",
    slice="http",
    contract="pets.openapi.yaml",
    tests=__file__,
    fake=FakePetsService,
    serve=serve,
    document="pets/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_pets_pets_get() -> None:
    """GET /pets: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_PETS_PETS_GET)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
