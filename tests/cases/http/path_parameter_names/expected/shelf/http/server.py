"""FastAPI routes for the Shelf API."""

from __future__ import annotations

from typing import Annotated

from fastapi import Header, Path, Query

from ...runtime import call
from ...runtime.http.server import ContractRouter
from .service import ShelfService


def create_router(service: ShelfService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(tags=["shelf"])

    @router.get("/shelves/{shelf-id}.{format}", operation_id="exportShelf")
    async def export_shelf(
        shelf_id: Annotated[int, Path(alias="shelf-id")], format: Annotated[str, Path()]
    ) -> str:
        return await call(service.export_shelf, shelf_id=shelf_id, format=format)

    @router.get(
        "/shelves/{shelf-id}/books/{class}/{self}/{body}/{2nd}", operation_id="getBook"
    )
    async def get_book(
        shelf_id: Annotated[int, Path(alias="shelf-id")],
        class_path: Annotated[str, Path(alias="class")],
        self_path: Annotated[str, Path(alias="self")],
        body_path: Annotated[str, Path(alias="body")],
        value_2nd: Annotated[str, Path(alias="2nd")],
        shelf_id_query: Annotated[int | None, Query(alias="shelf-id")] = None,
        shelf_id_header: Annotated[int | None, Header(alias="Shelf-Id")] = None,
        from_query: Annotated[str | None, Query(alias="from")] = None,
    ) -> str:
        return await call(
            service.get_book,
            shelf_id=shelf_id,
            class_path=class_path,
            self_path=self_path,
            body_path=body_path,
            value_2nd=value_2nd,
            shelf_id_query=shelf_id_query,
            shelf_id_header=shelf_id_header,
            from_query=from_query,
        )

    return router
