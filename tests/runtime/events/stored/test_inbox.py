"""A message that comes twice has its effect once, wherever somebody fails."""

from __future__ import annotations

import asyncio
from secrets import token_hex
from typing import Any

import pytest
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from codegen.runtime.events import Drop, MemoryTransport, Publisher, Reject, bind
from codegen.runtime.events.inbox import MemoryInbox
from codegen.runtime.events.inbox.sql import SqlInbox
from tests.runtime.events.stored.shop import ON, Shop
from tests.runtime.events.test_memory import SEND, Created, Seen, on
from tests.runtime.virtual import VirtualTime


class Stock:
    """A handler with an effect, which fails as it is told."""

    def __init__(self, shop: Shop, *script: BaseException | None) -> None:
        self.shop, self.inbox, self.script = shop, shop.inbox(), list(script)
        self.runs = 0

    async def __call__(self, event: Any, context: Any) -> None:
        self.runs += 1
        async with self.inbox.transaction() as connection:
            await self.shop.order(connection, event.id)
        error = self.script.pop(0) if self.script else None
        if error is not None:
            raise error


def test_a_repetition_has_no_effect(shop: Shop) -> None:
    async def main() -> None:
        stock = Stock(shop)
        shop.listen(stock, stock.inbox)
        await shop.tell("a", "a", "a", message_id="m")
        await shop.tell("b", message_id="n")
        assert (await shop.count(), stock.runs) == (2, 2)
        assert shop.transport.dead_letters == []

    shop.run(main)


def test_another_process_sees_it_too(shop: Shop) -> None:
    async def main() -> None:
        for _ in range(2):
            shop.transport = MemoryTransport()
            stock = Stock(shop)
            shop.listen(stock, stock.inbox)
            await shop.tell("a", message_id="m")
        assert await shop.count() == 1

    shop.run(main)


def test_another_consumer_has_its_own(shop: Shop) -> None:
    async def main() -> None:
        one, two = Stock(shop), Stock(shop)
        bind(shop.transport, on("q1", name="one"), "g", one, inbox=one.inbox)
        bind(shop.transport, on("q2", name="two"), "g", two, inbox=two.inbox)
        await shop.tell("a", message_id="m")
        assert (await shop.count(), one.runs, two.runs) == (2, 1, 1)

    shop.run(main)


def test_a_handler_that_fails_has_no_effect_and_is_run_again(shop: Shop) -> None:
    async def main() -> None:
        stock = Stock(shop, ValueError("broken"))
        shop.listen(stock, stock.inbox)
        await shop.tell("a", message_id="m")
        assert (await shop.count(), stock.runs) == (1, 2)

    shop.run(main)


@pytest.mark.parametrize(("error", "dead"), [(Reject("no"), 1), (Drop(), 0)])
def test_who_gives_up_has_no_effect(shop: Shop, error: Exception, dead: int) -> None:
    async def main() -> None:
        stock = Stock(shop, error)
        shop.listen(stock, stock.inbox)
        await shop.tell("a", message_id="m")
        assert (await shop.count(), stock.runs) == (0, 1)
        assert len(shop.transport.dead_letters) == dead

    shop.run(main)


def test_a_database_without_a_free_connection_costs_no_attempt(shop: Shop) -> None:
    """Handlers that are slow, or a database that is away, are no fault of a message."""

    async def main() -> None:
        stock = Stock(shop)
        engine = create_async_engine(
            shop.engine.url, pool_size=1, max_overflow=0, pool_timeout=0.01
        )
        inbox = SqlInbox(engine, table=shop._inbox)
        seen = Seen()

        async def handle(event: Any, context: Any) -> None:
            await seen(event, context)
            await asyncio.sleep(0.05)

        bind(shop.transport, ON, "g", handle, inbox=inbox, concurrency=4)
        await shop.transport.start()
        publisher = Publisher(shop.transport)
        for id in "abcd":
            await publisher._publish(SEND, Created(id=id), {})
        await shop.transport.idle()
        await shop.transport.drain()
        await engine.dispose()
        assert sorted(event.id for event in seen.events) == list("abcd")
        assert {context.attempt for context in seen.contexts} == {1}
        assert (shop.transport.dead_letters, stock.runs) == ([], 0)

    shop.run(main)


