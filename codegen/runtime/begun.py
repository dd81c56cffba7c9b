"""Coroutines that are run up to where they first wait, before anybody waits for them.

What never waits cannot be cut off, and nothing else is under way meanwhile: so it needs no
timer and no place among others. Only who sees how far it comes can spare it them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from contextvars import Context, copy_context
from functools import partial
from types import coroutine as awaits_coroutines
from typing import Any, TypeAlias, TypeVarTuple

Facts = TypeVarTuple("Facts")
_Runner: TypeAlias = Generator[Any, Any, None]


def begin(
    coroutine: Coroutine[Any, Any, object],
    enter: Callable[[*Facts], object],
    *facts: *Facts,
) -> Rest | None:
    """Run *coroutine* up to where it first waits; return what is left of it, if anything.

    It runs in a context of its own, in which *enter* is called before, with *facts*: what
    either sets is seen by nobody else. An error is raised by what is left.
    """
    context = copy_context()
    runner = _runner()
    try:
        waits_for = context.run(runner.send, (coroutine, enter, facts))
    except BaseException as error:
        return Rest(context, runner, None, error)
    if waits_for is _RETURNED:
        _idle.append(runner)
        return None
    return Rest(context, runner, waits_for, None)


class Rest:
    """What is left of a coroutine that was begun: awaited once, it goes on in that task.

    To the coroutine that is the same as if the task had awaited it from the beginning,
    which is where `begin` must have been called.
    """

    __slots__ = ("_context", "_error", "_runner", "_waits_for")

    def __init__(
        self,
        context: Context,
        runner: _Runner,
        waits_for: Any,
        error: BaseException | None,
    ) -> None:
        self._context = context
        self._runner = runner
        self._waits_for = waits_for
        self._error = error

    def __await__(self) -> Generator[Any, Any, None]:
        """Do what `yield from` does (PEP 380), each step in the context."""
        if self._error is not None:
            raise self._error
        run, runner, waits_for = self._context.run, self._runner, self._waits_for
        while waits_for is not _RETURNED:
            step: Callable[[], Any]
            try:
                answer = yield waits_for
            except GeneratorExit:
                run(runner.close)
                raise
            except BaseException as error:
                step = partial(runner.throw, error)
            else:
                step = partial(runner.send, answer)
            waits_for = run(step)
        _idle.append(runner)


@awaits_coroutines
def _running() -> _Runner:
    """Run one coroutine after the other, and say of each that it has returned.

    That a coroutine is over is told by StopIteration, which takes longer than to run one
    that does little. This goes on instead, until an error ends it.
    """
    coroutine, enter, facts = yield _RETURNED
    while True:
        enter(*facts)
        yield from coroutine
        coroutine, enter, facts = yield _RETURNED


def _runner() -> _Runner:
    try:
        return _idle.pop()
    except IndexError:
        # To pyright the decorator makes it awaitable, and no generator any more.
        made: Any = _running()
        runner: _Runner = made
        runner.send(None)
        return runner


_RETURNED = object()
_idle: list[_Runner] = []
"""Those that wait for the next coroutine; they belong to no context, task or loop."""
