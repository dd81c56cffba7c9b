"""Coroutines that are begun before anybody waits for them."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar

import pytest

from codegen.runtime.begun import begin
from tests.runtime.virtual import VirtualTime

VALUE: ContextVar[int] = ContextVar("value", default=0)


def test_what_does_not_wait_is_over_and_leaves_nothing_behind() -> None:
    seen = []

    async def work() -> None:
        seen.append(VALUE.get())
        VALUE.set(2)

    assert begin(work(), VALUE.set, 1) is None
    assert (seen, VALUE.get()) == ([1], 0)


def test_what_waits_goes_on_in_the_same_task_and_context(time: VirtualTime) -> None:
    tasks, seen = [], []

    async def work() -> None:
        for _ in range(3):
            tasks.append(asyncio.current_task())
            seen.append(VALUE.get())
            VALUE.set(VALUE.get() + 1)
            await asyncio.sleep(1.0)

    async def main() -> None:
        rest = begin(work(), VALUE.set, 1)
        assert rest is not None
        await rest
        assert tasks == [asyncio.current_task()] * 3
        assert VALUE.get() == 0

    time.run(main())
    assert (seen, time.now) == ([1, 2, 3], 3.0)


def test_an_error_is_raised_by_what_is_left(time: VirtualTime) -> None:
    async def work() -> None:
        raise KeyError("at once")

    async def main() -> None:
        rest = begin(work(), VALUE.set, 1)
        assert rest is not None
        with pytest.raises(KeyError, match="at once"):
            await rest

    time.run(main())


def test_a_limit_of_its_own_and_a_cancellation_reach_it(time: VirtualTime) -> None:
    said = []

    async def work() -> None:
        try:
            async with asyncio.timeout(1.0):
                await asyncio.sleep(9.0)
        except TimeoutError:
            said.append("late")
        try:
            await asyncio.sleep(9.0)
        except asyncio.CancelledError:
            said.append("cancelled")
            raise

    async def run() -> None:
        rest = begin(work(), VALUE.set, 1)
        assert rest is not None
        await rest

    async def main() -> None:
        task = asyncio.create_task(run())
        await asyncio.sleep(2.0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    time.run(main())
    assert (said, time.now) == (["late", "cancelled"], 2.0)


def test_what_is_closed_while_it_waits_is_told(time: VirtualTime) -> None:
    said = []

    async def work() -> None:
        try:
            await asyncio.sleep(9.0)
        except GeneratorExit:
            said.append("closed")
            raise

    async def main() -> None:
        async def run() -> None:
            rest = begin(work(), VALUE.set, 1)
            assert rest is not None
            await rest

        waiting = run()
        waiting.send(None)
        waiting.close()

    time.run(main())
    assert said == ["closed"]
