"""Round trips of shop.openapi.yaml, one for each operation."""

from __future__ import annotations

from ..runtime.http.testing import round_trip
from ..runtime.sample import sample
from ..shop.http.client import AsyncShopClient
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_router


def test_a() -> None:
    """Call GET /a."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.a)


def test_once() -> None:
    """Call POST /a."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.once)


def test_b() -> None:
    """Call GET /b."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.b)


def test_keyed() -> None:
    """Call POST /b."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.keyed)


def test_c() -> None:
    """Call GET /c."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.c)


def test_put_c() -> None:
    """Call PUT /c."""
    round_trip(create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.put_c)


def test_idempotent() -> None:
    """Call DELETE /c."""
    round_trip(
        create_router, FakeShopService(), AsyncShopClient, AsyncShopClient.idempotent
    )


def test_d() -> None:
    """Call POST /d."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.d,
        idempotency_key=sample(str),
    )


def test_patch_d() -> None:
    """Call PATCH /d."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.patch_d,
        idempotency_key=sample(str),
    )


def test_get_d() -> None:
    """Call GET /d."""
    round_trip(
        create_router,
        FakeShopService(),
        AsyncShopClient,
        AsyncShopClient.get_d,
        idempotency_key=sample(str),
    )
