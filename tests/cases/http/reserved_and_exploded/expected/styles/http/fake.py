"""A stand-in for a server of the Styles API, for tests."""

from __future__ import annotations

from ...runtime.http.fake import HttpFake
from . import operations
from .models import Point, QueryWhere


class FakeStylesService(HttpFake):
    """Answers every operation with a value that fits the contract."""

    _operations = operations.ALL

    async def query(
        self,
        *,
        path: str | None,
        plain: str | None,
        many: list[int] | None,
        open: dict[str, int] | None,
        where: QueryWhere | None,
        odd_name: str | None,
        none: str | None,
    ) -> None:
        return await self._answer(
            operations.QUERY,
            path=path,
            plain=plain,
            many=many,
            open=open,
            where=where,
            odd_name=odd_name,
            none=none,
        )

    async def slots(self, label: dict[str, str], matrix: list[str]) -> None:
        return await self._answer(operations.SLOTS, label=label, matrix=matrix)

    async def reserved(self, at: str) -> None:
        return await self._answer(operations.RESERVED, at=at)

    async def others(
        self,
        *,
        x_point: Point | None,
        x_json: Point | None,
        point: Point | None,
        ids: list[int] | None,
    ) -> None:
        return await self._answer(
            operations.OTHERS, x_point=x_point, x_json=x_json, point=point, ids=ids
        )
