"""Looks at the dead letters of a queue, and leaves them where they are."""

from __future__ import annotations

from dataclasses import replace

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ..failure import Failure, Origin
from ..message import DeadLetter, Message
from . import names
from .declaring import tried
from .properties import read, text_of


async def dead_letters(
    channel: AbstractChannel, queue: str, *, most: int = 1000
) -> list[DeadLetter]:
    """Return the oldest dead letters of *queue*, so many as *most*.

    None is acknowledged: all go back, in their order, when *channel* is closed or its
    connection is. Nobody else gets them until then.

    Raises:
        TransportError: There is no such place.
    """
    place = names.dead(queue)
    found: list[DeadLetter] = []
    while len(found) < most:
        got = await tried(f"queue {place!r}", channel.basic_get(place))
        if isinstance(got.delivery, Basic.GetEmpty):
            break
        found.append(letter(queue, got))
    return found


def letter(queue: str, delivered: DeliveredMessage) -> DeadLetter:
    """Return what lies among the dead letters of *queue*.

    What the broker or somebody else put there tells of no failure of ours.
    """
    message = read(delivered)
    headers = delivered.header.properties.headers or {}
    failure = message.failure or Failure(
        reason=text_of(headers.get("x-first-death-reason", "")),
        error="",
        attempts=1,
        first=0.0,
        last=0.0,
        origin=Origin(queue=queue, address=message.address),
    )
    return DeadLetter(
        queue=failure.origin.queue,
        message=_as_delivered(message, failure),
        failure=failure,
    )


def _as_delivered(message: Message, failure: Failure) -> Message:
    """Its `attempt` says how often it was delivered, and not which one comes next."""
    return replace(message, attempt=failure.attempts, failure=failure)
