"""Single flight: what many ask for at once is made once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Generic, TypeVar

from ...errors import DeadlineExceeded
from ...fork import reset_in_child
from .limit import Limit

V = TypeVar("V")


class _Making(Generic[V]):
    """A value that one caller is making, and who waits for it."""

    __slots__ = ("error", "loop", "value", "wakes")

    def __init__(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self.loop = loop
        self.value: V | None = None
        self.error: Exception | None = None
        self.wakes: list[Callable[[], object]] = []


class Flight(Generic[V]):
    """Lets one caller make a value while the others wait, threads and tasks alike.

    What fails, fails for everybody who waits, and the next one tries anew. A caller whose
    own deadline is over fails alone: one of those who wait goes on in its place. A task
    that is cancelled stops waiting, and what it began is made all the same.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making: _Making[V] | None = None
        self._tasks: set[asyncio.Task[V]] = set()  # asyncio itself holds them weakly
        reset_in_child(self, Flight._forget)

    def get(
        self, fresh: Callable[[], V | None], make: Callable[[], V], limit: Limit
    ) -> V:
        """Return what is *fresh*, else what this or another caller makes."""
        while (value := fresh()) is None:
            turn = threading.Event()
            making, leads = self._join(turn.set, None)
            if leads:
                with self._leading(making):
                    value = fresh()
                    making.value = value = make() if value is None else value
                return value
            if making.loop is not None and making.loop is _running_loop():
                # A task of this very thread makes it, which waiting would stop.
                return make()
            if not turn.wait(limit.left()):
                raise limit.late()
            if (value := _outcome(making)) is not None:
                return value
        return value

    async def get_async(
        self,
        fresh: Callable[[], V | None],
        make: Callable[[], Awaitable[V]],
        limit: Limit,
    ) -> V:
        """Do the same in a task."""
        loop = asyncio.get_running_loop()
        while (value := fresh()) is None:
            turn: asyncio.Future[None] = loop.create_future()
            making, leads = self._join(partial(_wake, loop, turn), loop)
            if leads:
                task = loop.create_task(self._made(making, fresh, make))
                self._tasks.add(task)
                task.add_done_callback(self._done)
                return await asyncio.shield(task)
            try:
                async with asyncio.timeout(limit.left()):
                    await turn
            except TimeoutError:
                raise limit.late() from None
            if (value := _outcome(making)) is not None:
                return value
        return value

    async def _made(
        self,
        making: _Making[V],
        fresh: Callable[[], V | None],
        make: Callable[[], Awaitable[V]],
    ) -> V:
        """Make it in a task of its own, which ends also if nobody waits any more.

        Who showed a token that is good for once must not miss the next one.
        """
        with self._leading(making):
            value = fresh()
            making.value = value = await make() if value is None else value
        return value

    def _done(self, task: asyncio.Task[V]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # seen, even if its caller is gone

    def _join(
        self, wake: Callable[[], object], loop: asyncio.AbstractEventLoop | None
    ) -> tuple[_Making[V], bool]:
        """Return what is being made and whether the caller is to make it."""
        with self._lock:
            if self._making is None:
                self._making = _Making(loop)
                return self._making, True
            self._making.wakes.append(wake)
            return self._making, False

    @contextmanager
    def _leading(self, making: _Making[V]) -> Iterator[None]:
        try:
            yield
        except DeadlineExceeded:
            raise  # the others may have more time
        except Exception as error:
            making.error = error
            raise
        finally:
            with self._lock:
                if self._making is making:
                    self._making = None
            for wake in making.wakes:
                wake()

    def _forget(self) -> None:
        self._lock = threading.Lock()
        self._making = None


def _outcome(making: _Making[V]) -> V | None:
    """Return what was made, None if its maker gave up."""
    if making.error is not None:
        # Each of its own: a call writes into its error what it knows.
        raise _like(making.error) from making.error
    return making.value


def _like(error: Exception) -> Exception:
    """Return another error that says the same."""
    fresh: Exception = type(error).__new__(type(error), *error.args)
    vars(fresh).update(vars(error))
    return fresh


def _wake(loop: asyncio.AbstractEventLoop, turn: asyncio.Future[None]) -> None:
    with suppress(RuntimeError):  # the loop is closed, and nobody waits in it
        loop.call_soon_threadsafe(_resolve, turn)


def _resolve(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_result(None)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
