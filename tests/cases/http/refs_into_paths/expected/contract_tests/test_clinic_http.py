"""Whether a service keeps clinic.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..clinic.http import operations
from ..clinic.http.fake import FakeClinicService
from ..clinic.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeClinicService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="clinic",
    slice="http",
    contract="clinic.openapi.yaml",
    tests=__file__,
    fake=FakeClinicService,
    serve=serve,
    document="clinic/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_cats() -> None:
    """GET /cats: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_CATS)


def test_add_cat() -> None:
    """POST /cats: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_CAT)


def test_list_dogs() -> None:
    """GET /dogs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_DOGS)


def test_add_dog() -> None:
    """POST /dogs: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_DOG)


def test_get_rooms_room() -> None:
    """GET /rooms/{room}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_ROOMS_ROOM)


def test_get_clinics_room() -> None:
    """GET /clinics/{room}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_CLINICS_ROOM)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
