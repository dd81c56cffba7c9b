"""Whether a service keeps values.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..values.http import operations
from ..values.http.fake import FakeValuesService
from ..values.http.server import create_app


def serve(fake: FakeValuesService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="values",
    slice="http",
    contract="values.openapi.yaml",
    tests=__file__,
    fake=FakeValuesService,
    serve=serve,
    document="values/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_set_value() -> None:
    """PUT /value: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SET_VALUE)


def test_add_number() -> None:
    """POST /value: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ADD_NUMBER)


def test_merge_values() -> None:
    """PATCH /value: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MERGE_VALUES)


def test_forget_value() -> None:
    """DELETE /value: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FORGET_VALUE)


def test_set_limits() -> None:
    """PUT /limits: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SET_LIMITS)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
