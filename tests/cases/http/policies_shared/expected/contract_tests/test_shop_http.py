"""Whether a service keeps shop.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors
from ..shop.http import operations
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_app


def serve(fake: FakeShopService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="shop",
    slice="http",
    contract="shop.openapi.yaml",
    tests=__file__,
    fake=FakeShopService,
    serve=serve,
    document="shop/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_a() -> None:
    """GET /a: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.A)


def test_once() -> None:
    """POST /a: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.ONCE)


def test_b() -> None:
    """GET /b: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.B)


def test_keyed() -> None:
    """POST /b: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.KEYED)


def test_c() -> None:
    """GET /c: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.C)


def test_put_c() -> None:
    """PUT /c: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PUT_C)


def test_idempotent() -> None:
    """DELETE /c: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.IDEMPOTENT)


def test_d() -> None:
    """POST /d: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.D)


def test_patch_d() -> None:
    """PATCH /d: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.PATCH_D)


def test_get_d() -> None:
    """GET /d: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.GET_D)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
