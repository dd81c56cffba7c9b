"""Whether a service keeps inventory.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..inventory.http import operations, resources
from ..inventory.http.fake import FakeInventoryService
from ..inventory.http.server import create_app
from ..runtime.contract_tests.http import laws
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeInventoryService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="inventory",
    slice="http",
    contract="inventory.openapi.yaml",
    tests=__file__,
    fake=FakeInventoryService,
    serve=serve,
    document="inventory/http/openapi.json",
    operations=operations.ALL,
    resources=resources.ALL,
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_get_stock() -> None:
    """GET /stock/{sku}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_STOCK)


def test_get_reservation() -> None:
    """GET /reservations/{orderId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_RESERVATION)


def test_reserve_stock() -> None:
    """PUT /reservations/{orderId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.RESERVE_STOCK)


def test_release_stock() -> None:
    """DELETE /reservations/{orderId}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.RELEASE_STOCK)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()


def test_reservations_read_after_replace() -> None:
    """What PUT /reservations/{orderId} put is what GET /reservations/{orderId} shows."""
    laws.read_after_replace(SUBJECT, resources.RESERVATIONS, stated=True)


def test_reservations_replace_twice() -> None:
    """PUT /reservations/{orderId}, sent twice, is done once."""
    laws.replace_twice(SUBJECT, resources.RESERVATIONS, stated=True)
