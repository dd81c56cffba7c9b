"""What a server of the Shop API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ShopService(Protocol):
    """The Shop API."""

    def a(self) -> MaybeAwaitable[None]:
        """GET /a"""
        ...

    def once(self) -> MaybeAwaitable[None]:
        """POST /a"""
        ...

    def b(self) -> MaybeAwaitable[None]:
        """GET /b"""
        ...

    def keyed(self) -> MaybeAwaitable[None]:
        """POST /b"""
        ...

    def c(self) -> MaybeAwaitable[None]:
        """GET /c"""
        ...

    def put_c(self) -> MaybeAwaitable[None]:
        """PUT /c"""
        ...

    def idempotent(self) -> MaybeAwaitable[None]:
        """DELETE /c"""
        ...

    def d(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """POST /d"""
        ...

    def patch_d(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """PATCH /d"""
        ...

    def get_d(self, *, idempotency_key: str | None) -> MaybeAwaitable[None]:
        """GET /d"""
        ...
