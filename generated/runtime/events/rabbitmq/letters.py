"""Looks at the dead letters of a queue, and leaves them where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aiormq.abc import AbstractChannel, DeliveredMessage
from pamqp.commands import Basic

from ..failure import ORIGIN
from ..graveyard import dead_letter
from ..message import DeadLetter
from . import names
from .declaring import tried
from .properties import deliveries, read, renewed, text_of

_OFTEN = 10
"""Looks after which a letter begins anew: less than any broker's own limit."""


async def dead_letters(
    channel: AbstractChannel, queue: str, *, most: int = 1000, place: str = ""
) -> list[DeadLetter]:
    """Return the oldest dead letters of *queue*, so many as *most*, that are in *place*.

    All go back, in their order, when *channel* is closed or its connection is. Nobody else
    gets them until then. See `keep` for those that were looked at often.

    Raises:
        TransportError: There is no such place.
    """
    place = place or names.dead(queue)
    found: list[DeadLetter] = []
    passed: list[DeliveredMessage] = []
    while len(found) < most:
        got = await tried(f"queue {place!r}", channel.basic_get(place))
        if isinstance(got.delivery, Basic.GetEmpty):
            break
        passed.append(got)
        if is_of(queue, got):
            found.append(letter(queue, got))
    await keep(channel, place, passed)
    return found


async def keep(
    channel: AbstractChannel, place: str, passed: Iterable[DeliveredMessage]
) -> None:
    """See to it that looking at the letters in *place* uses none of them up.

    To a queue each look is a delivery, and that of a contract has a limit, from which on
    the broker lays a message among the dead letters of that queue. So once one of *passed*
    was looked at often, all of them go to its end, in their order, as copies that the
    broker has confirmed.

    Raises:
        TransportError: The broker does not take a copy.
    """
    passed = list(passed)
    if not any(deliveries(one) >= _OFTEN for one in passed):
        return
    what = f"queue {place!r}"
    sending = await tried(what, channel.connection.channel(publisher_confirms=True))
    for one in passed:
        copied = sending.basic_publish(
            one.body, exchange="", routing_key=place, properties=renewed(one)
        )
        await tried(what, copied)
        await tried(what, channel.basic_ack(one.delivery_tag or 0, wait=True))


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
    message = read(delivered)
    if message.failure is not None:
        return dead_letter(queue, message)
    # The broker did it: "expired", "delivery_limit", "rejected".
    said = text_of(headers.get("x-first-death-reason", ""))
    exchange, address = _origin(queue, headers.get("x-death"))
    found = dead_letter(
        queue, replace(message, address=address or message.address), said
    )
    origin = replace(found.failure.origin, exchange=exchange)
    failure = replace(found.failure, origin=origin)
    told = replace(found.message, failure=failure)
    return replace(found, message=told, failure=failure)


def _origin(queue: str, deaths: object) -> tuple[str, str]:
    """Exchange and routing key with which a message came to *queue*, as far as is said.

    Where it lies it has the key of that place. The header has an entry for each queue
    that it was taken out of, the last one first.
    """
    for death in deaths if isinstance(deaths, list) else ():
        if isinstance(death, dict) and death.get("queue") == queue:
            keys = death.get("routing-keys")
            key = keys[0] if isinstance(keys, list) and keys else ""
            return text_of(death.get("exchange")), text_of(key)
    return "", ""
