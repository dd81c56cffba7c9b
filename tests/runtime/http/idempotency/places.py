"""Where idempotency keys can be kept, each with a time that tests move on."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from sqlalchemy import MetaData
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from starlette.responses import Response

from codegen.runtime import Clock
from codegen.runtime.http.idempotency import IdempotencyStore, once
from codegen.runtime.http.idempotency.memory import MemoryStore
from codegen.runtime.http.idempotency.redis import RedisStore
from codegen.runtime.http.idempotency.sql import SqlStore, idempotency_table
from codegen.runtime.http.problem import NotServed

T = TypeVar("T")
LEASE, RETENTION = 60.0, 24 * 60 * 60.0


class Place:
    """Somewhere to keep keys; each store in it is what another process would have."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def store(self) -> IdempotencyStore:
        raise NotImplementedError

    async def elapse(self, seconds: float) -> None:
        self.now += seconds

    async def open(self) -> None:
        """Called in the loop of the test."""

    async def close(self) -> None:
        """Called in the loop of the test, at its end."""

    def run(self, test: Callable[[], Coroutine[Any, Any, T]]) -> T:
        async def whole() -> T:
            await self.open()
            try:
                return await asyncio.wait_for(test(), 60)
            finally:
                await self.close()

        return asyncio.run(whole())


class InMemory(Place):
    def __init__(self) -> None:
        super().__init__()
        self._only = MemoryStore(clock=Clock(now=lambda: self.now))

    def store(self) -> MemoryStore:
        return self._only


class InSql(Place):
    engine: AsyncEngine

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self.metadata = MetaData()
        self._table = idempotency_table(self.metadata, f"keys_{uuid4().hex}")

    def store(self) -> SqlStore:
        return SqlStore(self.engine, table=self._table, now=lambda: self.now)

    async def open(self) -> None:
        self.engine = create_async_engine(self._url)
        await self.store().create()
        await self.store().create()  # a second start does no harm

    async def close(self) -> None:
        async with self.engine.begin() as connection:
            await connection.run_sync(self.metadata.drop_all)
        await self.engine.dispose()


class InRedis(Place):
    """The server's clock cannot be moved, so what it keeps is made to expire sooner."""

    client: Any

    def __init__(self, url: str | None) -> None:
        super().__init__()
        self._url, self._prefix = url, f"test-{uuid4().hex}:"

    def store(self) -> RedisStore:
        return RedisStore(self.client, prefix=self._prefix)

    async def elapse(self, seconds: float) -> None:
        async for name in self.client.scan_iter(match=f"{self._prefix}*"):
            left = await self.client.pttl(name) - round(seconds * 1000)
            await self.client.pexpire(name, max(left, 0))

    async def open(self) -> None:
        if self._url is None:
            from fakeredis import FakeAsyncRedis

            self.client = FakeAsyncRedis()
        else:
            from redis.asyncio import Redis

            self.client = Redis.from_url(self._url, decode_responses=True)

    async def close(self) -> None:
        await self.elapse(2 * RETENTION)
        await self.client.aclose()


def sqlite(folder: Path) -> InSql:
    return InSql(f"sqlite+aiosqlite:///{folder / 'keys.db'}")


def server(variable: str) -> str:
    """The URL of a server; without one the test is skipped, but in CI it fails."""
    url = os.environ.get(variable)
    if not url:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"{variable} names no server to test against: run `make services`")
    return url


class Handler:
    """Answers, and counts how often it was asked."""

    def __init__(
        self,
        answer: Callable[[int], Response | Awaitable[Response]] = lambda n: Response(
            f"answer {n}", status_code=201
        ),
    ) -> None:
        self.runs = 0
        self._answer = answer

    async def __call__(self) -> Response:
        self.runs += 1
        found = self._answer(self.runs)
        return found if isinstance(found, Response) else await found


async def ask(
    store: IdempotencyStore,
    handler: Callable[[], Awaitable[Response]],
    *,
    key: str = "key",
    fingerprint: str = "asked",
) -> tuple[int, bytes]:
    """Send a request with a key; the status and body of its answer."""
    try:
        response = await once(store, key, fingerprint, handler)
    except NotServed as refused:
        return refused.problem.status, b""
    return response.status_code, bytes(response.body)
