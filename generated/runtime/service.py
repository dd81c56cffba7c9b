"""Calling a user's service method, whether it is `async def` or `def`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from inspect import isawaitable, iscoroutinefunction
from typing import Any, ParamSpec, TypeAlias, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MaybeAwaitable: TypeAlias = T | Awaitable[T]
"""What a service method, or a function of a user, returns: `async def` and `def` do."""


async def call(
    method: Callable[P, MaybeAwaitable[T]], /, *args: P.args, **kwargs: P.kwargs
) -> T:
    """Await *method* if it is `async def`, else run it in a worker thread.

    An object whose `__call__` is `async def` counts as such too.

    The thread sees the context variables of the caller, the deadline among them.

    Raises:
        RuntimeError: It raised StopIteration, which no coroutine can raise (PEP 479).
    """
    result: MaybeAwaitable[T]
    if iscoroutinefunction(method) or iscoroutinefunction(type(method).__call__):
        result = method(*args, **kwargs)
    else:
        bound: Callable[[], Any] = partial(method, *args, **kwargs)
        result = await asyncio.to_thread(_unstopped, bound)
    if isawaitable(result):
        awaited: T = await result
        return awaited
    return result


def _unstopped(method: Callable[[], T]) -> T:
    """Call *method*; a future, in which the thread's end is told, takes no StopIteration."""
    try:
        return method()
    except StopIteration as error:
        raise RuntimeError("a method raised StopIteration") from error
