"""What a server of the Shelf API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable


class ShelfService(Protocol):
    """The Shelf API."""

    def get_book(
        self,
        shelf_id: int,
        class_: list[str],
        self_path: str,
        body_path: str,
        value_2nd: str,
        *,
        shelf_id_query: int | None,
        shelf_id_header: int | None,
        from_: str | None,
    ) -> MaybeAwaitable[str]:
        """GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}"""
        ...

    def export_shelf(self, shelf_id: int, format: str) -> MaybeAwaitable[str]:
        """GET /shelves/{shelf-id}.{format}"""
        ...
