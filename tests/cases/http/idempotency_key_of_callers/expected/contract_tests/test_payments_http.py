"""Whether a service keeps payments.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..payments.http import operations
from ..payments.http.fake import FakePaymentsService
from ..payments.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakePaymentsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


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


def test_number() -> None:
    """POST /number: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.NUMBER)


def test_always() -> None:
    """POST /always: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ALWAYS)


def test_pattern() -> None:
    """POST /pattern: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PATTERN)


def test_hexadecimal() -> None:
    """POST /hexadecimal: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.HEXADECIMAL)


def test_short() -> None:
    """POST /short: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SHORT)


def test_listed() -> None:
    """POST /listed: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LISTED)


def test_ulid() -> None:
    """PUT /ulid: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ULID)


def test_dated() -> None:
    """POST /dated: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.DATED)


def test_fits() -> None:
    """POST /fits: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FITS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
