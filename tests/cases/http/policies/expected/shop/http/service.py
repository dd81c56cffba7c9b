"""What a server of the Shop API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ShopService(Protocol):
    """The Shop API."""

    def list_goods(self) -> MaybeAwaitable[None]:
        """GET /goods"""
        ...

    def add_goods(self) -> MaybeAwaitable[None]:
        """POST /goods"""
        ...

    def get_goods(self, id: str) -> MaybeAwaitable[None]:
        """GET /goods/{id}"""
        ...

    def find_goods(self, id: str) -> MaybeAwaitable[None]:
        """POST /goods/{id}"""
        ...

    def remove_goods(self, id: str) -> MaybeAwaitable[None]:
        """DELETE /goods/{id}"""
        ...
