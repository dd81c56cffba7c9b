"""Round trips of shop.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import sent
from ..runtime.sample import sample
from ..shop.events import events
from ..shop.events.models import Plain, Text, Tree, Twice
from ..shop.events.publisher import ShopPublisher


def test_send_twice() -> None:
    """Send to all."""
    sent(
        ShopPublisher,
        ShopPublisher.send,
        events.SEND,
        event=sample(Twice),
        name="Twice",
    )


def test_send_tree() -> None:
    """Send to all."""
    sent(
        ShopPublisher, ShopPublisher.send, events.SEND, event=sample(Tree), name="Tree"
    )


def test_send_text() -> None:
    """Send to all."""
    sent(
        ShopPublisher, ShopPublisher.send, events.SEND, event=sample(Text), name="Text"
    )


def test_send_bare() -> None:
    """Send to all."""
    sent(ShopPublisher, ShopPublisher.send, events.SEND, event=sample(str), name="Bare")


def test_send_plain() -> None:
    """Send to all."""
    sent(
        ShopPublisher,
        ShopPublisher.send,
        events.SEND,
        event=sample(Plain),
        name="Plain",
    )
