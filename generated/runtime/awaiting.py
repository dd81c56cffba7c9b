"""Values that may have to be awaited: of users' functions, which may be async or not."""

from __future__ import annotations

from collections.abc import Coroutine
from inspect import isawaitable
from typing import Any, TypeVar

from .service import MaybeAwaitable

T = TypeVar("T")


async def awaited(value: MaybeAwaitable[T]) -> T:
    """Return *value*, or what it is awaited for."""
    if isawaitable(value):
        found: T = await value
        return found
    return value


def settled(coroutine: Coroutine[Any, Any, T]) -> T:
    """Return what a *coroutine* returns that waits for nothing.

    Raises:
        TypeError: It does wait.
    """
    try:
        coroutine.send(None)
    except StopIteration as end:
        value: T = end.value
        return value
    coroutine.close()
    raise TypeError("something that a sync client was given waits for an event loop")
