"""What a server of the Ferries API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class FerriesService(Protocol):
    """The Ferries API."""

    def remove_ferry(self, id: int, *, lang: str | None) -> MaybeAwaitable[None]:
        """DELETE /ferries/{id}"""
        ...

    def get_ferry(self, id: int, *, lang: str | None) -> MaybeAwaitable[None]:
        """GET /ferries/{id}"""
        ...

    def replace_ferry(self, id: int, *, lang: str | None) -> MaybeAwaitable[None]:
        """PUT /ferries/{id}"""
        ...
