"""Several tasks of one handler that write within its transaction."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import Response

from codegen.runtime.http.server.streamed import Streamed, begun
from tests.runtime.http.idempotency.places import ask
from tests.runtime.http.idempotency.shop import Shop

OPEN = "still open"


class Writers:
    """Tasks that each write in a block; no two of them may be in one at once."""

    def __init__(self, shop: Shop) -> None:
        self._shop, self._within = shop, 0

    async def __call__(self, *, fail: bool = False) -> None:
        async with self._shop.store.transaction() as connection:
            self._within += 1
            assert self._within == 1
            await self._shop.order(connection)
            await asyncio.sleep(0)  # others have their chance
            self._within -= 1
            if fail:
                raise LookupError

    async def several(self, *, fail: bool = False) -> None:
        found = await asyncio.gather(
            self(), self(fail=fail), self(), return_exceptions=True
        )
        assert [type(one) for one in found if one is not None] == [LookupError] * fail


@pytest.fixture
def write(shop: Shop) -> Writers:
    return Writers(shop)


def test_blocks_of_several_tasks_take_turns(shop: Shop, write: Writers) -> None:
    async def handler() -> Response:
        await write.several()
        assert await shop.count() == 0
        return Response(b"made", status_code=201)

    async def main() -> None:
        assert [await ask(shop.store, handler) for _ in "12"] == [(201, b"made")] * 2
        assert await shop.count() == 3

    shop.run(main)


def test_of_several_blocks_the_one_that_fails_is_undone(
    shop: Shop, write: Writers
) -> None:
    async def handler() -> Response:
        await write.several(fail=True)
        return Response(b"made", status_code=201)

    async def main() -> None:
        assert await ask(shop.store, handler) == (201, b"made")
        assert await shop.count() == 2

    shop.run(main)


def test_blocks_of_several_tasks_within_a_block(shop: Shop, write: Writers) -> None:
    async def both(connection: AsyncConnection) -> None:
        await asyncio.wait_for(write.several(), 60)
        with pytest.raises(LookupError):
            async with shop.store.transaction() as inner:
                assert inner is connection
                await asyncio.gather(write.several(), write.several())
                raise LookupError
        await shop.order(connection)

    async def handler() -> Response:
        async with shop.store.transaction() as connection:
            await both(connection)
        return Response(b"made", status_code=201)

    async def main() -> None:
        assert await ask(shop.store, handler) == (201, b"made")
        assert await shop.count() == 4
        async with shop.store.transaction() as connection:  # without a claim
            await both(connection)
            assert await shop.count() == 4
        assert await shop.count() == 8

    shop.run(main)


# --- who does not wait for what writes ------------------------------------------------


class Slow:
    """Tasks that write when they are told to, if they can."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.tasks: list[asyncio.Task[None]] = []
        self.within, self.go = asyncio.Event(), asyncio.Event()

    async def start(self, blocks: int = 1) -> None:
        """Begin tasks, of which the first is in its block and others wait for it."""
        self.within, self.go = asyncio.Event(), asyncio.Event()
        self.tasks += [asyncio.create_task(self._write()) for _ in range(blocks)]
        await self.within.wait()

    async def _write(self) -> None:
        async with self.shop.store.transaction() as connection:
            self.within.set()
            await self.go.wait()
            await self.shop.order(connection)

    async def fail(self) -> None:
        """Let them go on; none of them may have an effect."""
        self.go.set()
        found = await asyncio.gather(*self.tasks, return_exceptions=True)
        assert all(isinstance(one, Exception) for one in found)
        self.tasks.clear()


async def has_no_effect(
    shop: Shop, slow: Slow, handler: Callable[[], Awaitable[Response]], error: str
) -> None:
    with pytest.raises(RuntimeError, match=error):
        await ask(shop.store, handler)
    await slow.fail()
    assert await shop.count() == 0
    runs = shop.runs
    assert await ask(shop.store, shop.buy) == (201, b"order %d" % (runs + 1))
    assert await shop.count() == 1


@pytest.mark.parametrize("blocks", [1, 3])
def test_a_handler_that_leaves_a_block_open_has_no_effect(
    shop: Shop, blocks: int
) -> None:
    async def handler() -> Response:
        await shop.buy()
        await slow.start(blocks)
        return Response(status_code=201)

    slow = Slow(shop)
    shop.run(lambda: has_no_effect(shop, slow, handler, OPEN))


@pytest.mark.parametrize("blocks", [1, 3])
def test_a_handler_that_breaks_while_others_write_has_no_effect(
    shop: Shop, blocks: int
) -> None:
    """As `gather` does, which leaves the others alone when one fails."""

    async def handler() -> Response:
        await shop.buy()
        await slow.start(blocks)
        raise RuntimeError("broken")

    slow = Slow(shop)
    shop.run(lambda: has_no_effect(shop, slow, handler, "broken"))


def test_a_block_that_ends_before_one_within_it_undoes_everything(shop: Shop) -> None:
    async def handler() -> Response:
        await shop.buy()
        with pytest.raises(RuntimeError, match=OPEN):
            async with shop.store.transaction():
                await slow.start(3)
        return Response(status_code=201)

    async def raising() -> Response:
        with pytest.raises(LookupError):
            async with shop.store.transaction() as connection:
                await shop.order(connection)
                await slow.start()
                raise LookupError
        return Response(status_code=409)

    async def main() -> None:
        await has_no_effect(shop, slow, handler, OPEN)
        with pytest.raises(RuntimeError, match=OPEN):
            await ask(shop.store, raising, key="other")
        await slow.fail()
        with pytest.raises(RuntimeError, match=OPEN):
            async with shop.store.transaction() as connection:
                await shop.order(connection)
                await slow.start(2)
        await slow.fail()
        assert await shop.count() == 1

    slow = Slow(shop)
    shop.run(main)


def test_a_stream_cannot_write_while_it_is_sent(shop: Shop) -> None:
    """It would be sent after the commit, and so is no part of it."""

    async def pieces() -> AsyncIterator[bytes]:
        async with shop.store.transaction() as connection:
            await shop.order(connection)
            yield b"a"
            await shop.order(connection)

    async def handler() -> Response:
        return await begun(Streamed(pieces(), 201))

    shop.run(lambda: has_no_effect(shop, Slow(shop), handler, OPEN))


def test_a_task_of_before_may_have_blocks_when_what_it_began_in_is_over(
    shop: Shop,
) -> None:
    async def late() -> None:
        await over.wait()
        await shop.buy()

    async def handler() -> Response:
        async with shop.store.transaction():
            task = asyncio.create_task(late())
        over.set()
        await task
        return Response(b"made", status_code=201)

    async def main() -> None:
        assert await ask(shop.store, handler) == (201, b"made")
        assert await shop.count() == 1

    over = asyncio.Event()
    shop.run(main)
