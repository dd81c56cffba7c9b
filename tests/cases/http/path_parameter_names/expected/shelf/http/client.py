"""Typed HTTP clients for the Shelf API."""

from __future__ import annotations

from ...runtime.http.client import AsyncHttpClient, HttpClient
from . import operations


class ShelfClient(HttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    def get_book(
        self,
        shelf_id: int,
        class_: list[str],
        self_path: str,
        body_path: str,
        value_2nd: str,
        *,
        shelf_id_query: int | None = None,
        shelf_id_header: int | None = None,
        from_: str | None = None,
    ) -> str:
        """GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}"""
        return self._call(
            operations.GET_BOOK,
            path={
                "shelf-id": shelf_id,
                "class": class_,
                "self": self_path,
                "body": body_path,
                "2nd": value_2nd,
            },
            query={"shelf-id": shelf_id_query, "from": from_},
            header={"Shelf-Id": shelf_id_header},
        )

    def export_shelf(self, shelf_id: int, format: str) -> str:
        """GET /shelves/{shelf-id}.{format}"""
        return self._call(
            operations.EXPORT_SHELF, path={"shelf-id": shelf_id, "format": format}
        )


class AsyncShelfClient(AsyncHttpClient):
    """Calls the Shelf API, with the contract's timeouts and retries."""

    _service = "shelf"
    _server = None
    _operations = operations.ALL

    async def get_book(
        self,
        shelf_id: int,
        class_: list[str],
        self_path: str,
        body_path: str,
        value_2nd: str,
        *,
        shelf_id_query: int | None = None,
        shelf_id_header: int | None = None,
        from_: str | None = None,
    ) -> str:
        """GET /shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}"""
        return await self._call(
            operations.GET_BOOK,
            path={
                "shelf-id": shelf_id,
                "class": class_,
                "self": self_path,
                "body": body_path,
                "2nd": value_2nd,
            },
            query={"shelf-id": shelf_id_query, "from": from_},
            header={"Shelf-Id": shelf_id_header},
        )

    async def export_shelf(self, shelf_id: int, format: str) -> str:
        """GET /shelves/{shelf-id}.{format}"""
        return await self._call(
            operations.EXPORT_SHELF, path={"shelf-id": shelf_id, "format": format}
        )
