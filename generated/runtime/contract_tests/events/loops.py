"""An event loop that knows what was begun in it, and has not ended: tasks, and threads."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

T = TypeVar("T")
Task = asyncio.Task[Any]
_begun: WeakKeyDictionary[asyncio.AbstractEventLoop, set[Task]] = WeakKeyDictionary()
_threads: WeakKeyDictionary[asyncio.AbstractEventLoop, _Threads] = WeakKeyDictionary()


class _Threads(ThreadPoolExecutor):
    """Threads of a loop, and what they are at."""

    def __init__(self) -> None:
        super().__init__(thread_name_prefix="contract-tests")
        self.working: set[Future[Any]] = set()

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        future = super().submit(fn, *args, **kwargs)
        self.working.add(future)
        future.add_done_callback(self.working.discard)
        return future


def loop() -> asyncio.AbstractEventLoop:
    """Return such a loop.

    `asyncio.all_tasks` looks at every task that there ever was and that is not collected
    yet: after a thousand examples that takes longer than an example.
    """
    made = asyncio.new_event_loop()
    begun = _begun.setdefault(made, set())

    def task(
        loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any], **options: Any
    ) -> Task:
        task = Task(work, loop=loop, **options)
        begun.add(task)
        task.add_done_callback(begun.discard)
        return task

    factory: Any = task  # whose options differ between versions of Python
    made.set_task_factory(factory)
    _threads[made] = threads = _Threads()
    made.set_default_executor(threads)
    return made


async def threads_end(seconds: float) -> None:
    """Wait some *seconds* until threads have ended that handlers were run in.

    Nobody can stop them: they go on after their handlers were cancelled.
    """
    threads = _threads.get(asyncio.get_running_loop())
    working = set() if threads is None else set(threads.working)
    if working:
        ends = [asyncio.wrap_future(one) for one in working]
        await asyncio.wait(ends, timeout=seconds)


def begun() -> frozenset[Task]:
    """Return the tasks of the running loop that have not ended."""
    known = _begun.get(asyncio.get_running_loop())
    return frozenset(asyncio.all_tasks() if known is None else known)
