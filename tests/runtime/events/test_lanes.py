"""Lanes: those of one key one after the other, nobody else waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as some

from codegen.runtime.errors import TransportError
from codegen.runtime.events import DrainReport
from codegen.runtime.events.ending import Ending
from codegen.runtime.events.lanes import Lanes
from tests.runtime.virtual import VirtualTime

T = TypeVar("T")
Item = tuple[str | None, int]


class Shop:
    """Lanes over work that takes a second, and says what it did when."""

    def __init__(self, time: VirtualTime, concurrency: int = 4) -> None:
        self.time = time
        self.began: list[tuple[float, Item]] = []
        self.again: dict[Item, list[float]] = {}
        self.errors: dict[Item, BaseException] = {}
        self.inside = self.most = 0
        self.lanes: Lanes[Item] = Lanes(
            self.work, concurrency=concurrency, clock=time.clock
        )

    async def work(self, item: Item) -> float | None:
        self.began.append((self.time.now, item))
        self.inside += 1
        self.most = max(self.most, self.inside)
        try:
            await asyncio.sleep(1.0)
        finally:
            self.inside -= 1
        if item in self.errors:
            raise self.errors.pop(item)
        pauses = self.again.get(item)
        return pauses.pop(0) if pauses else None

    def put(self, *items: Item) -> None:
        for item in items:
            self.lanes.put(item[0], item)

    async def finish(self) -> None:
        self.lanes.start()
        await self.lanes.idle()
        await self.lanes.stop(Ending())

    def run(self, test: Callable[[], Awaitable[T]]) -> T:
        async def main() -> T:
            return await test()

        return self.time.run(main())


@pytest.fixture
def shop(time: VirtualTime) -> Shop:
    return Shop(time)


def test_keys_do_not_wait_for_each_other(shop: Shop) -> None:
    shop.put(("a", 0), ("a", 1), ("b", 0), (None, 0), (None, 1))
    shop.run(shop.finish)
    assert shop.began == [
        (0.0, ("a", 0)),
        (0.0, ("b", 0)),
        (0.0, (None, 0)),
        (0.0, (None, 1)),
        (1.0, ("a", 1)),
    ]


def test_no_more_at_once_than_there_are_workers(shop: Shop) -> None:
    shop.put(*((None, number) for number in range(9)))
    shop.run(shop.finish)
    assert (shop.most, shop.time.now) == (4, 3.0)


def test_work_that_never_waits_lets_others_have_their_turn(time: VirtualTime) -> None:
    """Else a signal to end would be heard when all that is held is finished."""

    async def work(number: int) -> None:
        time.advance(0.001)

    async def main() -> int:
        lanes: Lanes[int] = Lanes(work, concurrency=4, clock=time.clock)
        for number in range(100):
            lanes.put(None, number)
        lanes.start()
        left = list[int]()
        asyncio.get_running_loop().call_later(0.005, lambda: left.append(len(lanes)))
        await lanes.idle()
        await lanes.stop(Ending())
        return left[0]

    assert time.run(main()) > 50


def test_more_workers(shop: Shop) -> None:
    shop.lanes.widen(5)
    shop.put(*((None, number) for number in range(9)))
    shop.run(shop.finish)
    assert (shop.most, shop.time.now) == (9, 1.0)


def test_what_comes_again_holds_back_its_key_and_no_worker(time: VirtualTime) -> None:
    shop = Shop(time, concurrency=1)
    shop.again[("a", 0)] = [10.0]
    shop.put(("a", 0), ("a", 1), ("b", 0))
    shop.run(shop.finish)
    assert shop.began == [
        (0.0, ("a", 0)),
        (1.0, ("b", 0)),
        (11.0, ("a", 0)),
        (12.0, ("a", 1)),
    ]


def test_what_a_key_holds_back_is_counted(shop: Shop) -> None:
    shop.again[("a", 0)] = [10.0]

    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0), ("a", 1), ("a", 2), ("b", 0), (None, 0))
        await asyncio.sleep(0.5)
        assert shop.lanes.blocked == 0
        await asyncio.sleep(1.0)
        assert shop.lanes.blocked == 3
        await shop.lanes.idle()
        assert shop.lanes.blocked == 0
        await shop.lanes.stop(Ending())

    shop.run(main)


def test_rest_begins_nothing(shop: Shop) -> None:
    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0))
        await asyncio.sleep(0.5)
        shop.lanes.rest(5.0)
        assert shop.lanes.resting
        shop.put(("b", 0), ("c", 0))
        await shop.lanes.idle()
        assert not shop.lanes.resting
        await shop.lanes.stop(Ending())

    shop.run(main)
    assert shop.began == [(0.0, ("a", 0)), (5.5, ("b", 0)), (5.5, ("c", 0))]


def test_stop_finishes_what_was_begun_and_keeps_the_rest(shop: Shop) -> None:
    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0), ("a", 1))
        await asyncio.sleep(0.5)
        assert await shop.lanes.stop(Ending()) == DrainReport(settled=1)
        assert (len(shop.lanes), shop.lanes.busy) == (1, 0)
        assert [item for _, item in shop.began] == [("a", 0)]
        await shop.finish()

    shop.run(main)
    assert shop.began == [(0.0, ("a", 0)), (1.0, ("a", 1))]


def test_stop_cuts_off_what_takes_too_long(shop: Shop) -> None:
    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0), ("a", 1))
        await asyncio.sleep(0.5)
        assert await shop.lanes.stop(Ending(0.25)) == DrainReport(abandoned=1)
        assert len(shop.lanes) == 2
        await shop.finish()

    shop.run(main)
    assert [item for _, item in shop.began] == [("a", 0), ("a", 0), ("a", 1)]
    assert shop.time.now == 2.75


def test_a_pause_that_is_cut_short_loses_nothing(shop: Shop) -> None:
    shop.again[("a", 0)] = [3600.0]

    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0))
        await asyncio.sleep(2.0)
        assert await shop.lanes.stop(Ending()) == DrainReport()
        await shop.finish()

    shop.run(main)
    assert shop.began == [(0.0, ("a", 0)), (2.0, ("a", 0))]


def test_a_pause_that_would_begin_at_the_end_is_none(shop: Shop) -> None:
    """What fails while the lanes stop waits for their next start, and for nothing else."""
    shop.again[("a", 0)] = [3600.0]

    async def main() -> None:
        shop.lanes.start()
        shop.put(("a", 0))
        await asyncio.sleep(0.5)
        assert await shop.lanes.stop(Ending()) == DrainReport()
        await shop.finish()

    shop.run(main)
    assert shop.began == [(0.0, ("a", 0)), (1.0, ("a", 0))]


@pytest.mark.parametrize(
    ("by_itself", "again", "said"),
    [
        (True, 0.5, "a message could not be settled, again in 0.5 s: CancelledError"),
        (False, 1.5, "what handles a message was cancelled: it is handled again"),
    ],
)
def test_work_whose_task_is_cancelled_is_done_all_the_same(
    shop: Shop,
    caplog: pytest.LogCaptureFixture,
    by_itself: bool,
    again: float,
    said: str,
) -> None:
    """By itself, which is a failure, or by somebody else, who may be ending the loop."""
    works, cancelled = list[asyncio.Task[Any]](), list[Item]()

    async def work(item: Item) -> float | None:
        task = asyncio.current_task()
        assert task is not None
        works.append(task)
        if not cancelled:
            cancelled.append(item)
            if by_itself:
                task.cancel()
            else:
                asyncio.get_running_loop().call_later(0.5, task.cancel)
        return await shop.work(item)

    async def main() -> None:
        shop.lanes._work = work
        shop.put(("a", 0), ("a", 1))
        await shop.finish()

    shop.time.luck = 0.5
    shop.run(main)
    assert len(set(works)) == 2
    assert shop.began == [
        (0.0, ("a", 0)),
        (again, ("a", 0)),
        (again + 1.0, ("a", 1)),
    ]
    assert caplog.messages == [said]


def test_work_that_raises_is_not_finished(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    """It would be lost; so it is tried again, and holds back its key and nobody else."""
    shop.errors[("a", 0)] = ConnectionError("gone")
    shop.put(("a", 0), ("a", 1), ("b", 0))
    shop.run(shop.finish)
    assert shop.began == [
        (0.0, ("a", 0)),
        (0.0, ("b", 0)),
        (2.0, ("a", 0)),
        (3.0, ("a", 1)),
    ]
    assert caplog.messages == ["a message could not be settled, again in 1 s: gone"]


def test_idle_without_anything_is_at_once(shop: Shop) -> None:
    shop.run(shop.finish)
    assert shop.time.now == 0.0


ITEMS = some.lists(some.sampled_from(["a", "b", "c", None]), max_size=30)


@given(
    keys=ITEMS,
    workers=some.integers(1, 5),
    pauses=some.lists(some.sampled_from([0.0, 0.5, 7.0]), max_size=4),
)
def test_order_of_a_key_is_a_law(
    keys: list[str | None], workers: int, pauses: list[float]
) -> None:
    """Whatever comes again: each is finished once, in order, never two of one key."""
    shop = Shop(VirtualTime(), concurrency=workers)
    items = [(key, number) for number, key in enumerate(keys)]
    for item, pause in zip(items, pauses, strict=False):
        shop.again[item] = [pause]
    shop.put(*items)
    shop.run(shop.finish)
    last = {item: at for at, item in shop.began}
    assert set(last) == set(items)
    for key in ("a", "b", "c"):
        mine = [item for item in items if item[0] == key]
        assert [item for _, item in shop.began if item[0] == key] == [
            item for item in mine for _ in range(1 + bool(_paused(item, items, pauses)))
        ]
    assert shop.most <= workers
    assert len(shop.lanes) == 0
    shop.time.close()


def _paused(item: Item, items: list[Item], pauses: list[float]) -> bool:
    return items.index(item) < len(pauses)


def test_what_cannot_be_settled_is_counted(shop: Shop) -> None:
    """From the second try in vain on, until one is not."""
    tries = list[int]()

    async def work(item: Item) -> float | None:
        tries.append(shop.lanes.unsettled)
        if len(tries) < 4:
            raise TransportError("away", sent=False)
        return None

    shop.lanes._work = work
    shop.put(("a", 0))
    shop.run(shop.finish)
    assert (tries, shop.lanes.unsettled) == ([0, 0, 1, 1], 0)
