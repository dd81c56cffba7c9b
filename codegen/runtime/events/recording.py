"""A transport that also remembers what was sent, and a way to send for a test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from .dispatch import decode
from .event import Event, Exchange
from .ids import fresh_id
from .memory import MemoryTransport
from .message import Message, Receipt
from .publisher import PublishOptions, message_of
from .schema_ids import MADE_UP
from .transport import Transport


class RecordingTransport(MemoryTransport):
    """Carries messages in memory and keeps them: `(operation, payload)`, in order.

    Of what a relay sends there is the whole message in place of a payload: what its
    contract allows is known to who wrote it into the outbox.
    """

    def __init__(self) -> None:
        super().__init__()
        self.published: list[tuple[str, object]] = []

    async def publish(self, event: Event[Any], message: Message) -> Receipt:
        """Remember the payload, as a consumer would read it, and carry on."""
        payload = decode(event, message) if event.payloads else message
        self.published.append((event.name, payload))
        return await super().publish(replace(event, mandatory=False), message)


async def send(
    transport: Transport,
    event: Event[Any],
    value: object,
    *,
    parameters: Mapping[str, object] | None = None,
    options: PublishOptions | None = None,
    headers: BaseModel | None = None,
    name: str | None = None,
) -> Receipt:
    """Send *value* to where *event* is received, whoever sends it otherwise.

    A queue of the contract gets it directly, by the default exchange; without one it
    goes to the address of the event. *name* is that of the message, where there are
    several. For tests of handlers.
    """
    event = directly(event)
    message = message_of(
        event,
        value,
        options or {},
        parameters or {},
        fresh_id,
        headers,
        MADE_UP,
        name=name,
    )
    return await transport.publish(event, message)


def directly(event: Event[Any]) -> Event[Any]:
    """Return *event* as it is sent into its own queue, if the contract names one."""
    if event.queue is None:
        return event
    direct = Exchange(type="default")
    return replace(event, exchange=direct, address=event.queue.name)
