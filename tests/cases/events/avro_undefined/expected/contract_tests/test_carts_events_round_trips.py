"""Round trips of carts.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..carts.events import events
from ..carts.events.publisher import CartsPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_send_filled() -> None:
    """Send to all."""
    sent(
        CartsPublisher,
        CartsPublisher.send,
        events.SEND,
        event=sample(bytes),
        name="filled",
    )


def test_send_told() -> None:
    """Send to all."""
    sent(
        CartsPublisher,
        CartsPublisher.send,
        events.SEND,
        event=sample(bytes),
        name="told",
    )
