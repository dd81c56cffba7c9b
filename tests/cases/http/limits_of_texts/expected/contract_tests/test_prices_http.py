"""Whether a service keeps prices.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..prices.http import operations
from ..prices.http.fake import FakePricesService
from ..prices.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePricesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="prices",
    slice="http",
    contract="prices.openapi.yaml",
    tests=__file__,
    fake=FakePricesService,
    serve=serve,
    document="prices/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_prices() -> None:
    """GET /prices/{day}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_PRICES)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
