"""The seam between consumers and what remembers the messages that they have handled."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Protocol, runtime_checkable

RETENTION = 7 * 24 * 60 * 60.0
"""Seconds for which an id is remembered: longer than any message waits to come again."""


@runtime_checkable
class Pooled(Protocol):
    """An inbox that has only so many connections, one for each message under way."""

    def expect(self, concurrency: int) -> None:
        """Be told that so many messages more may be handled at once."""
        ...


class Unkept(RuntimeError):
    """An inbox works, but cannot keep what this message or its handler wants it to keep.

    It counts as a failure of the handler. Whatever else an inbox raises means that it is
    away, as the next message would find too: all wait, and none loses an attempt.
    """


class Inbox(Protocol):
    """Remembers which consumer has handled which message (idempotent consumer).

    See "Idempotent Consumer" and "Transactional Inbox" in microservices.io's patterns.
    """

    def once(self, consumer: str, message_id: str) -> AbstractAsyncContextManager[bool]:
        """Handle a message within this block, if it says True; False is a repetition.

        The message counts as handled when the block ends, and not if it raises. While
        another block has the same message, this one waits for its end.

        Raises:
            Unkept: The id, or what the handler wrote, is nothing that it can keep.
            Exception: It is away.
        """
        ...
