"""Single flight: what many ask for at once is made once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from typing import Generic, TypeVar

from ...deadline import unlimited
from ...fork import reset_in_child
from .limit import Limit

V = TypeVar("V")


class _Making(Generic[V]):
    """A value that is being made, and who waits for it."""

    __slots__ = ("error", "loop", "task", "value", "wakes")

    def __init__(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self.loop = loop
        self.task: asyncio.Task[None] | None = None  # asyncio itself holds it weakly
        self.value: V | None = None
        self.error: Exception | None = None
        self.wakes: list[Callable[[], object]] = []

    @property
    def is_lost(self) -> bool:
        """Whether its task can go on no more."""
        return self.loop is not None and self.loop.is_closed()

    def wake(self) -> None:
        """Wake all who wait, to see what became of it."""
        for wake in self.wakes:
            wake()


class Flight(Generic[V]):
    """Lets one value be made while all who want it wait, threads and tasks alike.

    What fails, fails for everybody who waits, and the next one tries anew. What has
    begun is brought to its end, in a thread or a task of its own and under nobody's
    deadline: who showed a token that is good for once must not miss the next one. A
    caller whose deadline is over, or a task that is cancelled, just stops waiting.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making: _Making[V] | None = None
        reset_in_child(self, Flight._forget)

    def get(
        self, fresh: Callable[[], V | None], make: Callable[[], V], limit: Limit
    ) -> V:
        """Return what is *fresh*, else what is made for this or another caller.

        Raises:
            DeadlineExceeded: The time of *limit* is over, which is the call's.
            TransportError: The time of *limit* is over, which is the token request's.
            Exception: What *make* raised.
        """
        while (value := fresh()) is None:
            turn = threading.Event()
            making, leads = self._join(turn.set, None)
            if leads:
                self._start(making, fresh, make)
            elif making.loop is not None and making.loop is _blocked_loop():
                return make()  # waiting would stop the task that makes it
            if not turn.wait(limit.left()):
                raise limit.late()
            limit.left()  # whatever came of it, it may be late
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
                with self._releasing(making):
                    made = self._made_async(making, fresh, make)
                    making.task = loop.create_task(made, context=unlimited())
            try:
                async with asyncio.timeout(limit.left()):
                    await turn
            except TimeoutError:
                raise limit.late() from None
            limit.left()
            if (value := _outcome(making)) is not None:
                return value
        return value

    def _start(
        self, making: _Making[V], fresh: Callable[[], V | None], make: Callable[[], V]
    ) -> None:
        context = unlimited()
        context.run(_BLOCKED.set, _blocked_loop())

        def run() -> None:
            context.run(self._made, making, fresh, make)

        with self._releasing(making):
            thread = threading.Thread(target=run, name="codegen-token", daemon=True)
            try:
                thread.start()
            except RuntimeError:  # there are too many
                run()

    def _made(
        self, making: _Making[V], fresh: Callable[[], V | None], make: Callable[[], V]
    ) -> None:
        with self._leading(making):
            value = fresh()
            making.value = make() if value is None else value

    async def _made_async(
        self,
        making: _Making[V],
        fresh: Callable[[], V | None],
        make: Callable[[], Awaitable[V]],
    ) -> None:
        with self._leading(making):
            value = fresh()
            making.value = await make() if value is None else value

    def _join(
        self, wake: Callable[[], object], loop: asyncio.AbstractEventLoop | None
    ) -> tuple[_Making[V], bool]:
        """Return what is being made and whether the caller is to have it made."""
        with self._lock:
            known = self._making
            leads = known is None or known.is_lost
            making = _Making[V](loop) if known is None or leads else known
            making.wakes.append(wake)
            self._making = making
        if known is not None and leads:
            known.wake()
        return making, leads

    @contextmanager
    def _leading(self, making: _Making[V]) -> Iterator[None]:
        """Keep what goes wrong inside for those who wait, and wake them."""
        try:
            yield
        except Exception as error:
            making.error = error
        finally:
            self._release(making)

    @contextmanager
    def _releasing(self, making: _Making[V]) -> Iterator[None]:
        """Let others begin anew if it cannot begin inside, as after Ctrl-C."""
        try:
            yield
        except BaseException:
            self._release(making)
            raise

    def _release(self, making: _Making[V]) -> None:
        with self._lock:
            if self._making is making:
                self._making = None
        making.wake()

    def _forget(self) -> None:
        self._lock = threading.Lock()
        self._making = None


def _outcome(making: _Making[V]) -> V | None:
    """Return what was made, None if that was broken off."""
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


_BLOCKED: ContextVar[asyncio.AbstractEventLoop | None] = ContextVar(
    "blocked_loop", default=None
)
"""The loop in whose thread somebody waits for what this thread makes."""


def _blocked_loop() -> asyncio.AbstractEventLoop | None:
    """Return the loop that does not go on while this thread waits, None for none."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return _BLOCKED.get()
