"""Dead letters: how they are read, and put back where they came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeAlias

from .failure import Failure, Origin
from .message import DeadLetter, Message

Wanted: TypeAlias = Callable[[DeadLetter], bool]
"""Which dead letters are to be put back."""


class Graveyard(Protocol):
    """A transport whose broker keeps dead letters.

    *queue* says whose they are: on RabbitMQ the queue whose consumers gave them up, on Kafka
    `{topic}.dead.{group}`. They lie in the *place* that the contract names for them, else in
    the transport's own.
    """

    async def dead_letters(
        self, queue: str, *, most: int = 1000, place: str = ""
    ) -> Sequence[DeadLetter]:
        """Return the oldest dead letters of *queue*, so many as *most*; they stay there.

        Raises:
            TransportError: The broker is away, or knows of no such dead letters.
            ValueError: There can be no such *queue*.
        """
        ...

    async def redrive(
        self,
        queue: str,
        wanted: Wanted,
        *,
        most: int,
        dry_run: bool,
        place: str = "",
    ) -> Sequence[DeadLetter]:
        """Put back the oldest *most* of *queue* that are *wanted*, and return them.

        What dies again meanwhile is not looked at. Nothing moves in a *dry_run*.

        Raises:
            TransportError: The broker is away, or knows of no such dead letters.
            ValueError: There can be no such *queue*.
        """
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...


def dead_letter(queue: str, message: Message, reason: str = "") -> DeadLetter:
    """Return *message*, which was read from the place for the dead letters of *queue*.

    What the broker or somebody else put there tells of no failure; then *reason* is all
    that is known. Its `attempt` says how often it was delivered, and not which one
    comes next.
    """
    failure = message.failure or Failure(
        reason=reason,
        error="",
        attempts=message.attempt,
        first=0.0,
        last=0.0,
        origin=Origin(queue=queue, address=message.address),
    )
    told = replace(message, attempt=failure.attempts, failure=failure)
    return DeadLetter(queue=queue, message=told, failure=failure)
