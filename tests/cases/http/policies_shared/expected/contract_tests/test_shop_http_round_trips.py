"""Round trips of shop.openapi.yaml, one for each operation."""

from __future__ import annotations

from functools import cache

from ..runtime.http.testing import Peers, round_trip
from ..runtime.sample import sample
from ..shop.http.client import AsyncShopClient
from ..shop.http.fake import FakeShopService
from ..shop.http.server import create_router


@cache
def peers() -> Peers[AsyncShopClient]:
    """A client, and the server that it calls, behind which a fake stands."""
    fake = FakeShopService()
    return Peers(fake, create_router(fake), AsyncShopClient)


def test_a() -> None:
    """Call GET /a."""
    round_trip(peers(), AsyncShopClient.a)


def test_once() -> None:
    """Call POST /a."""
    round_trip(peers(), AsyncShopClient.once)


def test_b() -> None:
    """Call GET /b."""
    round_trip(peers(), AsyncShopClient.b)


def test_keyed() -> None:
    """Call POST /b."""
    round_trip(peers(), AsyncShopClient.keyed)


def test_c() -> None:
    """Call GET /c."""
    round_trip(peers(), AsyncShopClient.c)


def test_put_c() -> None:
    """Call PUT /c."""
    round_trip(peers(), AsyncShopClient.put_c)


def test_idempotent() -> None:
    """Call DELETE /c."""
    round_trip(peers(), AsyncShopClient.idempotent)


def test_d() -> None:
    """Call POST /d."""
    round_trip(peers(), AsyncShopClient.d, idempotency_key=sample(str))


def test_patch_d() -> None:
    """Call PATCH /d."""
    round_trip(peers(), AsyncShopClient.patch_d, idempotency_key=sample(str))


def test_get_d() -> None:
    """Call GET /d."""
    round_trip(peers(), AsyncShopClient.get_d, idempotency_key=sample(str))
