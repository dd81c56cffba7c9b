"""Blocks of one transaction that several tasks may open: they take turns.

A connection is for one task at a time, and savepoints are a stack: of two that are open,
the one within the other ends first.
"""

from __future__ import annotations

from asyncio import Lock
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar

from sqlalchemy.ext.asyncio import AsyncConnection

_INNERMOST: ContextVar[Block | None] = ContextVar("innermost", default=None)
"""The block that was opened last; the tasks that are begun in it have it too."""

LEFT_OPEN = (
    "a block of `transaction` is still open where what it is within has ended: wait for"
    " the tasks that write, and let no stream write while it is sent"
)


class Block:
    """What other blocks may be within: a block, or the whole transaction.

    Attributes:
        owner: Whose blocks these are: a store.
        top: The whole transaction, which may be this block itself.
        connection: Of the transaction; None until something has joined it.
        turn: Held by the one block that is open directly within this one.
        ended: Whether it is over, so that nothing can begin within it.
        torn: Of `top`, whether a block has ended before one within it, which may be at
            work just now: the connection is then good for nothing.
    """

    def __init__(
        self,
        owner: object,
        connection: AsyncConnection | None = None,
        top: Block | None = None,
    ) -> None:
        self.owner, self.connection, self.top = owner, connection, top or self
        self.turn, self.ended, self.torn = Lock(), False, False
        self._before: Block | None = None

    def end(self) -> None:
        """Let nothing begin within it any more."""
        self.ended = True
        if self.turn.locked():
            self.top.torn = True

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Be the innermost block of this task, and of those that it begins.

        Raises:
            RuntimeError: A block within it was still open at its end.
        """
        self._before = _INNERMOST.get()
        token = _INNERMOST.set(self)
        try:
            yield
        finally:
            with suppress(ValueError):  # a generator may end in another context
                _INNERMOST.reset(token)
            self.end()
        if self.top.torn:
            raise RuntimeError(LEFT_OPEN)

    @classmethod
    def around(cls, owner: object, top: Block | None) -> Block | None:
        """Return the innermost block of *owner* in which this is asked.

        *top* is the transaction that it must be in, and what is returned if there is no
        such block; None for any.
        """
        block = _INNERMOST.get()
        while block is not None:
            known = top is None or block.top is top
            if known and block.owner is owner and not block.ended:
                return block
            block = block._before
        return top
