"""Whether a service keeps payments.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..payments.http import operations
from ..payments.http.fake import FakePaymentsService
from ..payments.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.auth.fake import fake_security
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePaymentsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, fake_security(), errors=sampled_errors)


SUBJECT = HttpSubject(
    service="payments",
    slice="http",
    contract="payments.openapi.yaml",
    tests=__file__,
    fake=FakePaymentsService,
    serve=serve,
    document="payments/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_list_payments() -> None:
    """GET /payments: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LIST_PAYMENTS)


def test_pay() -> None:
    """POST /payments: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PAY)


def test_change() -> None:
    """PUT /payments: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CHANGE)


def test_withdraw() -> None:
    """DELETE /payments: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.WITHDRAW)


def test_amend() -> None:
    """PATCH /payments: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.AMEND)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