def test_a_pool_that_is_too_small_is_warned_of(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By what all consumers of an inbox may need together."""
    pytest.importorskip("asyncpg")
    engine = create_async_engine("postgresql+asyncpg://x/y", pool_size=5)
    for one, concurrency in ((SqlInbox(engine), 8), (SqlInbox(engine), 15)):
        bind(MemoryTransport(), ON, "g", Seen(), inbox=one, concurrency=concurrency)
    assert caplog.records == []
    bind(MemoryTransport(), ON, "g", Seen(), inbox=one, concurrency=1)
    (record,) = caplog.records
    assert "15 connections for up to 16 messages" in record.message
    endless = create_async_engine("postgresql+asyncpg://x/y", max_overflow=-1)
    SqlInbox(endless).expect(1000)
    assert len(caplog.records) == 1


@pytest.mark.parametrize("error", [Reject("no"), Drop(), ValueError()])
def test_who_fails_gives_its_connection_back(shop: Shop, error: Exception) -> None:
    """To connect anew for each of them would be dear."""

    async def main() -> None:
        lost = list[object]()
        sqlalchemy_event.listen(
            shop.engine.sync_engine, "invalidate", lambda *told: lost.append(told)
        )
        inbox = shop.inbox()
        with pytest.raises(type(error)):
            async with inbox.once("c", "m"):
                async with inbox.transaction() as connection:
                    await shop.order(connection, "a")
                raise error
        assert (lost, await shop.count()) == ([], 0)
        async with inbox.once("c", "m") as fresh:
            assert fresh

    shop.run(main)


def test_two_at_once(shop: Shop) -> None:
    """The one that is second waits for the first, and then is a repetition."""

    async def main() -> None:
        inbox, order = shop.inbox(), list[str]()

        async def deliver(name: str) -> None:
            async with inbox.once("c", "m") as fresh:
                order.append(f"{name} {fresh}, after {await shop.count()}")
                await asyncio.sleep(0.1)
                async with inbox.transaction() as connection:
                    if fresh:
                        await shop.order(connection, name)

        first = asyncio.create_task(deliver("first"))
        await asyncio.sleep(0.02)
        await deliver("second")
        await first
        assert order == ["first True, after 0", "second False, after 1"]
        assert await shop.count() == 1

    shop.run(main)


def test_the_first_of_two_fails(shop: Shop) -> None:
    async def main() -> None:
        inbox = shop.inbox()
        holding = asyncio.Event()

        async def fail() -> None:
            async with inbox.once("c", "m") as fresh:
                assert fresh
                holding.set()
                await asyncio.sleep(0.05)
                raise LookupError

        failing = asyncio.create_task(fail())
        await holding.wait()
        async with inbox.once("c", "m") as fresh:
            assert fresh
        with pytest.raises(LookupError):
            await failing

    shop.run(main)


def test_a_handler_that_is_cancelled_has_no_effect(shop: Shop) -> None:
    async def main() -> None:
        inbox = shop.inbox()
        inside = asyncio.Event()

        async def deliver() -> None:
            async with inbox.once("c", "m"):
                async with inbox.transaction() as connection:
                    await shop.order(connection, "a")
                    inside.set()
                    await asyncio.sleep(3600)

        delivering = asyncio.create_task(deliver())
        await inside.wait()
        delivering.cancel()
        with pytest.raises(asyncio.CancelledError):
            await delivering
        assert await shop.count() == 0
        async with inbox.once("c", "m") as fresh:
            assert fresh

    shop.run(main)


def test_blocks_sessions_and_savepoints(shop: Shop) -> None:
    async def main() -> None:
        inbox = shop.inbox()
        async with inbox.once("c", "m") as fresh:
            assert fresh
            async with inbox.transaction() as connection:
                session = AsyncSession(bind=connection)
                await shop.order(session, "kept")  # type: ignore[arg-type]
                await session.commit()
            with pytest.raises(LookupError):
                async with inbox.transaction() as connection:
                    await shop.order(connection, "undone")
                    raise LookupError
        assert await shop.count() == 1

    shop.run(main)


def test_a_block_that_is_left_open_commits_nothing(shop: Shop) -> None:
    async def main() -> None:
        inbox = shop.inbox()
        inside = asyncio.Event()

        async def write() -> None:
            async with inbox.transaction() as connection:
                await shop.order(connection, "a")
                inside.set()
                await asyncio.sleep(0.05)

        with pytest.raises(RuntimeError, match="is still open"):
            async with inbox.once("c", "m"):
                writing = asyncio.create_task(write())
                await inside.wait()
        with pytest.raises(Exception):  # noqa: B017 - its connection is gone
            await writing
        assert await shop.count() == 0

    shop.run(main)


def test_without_a_delivery_a_block_commits(shop: Shop) -> None:
    async def main() -> None:
        async with shop.inbox().transaction() as connection:
            await shop.order(connection, "a")
        assert await shop.count() == 1

    shop.run(main)


def test_what_is_old_is_forgotten(shop: Shop) -> None:
    async def main() -> None:
        inbox = shop.inbox()
        await inbox.create()  # where it is there already
        for name in ("a", "b"):
            async with inbox.once("c", name):
                pass
            shop.now += 60.0
        assert await inbox.purge() == 1
        async with inbox.once("c", "b") as fresh:
            assert not fresh
        async with inbox.once("c", "a") as fresh:
            assert fresh

    shop.run(main)


def test_ids_may_be_anything(shop: Shop) -> None:
    async def main() -> None:
        for name in ("", "ä" * 5000, "a'b\n", token_hex(5000), "a\0b"):
            for expected in (True, False):
                async with shop.inbox().once("c", name) as fresh:
                    assert fresh is expected

    shop.run(main)


def test_a_database_that_is_away_costs_no_attempt(shop: Shop) -> None:
    """What it lacks, such as its table, is made while messages wait."""

    async def main() -> None:
        stock = Stock(shop)
        shop.listen(stock, stock.inbox)
        async with shop.engine.begin() as connection:
            await connection.run_sync(shop.metadata.tables[shop._inbox.name].drop)
        telling = asyncio.create_task(shop.tell("a", message_id="m"))
        await asyncio.sleep(0.2)
        assert stock.runs == 0
        await stock.inbox.create()
        await telling
        assert (stock.runs, shop.transport.dead_letters) == (1, [])

    shop.run(main)


def test_in_memory(time: VirtualTime) -> None:
    inbox = MemoryInbox(now=lambda: time.now, retention=100.0)
    transport = MemoryTransport(clock=time.clock)
    seen = Seen(ValueError("once"))
    bind(transport, on(key="id"), "g", seen, inbox=inbox)
    publisher = Publisher(transport)

    async def tell() -> None:
        await transport.start()
        await publisher._publish(SEND, Created(id="a"), {"message_id": "m"})
        await publisher._publish(SEND, Created(id="a"), {"message_id": "m"})
        await transport.idle()
        await transport.drain()

    time.run(tell())
    assert [context.attempt for context in seen.contexts] == [1, 2]
    time.advance(200.0)
    time.run(tell())
    assert len(seen.events) == 3
    assert inbox._turns == {}


def test_in_memory_the_second_waits(time: VirtualTime) -> None:
    inbox, order = MemoryInbox(), list[bool]()

    async def deliver() -> None:
        async with inbox.once("c", "m") as fresh:
            await asyncio.sleep(1.0)
            order.append(fresh)

    async def main() -> None:
        await asyncio.gather(deliver(), deliver())

    time.run(main())
    assert order == [True, False]


def test_in_memory_a_third_waits_for_the_second(time: VirtualTime) -> None:
    """Though it comes at the moment when the first has ended, and failed."""
    inbox, order = MemoryInbox(), list[tuple[str, bool]]()
    inside = 0

    async def deliver(name: str) -> None:
        nonlocal inside
        async with inbox.once("c", "m") as fresh:
            inside += 1
            assert inside == 1
            await asyncio.sleep(1.0)
            inside -= 1
            order.append((name, fresh))
            if name == "first":
                raise LookupError

    async def main() -> None:
        first = asyncio.create_task(deliver("first"))
        second = asyncio.create_task(deliver("second"))
        with pytest.raises(LookupError):
            await first
        await asyncio.gather(deliver("third"), second)

    time.run(main())
    assert order == [("first", True), ("second", True), ("third", False)]
    assert inbox._turns == {}
