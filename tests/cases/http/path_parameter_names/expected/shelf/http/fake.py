"""A stand-in for a server of the Shelf API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations


class FakeShelfService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def get_book(
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
    ) -> str:
        return await self._answer(
            operations.GET_BOOK,
            shelf_id=shelf_id,
            class_=class_,
            self_path=self_path,
            body_path=body_path,
            value_2nd=value_2nd,
            shelf_id_query=shelf_id_query,
            shelf_id_header=shelf_id_header,
            from_=from_,
        )

    async def export_shelf(self, shelf_id: int, format: str) -> str:
        return await self._answer(
            operations.EXPORT_SHELF, shelf_id=shelf_id, format=format
        )
