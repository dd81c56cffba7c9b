"""Service methods of both kinds."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable

import pytest

from codegen.runtime import MaybeAwaitable, call
from tests.runtime.virtual import VirtualTime


def test_async_def_runs_in_the_loop(time: VirtualTime) -> None:
    async def method(value: int, *, more: int) -> tuple[int, str]:
        return value + more, threading.current_thread().name

    async def main() -> tuple[int, str]:
        return await call(method, 1, more=2)

    assert time.run(main()) == (3, threading.current_thread().name)


def test_an_object_with_async_call_runs_in_the_loop(time: VirtualTime) -> None:
    class Method:
        async def __call__(self) -> str:
            return threading.current_thread().name

        def call_in_thread(self) -> str:
            return threading.current_thread().name

    async def main() -> list[str]:
        return [await call(Method()), await call(Method().call_in_thread)]

    inside, outside = time.run(main())
    assert inside == threading.current_thread().name != outside


def test_def_runs_in_a_worker_thread(time: VirtualTime) -> None:
    def method() -> str:
        return threading.current_thread().name

    async def main() -> str:
        return await call(method)

    assert time.run(main()) != threading.current_thread().name


def test_def_that_returns_an_awaitable_is_awaited(time: VirtualTime) -> None:
    async def inner() -> int:
        return 7

    def method() -> Awaitable[int]:
        return inner()

    async def main() -> int:
        return await call(method)

    assert time.run(main()) == 7


@pytest.mark.parametrize("kind", ["async", "sync"])
def test_exceptions_come_through(time: VirtualTime, kind: str) -> None:
    def sync() -> MaybeAwaitable[None]:
        raise KeyError("x")

    async def asynchronous() -> None:
        raise KeyError("x")

    async def main() -> None:
        await call(asynchronous if kind == "async" else sync)

    with pytest.raises(KeyError):
        time.run(main())


def test_def_that_raises_stop_iteration_has_failed(time: VirtualTime) -> None:
    """A future takes none, so that nobody would ever hear of the end of the thread."""

    def method() -> str:
        raise StopIteration("x")

    async def main() -> str:
        return await asyncio.wait_for(call(method), 60)

    with pytest.raises(RuntimeError, match="^a method raised StopIteration$") as caught:
        time.run(main())
    assert isinstance(caught.value.__cause__, StopIteration)
