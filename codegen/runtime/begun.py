"""Coroutines that are run up to where they first wait, before anybody waits for them.

What never waits cannot be cut off, and nothing else is under way meanwhile: so it needs no
timer and no place among others. Only who sees how far it comes can spare it them.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Generator
from contextvars import Context, copy_context
from functools import partial
from typing import Any, TypeVarTuple

Facts = TypeVarTuple("Facts")


def begin(
    coroutine: Coroutine[Any, Any, object],
    enter: Callable[[*Facts], object],
    *facts: *Facts,
) -> Rest | None:
    """Run *coroutine* up to where it first waits; return what is left of it, if anything.

    It runs in a context of its own, in which *enter* is called before, with *facts*: what either sets
    is seen by nobody else. An error is raised by what is left.
    """
    context = copy_context()
    try:
        waits_for = context.run(_first, coroutine, enter, facts)
    except StopIteration:
        return None
    except BaseException as error:
        return Rest(context, coroutine, None, error)
    return Rest(context, coroutine, waits_for, None)


def _first(
    coroutine: Coroutine[Any, Any, object],
    enter: Callable[[*Facts], object],
    facts: tuple[*Facts],
) -> Any:
    enter(*facts)
    return coroutine.send(None)


class Rest:
    """What is left of a coroutine that was begun: awaited once, it goes on in that task.

    To the coroutine that is the same as if the task had awaited it from the beginning,
    which is where `begin` must have been called.
    """

    __slots__ = ("_context", "_coroutine", "_error", "_waits_for")

    def __init__(
        self,
        context: Context,
        coroutine: Coroutine[Any, Any, object],
        waits_for: Any,
        error: BaseException | None,
    ) -> None:
        self._context = context
        self._coroutine = coroutine
        self._waits_for = waits_for
        self._error = error

    def __await__(self) -> Generator[Any, Any, None]:
        """Do what `yield from` does (PEP 380), each step in the context."""
        if self._error is not None:
            raise self._error
        run, coroutine = self._context.run, self._coroutine
        waits_for = self._waits_for
        while True:
            step: Callable[[], Any]
            try:
                answer = yield waits_for
            except GeneratorExit:
                run(coroutine.close)
                raise
            except BaseException as error:
                step = partial(coroutine.throw, error)
            else:
                step = partial(coroutine.send, answer)
            try:
                waits_for = run(step)
            except StopIteration:
                return
