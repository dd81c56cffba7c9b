"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Any

from ..orders.events import events
from ..orders.events.models import Both
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import sent
from ..runtime.sample import sample


def test_tell_either() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(str),
        name="Either",
    )


def test_tell_named() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(int),
        name="Named",
    )


def test_tell_numbers() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(bool),
        name="Numbers",
    )


def test_tell_plain() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(list[Any]),
        name="Plain",
    )


def test_tell_both() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(Both),
        name="Both",
    )
