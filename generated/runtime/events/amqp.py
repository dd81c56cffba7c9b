"""How messages of an event travel over AMQP 0-9-1, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class AmqpSend:
    """Properties of the messages of one event (AsyncAPI AMQP binding 0.3.0).

    Of an event that is received it is what its senders do.

    Attributes:
        expiration: Seconds after which a message that still waits goes, None for never.
        priority: Between those of one queue, None for the broker's default.
        delivery_mode: 2 for messages that survive a restart of the broker, else 1.
        cc: Further routing keys that it is sent to.
        bcc: The same, unseen by who receives it.
        user_id: Who sends it; the broker compares that with the connection's user.
        timestamp: Whether it says when it was sent.
        message_types: Pairs, the name of a message and the `type` that it travels with;
            of one that is not listed it is the name.
        content_encodings: Pairs, the name of a message and the `content-encoding` that
            the contract gives it; nothing here encodes its bytes so.
    """

    expiration: float | None = None
    priority: int | None = None
    delivery_mode: Literal[1, 2] = 2
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    user_id: str | None = None
    timestamp: bool = True
    message_types: tuple[tuple[str, str], ...] = ()
    content_encodings: tuple[tuple[str, str], ...] = ()
