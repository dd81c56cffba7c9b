"""What several wait for, and is begun once for all of them."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable, Coroutine
from copy import copy
from typing import Any, Generic, TypeVar

from ..errors import CallError

T = TypeVar("T")


class Opening(Generic[T]):
    """Opens something, and goes on though whoever asked for it is cut off.

    What takes longer than one attempt may would else begin anew with each of them, and
    never be done.
    """

    __slots__ = ("_open", "_task")

    def __init__(self, open: Callable[[], Coroutine[Any, Any, T]]) -> None:
        """Open it with *open*, each time that it is asked for while that is not under way."""
        self._open = open
        self._task: asyncio.Task[T] | None = None

    async def done(self) -> T:
        """Return what was opened; of an error each who waits has one of his own.

        Raises:
            Exception: What opening it has raised.
        """
        task = self._task
        if task is None:
            # In a context of its own: the deadline of who asks first is not everybody's.
            task = asyncio.create_task(self._open(), context=contextvars.Context())
            task.add_done_callback(self._ended)
            self._task = task
        try:
            return await asyncio.shield(task)
        except CallError as error:
            raise copy(error) from error

    def _ended(self, task: asyncio.Task[T]) -> None:
        self._task = None
        if not task.cancelled():
            task.exception()  # whoever asked may be gone
