"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers as FakeOrdersHandlersFake
from ..orders.events.models import (
    FakeOrdersHandlers,
    MessageContext,
    OrdersPublisher as OrdersPublisherModel,
    WithHeaders,
)
from ..orders.events.publisher import OrdersPublisher
from ..runtime.events.testing import answered, sent
from ..runtime.sample import sample


def test_tell_with_headers() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(WithHeaders),
        name="WithHeaders",
    )


def test_tell_orders_publisher() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(OrdersPublisherModel),
        name="OrdersPublisher",
    )


def test_tell_message_context() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(MessageContext),
        name="MessageContext",
    )


def test_tell_fake_orders_handlers() -> None:
    """Send to a."""
    sent(
        OrdersPublisher,
        OrdersPublisher.tell,
        events.TELL,
        event=sample(FakeOrdersHandlers),
        name="FakeOrdersHandlers",
    )


def test_answer_with_headers() -> None:
    """Receive from a."""
    answered(
        register,
        FakeOrdersHandlersFake(),
        events.ANSWER,
        events.ANSWER_REPLY,
        sample(WithHeaders),
        name="WithHeaders",
    )


def test_answer_orders_publisher() -> None:
    """Receive from a."""
    answered(
        register,
        FakeOrdersHandlersFake(),
        events.ANSWER,
        events.ANSWER_REPLY,
        sample(OrdersPublisherModel),
        name="OrdersPublisher",
    )


def test_answer_message_context() -> None:
    """Receive from a."""
    answered(
        register,
        FakeOrdersHandlersFake(),
        events.ANSWER,
        events.ANSWER_REPLY,
        sample(MessageContext),
        name="MessageContext",
    )


def test_answer_fake_orders_handlers() -> None:
    """Receive from a."""
    answered(
        register,
        FakeOrdersHandlersFake(),
        events.ANSWER,
        events.ANSWER_REPLY,
        sample(FakeOrdersHandlers),
        name="FakeOrdersHandlers",
    )
