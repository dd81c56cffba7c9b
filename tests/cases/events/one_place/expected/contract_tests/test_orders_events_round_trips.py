"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Number, Text
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_get_a() -> None:
    """Receive from a."""
    handled(register, FakeOrdersHandlers(), events.GET_A, sample(Text))


def test_send_b() -> None:
    """Send to a."""
    sent(OrdersPublisher, OrdersPublisher.send_b, events.SEND_B, event=sample(Number))


def test_get_key() -> None:
    """Receive from k."""
    handled(register, FakeOrdersHandlers(), events.GET_KEY, sample(Text))


def test_send_key() -> None:
    """Send to k."""
    sent(
        OrdersPublisher, OrdersPublisher.send_key, events.SEND_KEY, event=sample(Number)
    )


def test_get_one() -> None:
    """Receive from order.{id}."""
    handled(
        register, FakeOrdersHandlers(), events.GET_ONE, sample(Text), {"id": "word"}
    )


def test_get_fixed() -> None:
    """Receive from order.all."""
    handled(register, FakeOrdersHandlers(), events.GET_FIXED, sample(Number))


def test_get_fan() -> None:
    """Receive from f1."""
    handled(register, FakeOrdersHandlers(), events.GET_FAN, sample(Text))


def test_get_queue() -> None:
    """Receive from q."""
    handled(register, FakeOrdersHandlers(), events.GET_QUEUE, sample(Text))


def test_get_elsewhere() -> None:
    """Receive from k."""
    handled(register, FakeOrdersHandlers(), events.GET_ELSEWHERE, sample(Number))
