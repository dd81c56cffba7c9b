"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Paid, Placed
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_place() -> None:
    """Send to orders."""
    sent(OrdersPublisher, OrdersPublisher.place, events.PLACE, event=sample(Placed))


def test_pack() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.PACK, sample(Placed))


def test_pay() -> None:
    """Send to order.{region}.paid."""
    sent(
        OrdersPublisher,
        OrdersPublisher.pay,
        events.PAY,
        event=sample(Paid),
        region="word",
    )


def test_count() -> None:
    """Receive from order.{region}.paid."""
    handled(
        register, FakeOrdersHandlers(), events.COUNT, sample(Paid), {"region": "word"}
    )


def test_send() -> None:
    """Send to order.{region}.sent."""
    sent(
        OrdersPublisher,
        OrdersPublisher.send,
        events.SEND,
        event=sample(Paid),
        region="word",
    )


def test_sent() -> None:
    """Receive from order.{region}.sent."""
    handled(
        register, FakeOrdersHandlers(), events.SENT, sample(Paid), {"region": "word"}
    )


def test_send_all() -> None:
    """Send to order.all.sent."""
    sent(OrdersPublisher, OrdersPublisher.send_all, events.SEND_ALL, event=sample(Paid))


def test_plain() -> None:
    """Send to plain."""
    sent(OrdersPublisher, OrdersPublisher.plain, events.PLAIN, event=sample(Paid))


def test_go_straight() -> None:
    """Send to straight."""
    sent(
        OrdersPublisher,
        OrdersPublisher.go_straight,
        events.GO_STRAIGHT,
        event=sample(Paid),
    )


def test_get_straight() -> None:
    """Receive from straight."""
    handled(register, FakeOrdersHandlers(), events.GET_STRAIGHT, sample(Paid))


def test_get_straighter() -> None:
    """Receive from straighter."""
    handled(register, FakeOrdersHandlers(), events.GET_STRAIGHTER, sample(Paid))
