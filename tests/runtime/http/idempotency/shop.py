"""A service whose effects are rows, next to the keys of its requests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sqlalchemy import Column, ForeignKey, Integer, Table, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from starlette.responses import Response

from codegen.runtime.http.idempotency.sql import SqlStore
from tests.runtime.http.idempotency.places import InSql


class Shop:
    """A service whose effects are rows of a table."""

    def __init__(self, place: InSql) -> None:
        self.place = place
        name = f"orders_{id(self)}"
        self.orders = Table(
            name,
            place.metadata,
            Column("id", Integer, primary_key=True),
            Column(
                "of",
                Integer,
                ForeignKey(f"{name}.id", deferrable=True, initially="DEFERRED"),
            ),
        )
        self.store: SqlStore
        self.runs = 0

    async def order(
        self, connection: AsyncConnection | AsyncSession, of: int | None = None
    ) -> None:
        await connection.execute(insert(self.orders).values(of=of))

    async def count(self) -> int:
        """How many effects there are, for who looks from outside."""
        async with self.place.engine.connect() as connection:
            return len((await connection.execute(select(self.orders.c.id))).all())

    async def buy(self) -> Response:
        """The handler as it is meant to be."""
        self.runs += 1
        async with self.store.transaction() as connection:
            await self.order(connection)
        return Response(f"order {self.runs}", status_code=201)

    def run(self, test: Callable[[], Awaitable[None]]) -> None:
        async def whole() -> None:
            self.store = self.place.store()
            async with self.place.engine.begin() as connection:
                await connection.run_sync(self.place.metadata.create_all)
            await test()

        self.place.run(whole)
