"""Keys that commit together with the effect of their request."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.event import listen
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, create_async_engine
from starlette.responses import Response

from codegen.runtime.http.idempotency import Claim, KeptAnswer, once
from codegen.runtime.http.idempotency.sql import SqlStore
from tests.runtime.http.idempotency.places import LEASE, RETENTION, Handler, InSql, ask
from tests.runtime.http.idempotency.shop import Shop

Write = Callable[[AsyncConnection], Awaitable[None]]


def test_key_and_effect_commit_together(shop: Shop) -> None:
    async def buy() -> Response:
        response = await shop.buy()
        assert await shop.count() == 0  # the block is over, and nothing is committed
        return response

    async def main() -> None:
        assert await ask(shop.store, buy) == (201, b"order 1")
        assert await shop.count() == 1
        assert await ask(shop.place.store(), shop.buy) == (201, b"order 1")
        assert (await shop.count(), shop.runs) == (1, 1)

    shop.run(main)


def test_fifty_repetitions_have_one_effect(shop: Shop) -> None:
    async def main() -> None:
        found = await asyncio.gather(*(ask(shop.store, shop.buy) for _ in range(50)))
        assert {status for status, _ in found} <= {201, 409}
        assert await ask(shop.store, shop.buy) == (201, b"order 1")
        assert (await shop.count(), shop.runs) == (1, 1)

    shop.run(main)


def test_a_handler_that_breaks_after_its_effect_has_none(shop: Shop) -> None:
    async def broken() -> Response:
        await shop.buy()
        raise RuntimeError("broken")

    async def unavailable() -> Response:
        await shop.buy()
        return Response(status_code=503)

    async def main() -> None:
        with pytest.raises(RuntimeError, match="broken"):
            await ask(shop.store, broken)
        assert (await ask(shop.store, unavailable))[0] == 503
        assert await shop.count() == 0
        assert await ask(shop.store, shop.buy) == (201, b"order 3")
        assert await shop.count() == 1

    shop.run(main)


def test_a_block_that_raises_is_undone_and_the_refusal_kept(shop: Shop) -> None:
    """A service raises its declared error within the block; what it wrote before stays."""

    async def taken() -> Response:
        shop.runs += 1
        async with shop.store.transaction() as connection:
            await shop.order(connection)
        try:
            async with shop.store.transaction() as connection:
                await shop.order(connection)
                raise LookupError
        except LookupError:
            return Response(b"taken", status_code=409)

    async def main() -> None:
        assert await ask(shop.store, taken) == (409, b"taken")
        assert await ask(shop.store, taken) == (409, b"taken")
        assert (await shop.count(), shop.runs) == (1, 1)

    shop.run(main)


def test_an_answer_that_is_not_kept_commits_all_the_same(shop: Shop) -> None:
    """A failed login that is written down, for one."""

    async def refused() -> Response:
        await shop.buy()
        return Response(status_code=401)

    async def main() -> None:
        assert [await ask(shop.store, refused) for _ in "12"] == [(401, b"")] * 2
        assert await shop.count() == 2

    shop.run(main)


def test_blocks_within_blocks_and_sessions_take_part(shop: Shop) -> None:
    async def nested() -> Response:
        async with shop.store.transaction() as connection:
            await shop.order(connection)
            async with shop.store.transaction() as inner:
                assert inner is connection
                session = AsyncSession(bind=inner)
                await shop.order(session)
                await session.commit()
            with pytest.raises(LookupError):
                async with shop.store.transaction() as inner:
                    await shop.order(inner)
                    raise LookupError
        return Response(b"made", status_code=next(statuses))

    async def main() -> None:
        assert await ask(shop.store, nested) == (500, b"made")
        assert await shop.count() == 0
        assert await ask(shop.store, nested) == (201, b"made")
        assert await shop.count() == 2

    statuses = iter((500, 201))
    shop.run(main)


def test_without_a_key_a_block_commits_by_itself(shop: Shop) -> None:
    async def main() -> None:
        await shop.buy()
        assert await shop.count() == 1
        with pytest.raises(LookupError):
            async with shop.store.transaction() as connection:
                await shop.order(connection)
                raise LookupError
        assert await shop.count() == 1
        async with shop.store.transaction() as connection:
            async with shop.store.transaction() as inner:
                assert inner is connection
                await shop.order(inner)
            assert await shop.count() == 1
        assert await shop.count() == 2

    shop.run(main)


def test_each_store_has_transactions_of_its_own(tmp_path: Path) -> None:
    places = [InSql(f"sqlite+aiosqlite:///{tmp_path / name}") for name in ("a", "b")]

    async def main() -> None:
        for place in places:
            await place.open()
        one, other = (place.store() for place in places)
        async with one.transaction() as first, other.transaction() as second:
            assert second.engine is places[1].engine
            async with other.transaction() as inner:
                assert inner is second
            assert first is not second
        for place in places:
            await place.close()

    asyncio.run(main())


def test_work_after_the_answer_commits_by_itself(shop: Shop) -> None:
    later: list[asyncio.Task[Response]] = []
    answered = asyncio.Event()

    async def after() -> Response:
        await answered.wait()
        return await shop.buy()

    async def handler() -> Response:
        later.append(asyncio.create_task(after()))
        return await shop.buy()

    async def main() -> None:
        await ask(shop.store, handler)
        assert await shop.count() == 1
        answered.set()
        await later[0]
        assert await shop.count() == 2

    shop.run(main)


def _checks_foreign_keys(connection: Any, record: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


def test_a_commit_that_fails_leaves_neither(shop: Shop) -> None:
    async def broken() -> Response:
        async with shop.store.transaction() as connection:
            await shop.order(connection, of=12345)  # checked when it commits
        return Response(status_code=201)

    async def main() -> None:
        if shop.place.engine.dialect.name == "sqlite":
            listen(shop.place.engine.sync_engine, "connect", _checks_foreign_keys)
            await shop.place.engine.dispose()  # new connections are told to
        with pytest.raises(IntegrityError):
            await ask(shop.store, broken)
        assert await shop.count() == 0
        assert (await ask(shop.store, shop.buy))[0] == 409  # it may have committed
        await shop.place.elapse(LEASE)
        assert (await ask(shop.store, shop.buy))[0] == 201

    shop.run(main)


def test_a_claim_that_was_taken_over_has_no_effect(shop: Shop) -> None:
    """The lease ends before the handler writes; another request runs instead."""

    async def late() -> Response:
        await shop.place.elapse(LEASE)
        assert await ask(shop.place.store(), shop.buy) == (201, b"order 1")
        async with shop.store.transaction():
            raise AssertionError("the handler must not get so far")

    async def main() -> None:
        assert (await ask(shop.store, late))[0] == 409
        assert await shop.count() == 1
        assert await ask(shop.store, shop.buy) == (201, b"order 1")

    shop.run(main)


def test_a_lease_that_ends_after_the_effect_waits_for_the_answer(shop: Shop) -> None:
    """Who finds the lease ended cannot take the key over before that is decided."""

    async def slow() -> Response:
        response = await shop.buy()
        await shop.place.elapse(LEASE)
        others.append(asyncio.create_task(ask(shop.place.store(), shop.buy)))
        await asyncio.sleep(0.05)  # real time: the other one waits in the database
        return response

    async def main() -> None:
        assert await ask(shop.store, slow) == (201, b"order 1")
        assert await others[0] == (201, b"order 1")
        assert (await shop.count(), shop.runs) == (1, 1)

    others: list[asyncio.Task[tuple[int, bytes]]] = []
    shop.run(main)


def test_an_answer_that_cannot_be_kept_is_answered_all_the_same(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    """Outside of the transaction the effect has happened, and the caller should know."""

    async def handler() -> Response:
        async with shop.place.engine.begin() as connection:
            await connection.run_sync(shop.store._table.drop)
        return Response(b"done")

    async def main() -> None:
        assert await ask(shop.store, handler) == (200, b"done")
        assert "could not be kept" in caplog.text
        await shop.store.create()

    shop.run(main)


def test_what_has_expired_is_purged(shop: Shop) -> None:
    async def main() -> None:
        store = shop.store
        for key in "abc":
            await ask(store, Handler(), key=key)
        await shop.place.elapse(RETENTION - 1)
        await ask(store, Handler(), key="d")
        await store.claim("e", "asked")
        assert await store.purge() == 0
        await shop.place.elapse(1)
        assert await store.purge() == 3
        assert await ask(store, Handler(), key="d") == (201, b"answer 1")
        assert (await ask(store, Handler(), key="e"))[0] == 409

    shop.run(main)


def test_another_stores_claim_is_not_joined(shop: Shop) -> None:
    """The keys are elsewhere, so nobody would commit what joined."""

    class Elsewhere:
        async def claim(self, key: str, fingerprint: str) -> Claim:
            return Claim(key=key, fingerprint=fingerprint, token="x")

        async def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
            assert await shop.count() == 1

        async def release(self, claim: Claim) -> None:
            raise AssertionError

    async def main() -> None:
        await once(Elsewhere(), "key", "asked", shop.buy)
        assert await shop.count() == 1

    shop.run(main)


# --- a process that dies --------------------------------------------------------------

_DIES = """
import asyncio, os, sys
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from starlette.responses import Response
from codegen.runtime.http.idempotency import once
from codegen.runtime.http.idempotency.sql import SqlStore

