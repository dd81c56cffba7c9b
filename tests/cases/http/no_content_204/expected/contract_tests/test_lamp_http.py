"""Whether a service keeps lamp.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..lamp.http import operations
from ..lamp.http.fake import FakeLampService
from ..lamp.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeLampService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="lamp",
    slice="http",
    contract="lamp.openapi.yaml",
    tests=__file__,
    fake=FakeLampService,
    serve=serve,
    document="lamp/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_switch_off() -> None:
    """DELETE /lamp: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SWITCH_OFF)


def test_switch_on() -> None:
    """POST /lamp: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SWITCH_ON)


def test_is_there() -> None:
    """HEAD /lamp: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IS_THERE)


def test_look() -> None:
    """GET /lamp: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LOOK)


def test_leave_unsaid() -> None:
    """PUT /lamp: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LEAVE_UNSAID)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
