"""Whether a service keeps voids.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..voids.http import operations
from ..voids.http.fake import FakeVoidsService
from ..voids.http.server import create_app


def serve(fake: FakeVoidsService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="voids",
    slice="http",
    contract="voids.openapi.yaml",
    tests=__file__,
    fake=FakeVoidsService,
    serve=serve,
    document="voids/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_simple() -> None:
    """GET /simple/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.SIMPLE)


def test_label() -> None:
    """GET /label/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LABEL)


def test_matrix() -> None:
    """GET /matrix/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MATRIX)


def test_closed() -> None:
    """GET /closed/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CLOSED)


def test_named() -> None:
    """GET /named/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.NAMED)


def test_listed() -> None:
    """GET /list/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LISTED)


def test_matrix_closed() -> None:
    """GET /matrixclosed/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MATRIX_CLOSED)


def test_label_closed() -> None:
    """GET /labelclosed/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.LABEL_CLOSED)


def test_blank() -> None:
    """GET /blank/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.BLANK)


def test_matrix_blank() -> None:
    """GET /matrixblank/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MATRIX_BLANK)


def test_matrix_empty() -> None:
    """GET /matrixempty/{where}: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.MATRIX_EMPTY)


def test_query_required() -> None:
    """DELETE /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY_REQUIRED)


def test_query_blank() -> None:
    """PATCH /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY_BLANK)


def test_query() -> None:
    """GET /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY)


def test_form() -> None:
    """POST /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.FORM)


def test_query_closed() -> None:
    """PUT /query: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.QUERY_CLOSED)


def test_header() -> None:
    """GET /header: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.HEADER)


def test_header_closed() -> None:
    """PUT /header: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.HEADER_CLOSED)


def test_cookie() -> None:
    """POST /header: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.COOKIE)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
