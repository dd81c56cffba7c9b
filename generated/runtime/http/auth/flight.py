"""Single flight: what many ask for at once is made once.

A thread that blocks the loop of the task that makes it is the hard case: the task cannot
go on before the thread does. So a task may leave to a thread what goes out and cannot be
taken back (`Flight.get_sent`). Who blocks the loop before that makes the value in the
place of the task, which then sends nothing; who does so later waits for the answer, and
does with it what the task would have done.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from contextvars import Context, ContextVar
from functools import partial
from typing import Any, Generic, TypeAlias, TypeVar

from ...deadline import unlimited
from ...fork import reset_in_child
from .limit import Limit

V = TypeVar("V")

Errand: TypeAlias = Callable[[], Callable[[], V]]
"""What a thread does for a task: sends, and returns what makes a value of the answer."""


class _Making(Generic[V]):
    """A value that is being made, and who waits for it.

    Attributes:
        loop: Where its task is; None if a thread makes it.
        waits: Whether the task has sent nothing yet, and will ask before it does.
        answer: What a thread got for the task, since that has sent.
        finish: Makes the value of it; whoever is first does it, and others wait.
    """

    __slots__ = (
        "answer",
        "error",
        "finish",
        "finishing",
        "loop",
        "task",
        "value",
        "waits",
        "wakes",
    )

    def __init__(self, loop: asyncio.AbstractEventLoop | None, waits: bool) -> None:
        self.loop = loop
        self.waits = waits
        self.task: asyncio.Task[None] | None = None  # asyncio itself holds it weakly
        self.answer: Future[Callable[[], V]] | None = None
        self.finish: Callable[[], object] = _nothing
        self.finishing = threading.RLock()  # what is told of a value may ask for it
        self.value: V | None = None
        self.error: Exception | None = None
        self.wakes: list[Callable[[], object]] = []

    def is_lost(self, blocked: asyncio.AbstractEventLoop | None) -> bool:
        """Whether its task can go on no more, or not while *blocked* stands still.

        Not so what was sent: a thread brings it to its end.
        """
        if self.loop is None:
            return False
        if self.loop.is_closed():
            return self.answer is None or self.answer.done()
        return self.waits and self.loop is blocked

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
        blocked = _blocked_loop()
        while (value := fresh()) is None:
            turn = threading.Event()
            making, leads = self._join(turn.set, _Making(None, False), blocked)
            if leads:
                self._start(making, fresh, make)
            elif making.loop is not None and making.loop is blocked:
                answer = making.answer
                if answer is None:
                    return make()  # waiting would stop the task that makes it
                if not wait([answer], limit.left()).done:
                    raise limit.late()
                making.finish()
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
        """Do the same in a task.

        A thread that blocks its loop meanwhile makes a value of its own.
        """
        made = partial(self._made_async, fresh=fresh, make=make)
        return await self._awaited(fresh, made, limit, waits=False)

    async def get_sent(
        self,
        fresh: Callable[[], V | None],
        prepare: Callable[[], Awaitable[Errand[V]]],
        limit: Limit,
    ) -> V:
        """Do the same in a task; what *prepare* returns runs in a thread.

        What that returns runs in the thread of the loop, for as long as it is open. A
        thread that blocks the loop meanwhile gets the same value.
        """
        made = partial(self._prepared, fresh=fresh, prepare=prepare)
        return await self._awaited(fresh, made, limit, waits=True)

    async def _awaited(
        self,
        fresh: Callable[[], V | None],
        made: Callable[[_Making[V]], Coroutine[Any, Any, None]],
        limit: Limit,
        *,
        waits: bool,
    ) -> V:
        loop = asyncio.get_running_loop()
        while (value := fresh()) is None:
            turn: asyncio.Future[None] = loop.create_future()
            wake = partial(_wake, loop, turn)
            making, leads = self._join(wake, _Making(loop, waits), None)
            if leads:
                with self._releasing(making):
                    making.task = loop.create_task(made(making), context=unlimited())
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
        with self._releasing(making):
            _in_thread(lambda: context.run(self._made, making, fresh, make))

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

    async def _prepared(
        self,
        making: _Making[V],
        fresh: Callable[[], V | None],
        prepare: Callable[[], Awaitable[Errand[V]]],
    ) -> None:
        with self._leading(making):
            making.value = fresh()
            if making.value is None:
                self._send(making, await prepare())

    def _send(self, making: _Making[V], errand: Errand[V]) -> None:
        """Let a thread run *errand*, unless another makes it in place of this task."""
        context, loop = unlimited(), asyncio.get_running_loop()
        answer: Future[Callable[[], V]] = Future()
        with self._lock:
            if self._making is not making:
                return
            making.waits, making.answer = False, answer
            making.finish = partial(self._finish, making, context)

        def run() -> None:
            try:
                answer.set_result(context.run(errand))
            except BaseException as error:
                answer.set_exception(error)
            try:
                loop.call_soon_threadsafe(making.finish)
            except RuntimeError:  # it is closed
                making.finish()

        try:
            _in_thread(run)
        except BaseException:
            making.answer = None  # nothing was sent
            raise

    def _finish(self, making: _Making[V], context: Context) -> None:
        """Make the value of the answer, unless somebody did; who is at it is waited for."""
        with making.finishing:
            answer, making.answer = making.answer, None
            if answer is not None:
                with self._leading(making):
                    making.value = context.run(answer.result())

    def _join(
        self,
        wake: Callable[[], object],
        own: _Making[V],
        blocked: asyncio.AbstractEventLoop | None,
    ) -> tuple[_Making[V], bool]:
        """Return what is being made and whether the caller is to have it made.

        That is *own* if nothing is, or nobody could go on with it.
        """
        with self._lock:
            known = self._making
            leads = known is None or known.is_lost(blocked)
            making = own if known is None or leads else known
            making.wakes.append(wake)
            self._making = making
        if known is not None and leads:
            known.finish()  # if its loop ended before that
            known.wake()
        return making, leads

    @contextmanager
    def _leading(self, making: _Making[V]) -> Iterator[None]:
        """Keep what goes wrong inside for those who wait, and wake them.

        Not yet, if a thread goes on with it.
        """
        try:
            yield
        except Exception as error:
            making.error = error
        finally:
            if making.answer is None:
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


def _in_thread(run: Callable[[], object]) -> None:
    thread = threading.Thread(target=run, name="codegen-token", daemon=True)
    try:
        thread.start()
    except RuntimeError:  # there are too many
        run()


def _nothing() -> None:
    """Finish what was never sent."""


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
