"""Looks at the dead letters of a queue, and leaves them where they are."""

from __future__ import annotations

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ..failure import ORIGIN
from ..giving_up import dead_letter
from ..message import DeadLetter
from . import names
from .declaring import tried
from .properties import read, text_of


async def dead_letters(
    channel: AbstractChannel, queue: str, *, most: int = 1000, place: str = ""
) -> list[DeadLetter]:
    """Return the oldest dead letters of *queue*, so many as *most*, that are in *place*.

    None is acknowledged: all go back, in their order, when *channel* is closed or its
    connection is. Nobody else gets them until then.

    Raises:
        TransportError: There is no such place.
    """
    place = place or names.dead(queue)
    found: list[DeadLetter] = []
    while len(found) < most:
        got = await tried(f"queue {place!r}", channel.basic_get(place))
        if isinstance(got.delivery, Basic.GetEmpty):
            break
        if is_of(queue, got):
            found.append(letter(queue, got))
    return found


def is_of(queue: str, delivered: DeliveredMessage) -> bool:
    """Whether a dead letter was given up by consumers of *queue*.

    What does not say so lies where nothing else belongs.
    """
    headers = delivered.header.properties.headers or {}
    told = headers.get(ORIGIN, headers.get("x-first-death-queue", queue))
    return text_of(told) == queue


def letter(queue: str, delivered: DeliveredMessage) -> DeadLetter:
    """Return what lies among the dead letters of *queue*."""
    headers = delivered.header.properties.headers or {}
    said = text_of(headers.get("x-first-death-reason", ""))  # where the broker did it
    return dead_letter(queue, read(delivered), said)
