"""A context of limited time, whose timer others share."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import pytest

from codegen.runtime.cutting import Watches
from tests.runtime.virtual import VirtualTime


def test_what_takes_too_long_is_cut_off(time: VirtualTime) -> None:
    async def main() -> None:
        with pytest.raises(TimeoutError), Watches(2.0).timeout(2.0):
            await asyncio.sleep(3.0)
        task = asyncio.current_task()
        assert task is not None and not task.cancelling()

    time.run(main())
    assert time.now == 2.0


def test_what_ends_in_time_is_not(time: VirtualTime) -> None:
    async def main() -> None:
        watches = Watches(2.0)
        for _ in range(3):
            with watches.timeout(2.0):
                await asyncio.sleep(1.5)

    time.run(main())


def test_an_error_of_its_own_is_let_through(time: VirtualTime) -> None:
    async def main() -> None:
        with pytest.raises(KeyError), Watches(2.0).timeout(2.0):
            raise KeyError

    time.run(main())


def test_who_is_cancelled_by_others_is_cancelled(time: VirtualTime) -> None:
    async def inside() -> None:
        with Watches(2.0).timeout(2.0):
            await asyncio.sleep(9.0)

    async def main() -> None:
        task = asyncio.create_task(inside())
        await asyncio.sleep(1.0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    time.run(main())
    assert time.now == 1.0


def test_a_cancellation_that_is_swallowed_is_taken_back(time: VirtualTime) -> None:
    async def main() -> None:
        with Watches(2.0).timeout(2.0):
            with suppress(asyncio.CancelledError):
                await asyncio.sleep(9.0)
        await asyncio.sleep(1.0)

    time.run(main())
    assert time.now == 3.0
