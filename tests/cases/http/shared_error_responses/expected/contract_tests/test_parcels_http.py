"""Whether a service keeps parcels.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..parcels.http import operations
from ..parcels.http.fake import FakeParcelsService
from ..parcels.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeParcelsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="parcels",
    slice="http",
    contract="parcels.openapi.yaml",
    tests=__file__,
    fake=FakeParcelsService,
    serve=serve,
    document="parcels/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_parcel() -> None:
    """GET /parcels/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_PARCEL)


def test_delete_parcel() -> None:
    """DELETE /parcels/{id}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.DELETE_PARCEL)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
