"""Whether a service keeps devices.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..devices.http import operations
from ..devices.http.fake import FakeDevicesService
from ..devices.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeDevicesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="devices",
    slice="http",
    contract="devices.openapi.yaml",
    tests=__file__,
    fake=FakeDevicesService,
    serve=serve,
    document="devices/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_endless() -> None:
    """GET /endless: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ENDLESS)


def test_add_deep() -> None:
    """POST /deep: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_DEEP)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