async def main(url, where):
    engine = create_async_engine(url)
    store = SqlStore(engine, now=lambda: 1_000_000.0)
    await store.create()
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE orders (id INTEGER PRIMARY KEY)"))

    async def buy():
        begin = store.transaction if where == "inside" else engine.begin
        async with begin() as connection:
            await connection.execute(text("INSERT INTO orders VALUES (NULL)"))
        os._exit(7)

    await once(store, "key", "asked", buy)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.parametrize(("where", "left"), [("inside", 0), ("outside", 1)])
def test_a_process_that_dies_after_its_effect(
    tmp_path: Path, where: str, left: int
) -> None:
    """Within the transaction there is nothing left of it, outside there is."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'shop.db'}"
    died = subprocess.run([sys.executable, "-c", _DIES, url, where], check=False)
    assert died.returncode == 7

    async def main() -> None:
        engine = create_async_engine(url)
        store = SqlStore(engine, now=lambda: 1_000_000.0 + LEASE)
        before = SqlStore(engine, now=lambda: 1_000_000.0)
        assert (await ask(before, Handler()))[0] == 409
        async with engine.connect() as connection:
            rows = await connection.exec_driver_sql("SELECT count(*) FROM orders")
            assert rows.scalar_one() == left
        assert await ask(store, Handler()) == (201, b"answer 1")
        await engine.dispose()

    asyncio.run(main())
