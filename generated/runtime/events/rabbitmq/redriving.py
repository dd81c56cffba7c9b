"""Takes dead letters out of their place and puts them back into their queue."""

from __future__ import annotations

from dataclasses import replace

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ..graveyard import Wanted
from ..message import DeadLetter
from . import names
from .declaring import tried
from .letters import is_of, keep, letter
from .properties import copy_of
from .publishing import Publishing


async def redrive(
    channel: AbstractChannel,
    publishing: Publishing,
    queue: str,
    wanted: Wanted,
    *,
    most: int,
    dry_run: bool,
    place: str = "",
) -> list[DeadLetter]:
    """Put back the oldest *most* dead letters of *queue* that are *wanted*, from *place*.

    A letter is acknowledged when the broker has confirmed that it is in the queue. What
    is not put back goes to its place again when *channel* is closed, or to its end; see
    `keep`.

    Raises:
        TransportError: There is no such queue or place, or the broker is away.
    """
    # A name that is misspelt has no letters in a place that others have, too.
    await tried(f"queue {queue!r}", channel.queue_declare(queue, passive=True))
    place = place or names.dead(queue)
    there = await tried(f"queue {place!r}", channel.queue_declare(place, passive=True))
    found: list[DeadLetter] = []
    passed: list[DeliveredMessage] = []
    for _ in range(there.message_count or 0):
        if len(found) == most:
            break
        got = await tried(f"queue {place!r}", channel.basic_get(place))
        if isinstance(got.delivery, Basic.GetEmpty):
            break
        dead = letter(queue, got)
        chosen = is_of(queue, got) and wanted(dead)
        if not chosen or dry_run:
            passed.append(got)
        if not chosen:
            continue
        if not dry_run:
            # All attempts are before it again; what befell it stays known.
            copy = copy_of(got, replace(dead.failure, attempts=0))
            await publishing.send(
                got.body,
                copy,
                exchange="",
                key=queue,
                what=queue,
                address=queue,
                copy=True,
            )
            # The connection ends soon, and does not wait for what is yet to be written.
            taken = channel.basic_ack(got.delivery_tag or 0, wait=True)
            await tried(f"queue {place!r}", taken)
        found.append(dead)
    await keep(channel, place, passed)
    return found
