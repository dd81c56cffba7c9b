"""Whether the client keeps voids.openapi.yaml."""

from __future__ import annotations

from unittest import skip

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..voids.http.client import AsyncVoidsClient, VoidsClient

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SUBJECT = ClientSubject(
    service="voids",
    slice="http",
    contract="voids.openapi.yaml",
    tests=__file__,
    document="voids/http/openapi.json",
    client=AsyncVoidsClient,
    blocking=VoidsClient,
)


def test_simple() -> None:
    """GET /simple/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /simple/{where}",
        AsyncVoidsClient.simple,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_label() -> None:
    """GET /label/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /label/{where}",
        AsyncVoidsClient.label,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_matrix() -> None:
    """GET /matrix/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /matrix/{where}",
        AsyncVoidsClient.matrix,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where is always empty")
def test_closed() -> None:
    """GET /closed/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /closed/{where}",
        AsyncVoidsClient.closed,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_named() -> None:
    """GET /named/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /named/{where}",
        AsyncVoidsClient.named,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where is always empty")
def test_listed() -> None:
    """GET /list/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /list/{where}",
        AsyncVoidsClient.listed,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_matrix_closed() -> None:
    """GET /matrixclosed/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /matrixclosed/{where}",
        AsyncVoidsClient.matrix_closed,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where is always empty")
def test_label_closed() -> None:
    """GET /labelclosed/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /labelclosed/{where}",
        AsyncVoidsClient.label_closed,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where is always empty")
def test_blank() -> None:
    """GET /blank/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /blank/{where}",
        AsyncVoidsClient.blank,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_matrix_blank() -> None:
    """GET /matrixblank/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /matrixblank/{where}",
        AsyncVoidsClient.matrix_blank,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


@skip("where is always empty")
def test_matrix_empty() -> None:
    """GET /matrixempty/{where}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /matrixempty/{where}",
        AsyncVoidsClient.matrix_empty,
        path={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_query_required() -> None:
    """DELETE /query: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /query",
        AsyncVoidsClient.query_required,
        query={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_query_blank() -> None:
    """PATCH /query: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PATCH /query",
        AsyncVoidsClient.query_blank,
        query={"where": "where"},
        policy=ONCE,
    )


def test_query() -> None:
    """GET /query: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /query",
        AsyncVoidsClient.query,
        query={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_form() -> None:
    """POST /query: what is sent, and what is made of answers."""
    SUBJECT.conforms("POST /query", AsyncVoidsClient.form, policy=ONCE)


def test_query_closed() -> None:
    """PUT /query: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /query", AsyncVoidsClient.query_closed, policy=IDEMPOTENT)


def test_header() -> None:
    """GET /header: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /header",
        AsyncVoidsClient.header,
        header={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_header_closed() -> None:
    """PUT /header: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "PUT /header",
        AsyncVoidsClient.header_closed,
        header={"where": "where"},
        policy=IDEMPOTENT,
    )


def test_cookie() -> None:
    """POST /header: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /header", AsyncVoidsClient.cookie, cookie={"where": "where"}, policy=ONCE
    )
