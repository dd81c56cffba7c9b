"""Sends the messages of events: to which topic, and what cannot be sent at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...errors import TransportError
from ..errors import Unroutable
from ..event import Event
from ..message import Message, Receipt
from .names import published
from .producing import Producing
from .records import key_of, value_of, write
from .topics import Topics


async def publish(
    event: Event[Any],
    message: Message,
    topics: Topics,
    producing: Producing,
    made: Callable[[], None],
) -> Receipt:
    """Send *message*, once its topic is there; *made* hears of one that was not known.

    Raises:
        Unroutable: There is no such topic, and none can be made.
        PublishTimeout: The broker did not say in time that it has the message.
        TransportError: It was not taken over, or nobody knows.
    """
    name = event.name
    try:
        topic = published(event, message.address)
    except ValueError as error:
        raise TransportError(
            f"{name}: {error}", sent=False, permanent=True, ours=True, operation=name
        ) from None
    try:
        if await topics.ensure(topic, described=event.topic):
            made()
    except TransportError as error:
        error.operation = name
        if error.permanent:
            raise Unroutable(f"{name}: {error}", operation=name) from error
        raise
    await producing.send(
        topic, value_of(message), key_of(message), write(message), name
    )
    return Receipt(message_id=message.message_id)
