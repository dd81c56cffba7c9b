"""What is noted of a delivery that failed, and read of a message that is dead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from .failure import Failure, Origin
from .message import DeadLetter, Message
from .outcome import Settlement

LONGEST_REASON = 2_000
"""Characters. What befell a message travels with it, and both have to fit: headers of AMQP
into one frame of 128 KiB, a record of Kafka into what its topic takes."""

Wanted: TypeAlias = Callable[[DeadLetter], bool]
"""Which dead letters are to be put back."""


def failed(
    message: Message, here: Origin, settlement: Settlement, now: float
) -> Failure:
    """Return what befell *message* so far; the first place and time are kept.

    *here* is where it was taken from, *now* is in seconds since 1970.
    """
    before = message.failure
    return Failure(
        reason=_cut(settlement.reason),
        error=_cut(settlement.error),
        attempts=message.attempt,
        first=now if before is None else before.first,
        last=now,
        origin=here if before is None else before.origin,
        before=None if before is None else before.before,
    )


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


def _cut(text: str) -> str:
    """Return as much of *text* as can travel: an exception may say anything."""
    return text[:LONGEST_REASON].encode("utf-8", "replace").decode()
