"""An event loop that knows which tasks were begun in it, and have not ended."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any
from weakref import WeakKeyDictionary

Task = asyncio.Task[Any]
_begun: WeakKeyDictionary[asyncio.AbstractEventLoop, set[Task]] = WeakKeyDictionary()


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
    return made


def begun() -> frozenset[Task]:
    """Return the tasks of the running loop that have not ended."""
    known = _begun.get(asyncio.get_running_loop())
    return frozenset(asyncio.all_tasks() if known is None else known)
