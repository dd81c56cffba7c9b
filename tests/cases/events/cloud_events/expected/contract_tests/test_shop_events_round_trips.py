"""Round trips of shop.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample
from ..shop.events import events
from ..shop.events.consumer import register
from ..shop.events.fake import FakeShopHandlers
from ..shop.events.models import LostHeaders, Order, Paid, Refunded
from ..shop.events.publisher import ShopPublisher


def test_send_structured_placed() -> None:
    """Send to shop.structured."""
    sent(
        ShopPublisher,
        ShopPublisher.send_structured,
        events.SEND_STRUCTURED,
        event=sample(Order),
        name="placed",
    )


def test_send_structured_unplaced() -> None:
    """Send to shop.structured."""
    sent(
        ShopPublisher,
        ShopPublisher.send_structured,
        events.SEND_STRUCTURED,
        event=sample(Order),
        name="unplaced",
    )


def test_on_structured_placed() -> None:
    """Receive from shop.structured."""
    handled(
        register, FakeShopHandlers(), events.ON_STRUCTURED, sample(Order), name="placed"
    )


def test_on_structured_unplaced() -> None:
    """Receive from shop.structured."""
    handled(
        register,
        FakeShopHandlers(),
        events.ON_STRUCTURED,
        sample(Order),
        name="unplaced",
    )


def test_send_whole_paid() -> None:
    """Send to shop.whole."""
    sent(
        ShopPublisher,
        ShopPublisher.send_whole,
        events.SEND_WHOLE,
        event=sample(Paid),
        name="Paid",
    )


def test_send_whole_refunded() -> None:
    """Send to shop.whole."""
    sent(
        ShopPublisher,
        ShopPublisher.send_whole,
        events.SEND_WHOLE,
        event=sample(Refunded),
        name="Refunded",
    )


def test_on_whole_paid() -> None:
    """Receive from shop.whole."""
    handled(register, FakeShopHandlers(), events.ON_WHOLE, sample(Paid), name="Paid")


def test_on_whole_refunded() -> None:
    """Receive from shop.whole."""
    handled(
        register, FakeShopHandlers(), events.ON_WHOLE, sample(Refunded), name="Refunded"
    )


def test_send_binary_packed() -> None:
    """Send to shop.binary."""
    sent(
        ShopPublisher,
        ShopPublisher.send_binary,
        events.SEND_BINARY,
        event=sample(Order),
        name="packed",
    )


def test_send_binary_shipped() -> None:
    """Send to shop.binary."""
    sent(
        ShopPublisher,
        ShopPublisher.send_binary,
        events.SEND_BINARY,
        event=sample(Order),
        name="shipped",
    )


def test_on_binary_packed() -> None:
    """Receive from shop.binary."""
    handled(
        register, FakeShopHandlers(), events.ON_BINARY, sample(Order), name="packed"
    )


def test_on_binary_shipped() -> None:
    """Receive from shop.binary."""
    handled(
        register, FakeShopHandlers(), events.ON_BINARY, sample(Order), name="shipped"
    )


def test_send_amqp() -> None:
    """Send to shop.amqp."""
    sent(
        ShopPublisher,
        ShopPublisher.send_amqp,
        events.SEND_AMQP,
        event=sample(Order),
        headers=sample(LostHeaders),
    )


def test_on_amqp() -> None:
    """Receive from shop.amqp."""
    handled(
        register,
        FakeShopHandlers(),
        events.ON_AMQP,
        sample(Order),
        headers=sample(LostHeaders),
    )
