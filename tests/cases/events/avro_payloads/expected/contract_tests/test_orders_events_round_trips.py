"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Closed, Node, Opened, Placed, Told
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_send() -> None:
    """Send to orders."""
    sent(OrdersPublisher, OrdersPublisher.send, events.SEND, event=sample(Placed))


def test_receive_placed() -> None:
    """Receive from orders."""
    handled(
        register, FakeOrdersHandlers(), events.RECEIVE, sample(Placed), name="placed"
    )


def test_receive_either() -> None:
    """Receive from orders."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.RECEIVE,
        sample(Opened | Closed),
        name="either",
    )


def test_receive_tree() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.RECEIVE, sample(Node), name="tree")


def test_receive_numbers() -> None:
    """Receive from orders."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.RECEIVE,
        sample(dict[str, float | int]),
        name="numbers",
    )


def test_receive_told() -> None:
    """Receive from orders."""
    handled(register, FakeOrdersHandlers(), events.RECEIVE, sample(Told), name="told")
