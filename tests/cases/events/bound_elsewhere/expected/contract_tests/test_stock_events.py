"""Whether a service keeps stock.asyncapi.yaml."""

from __future__ import annotations

from ..runtime.contract_tests.events.operations import Received
from ..runtime.contract_tests.events.subject import EventsSubject
from ..stock.events import events
from ..stock.events.consumer import register
from ..stock.events.fake import FakeStockHandlers

SUBJECT = EventsSubject(
    service="stock",
    slice="events",
    contract="stock.asyncapi.yaml",
    tests=__file__,
    fake=FakeStockHandlers,
    register=register,
    received=(
        Received(event=events.ORDERS, method="orders", pointer="/operations/orders"),
        Received(event=events.PRICES, method="prices", pointer="/operations/prices"),
        Received(event=events.NEWS, method="news", pointer="/operations/news"),
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_orders() -> None:
    """Receive from stock.orders: what is allowed is handled."""
    SUBJECT.handles(events.ORDERS)


def test_orders_poison() -> None:
    """Receive from stock.orders: what is forbidden stops nothing."""
    SUBJECT.isolates(events.ORDERS)


def test_orders_once() -> None:
    """Receive from stock.orders: once is enough."""
    SUBJECT.handles_once(events.ORDERS)


def test_orders_order() -> None:
    """Receive from stock.orders: order is no matter."""
    SUBJECT.handles_in_any_order(events.ORDERS)


def test_orders_acknowledged() -> None:
    """Receive from stock.orders: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.ORDERS)


def test_prices() -> None:
    """Receive from stock.prices: what is allowed is handled."""
    SUBJECT.handles(events.PRICES)


def test_prices_poison() -> None:
    """Receive from stock.prices: what is forbidden stops nothing."""
    SUBJECT.isolates(events.PRICES)


def test_prices_once() -> None:
    """Receive from stock.prices: once is enough."""
    SUBJECT.handles_once(events.PRICES)


def test_prices_order() -> None:
    """Receive from stock.prices: order is no matter."""
    SUBJECT.handles_in_any_order(events.PRICES)


def test_prices_acknowledged() -> None:
    """Receive from stock.prices: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.PRICES)


def test_news() -> None:
    """Receive from stock.news: what is allowed is handled."""
    SUBJECT.handles(events.NEWS)


def test_news_poison() -> None:
    """Receive from stock.news: what is forbidden stops nothing."""
    SUBJECT.isolates(events.NEWS)


def test_news_once() -> None:
    """Receive from stock.news: once is enough."""
    SUBJECT.handles_once(events.NEWS)


def test_news_order() -> None:
    """Receive from stock.news: order is no matter."""
    SUBJECT.handles_in_any_order(events.NEWS)


def test_news_acknowledged() -> None:
    """Receive from stock.news: acknowledged when it is done."""
    SUBJECT.acknowledges_after(events.NEWS)


def test_previous_versions() -> None:
    """What previous versions of the contract allowed is handled."""
    SUBJECT.reads_previous()
