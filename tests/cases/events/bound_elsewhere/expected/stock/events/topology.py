"""What a broker must have before the events of Stock travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="orders", type="direct", durable=False),
        Exchange(name="prices", type="fanout"),
        Exchange(name="news", type="fanout"),
    ),
    queues=(
        Queue(name="stock.orders", bind=("order.created",)),
        Queue(name="stock.prices", bind=("",)),
        Queue(name="stock.news", bind=("",)),
    ),
    bindings=(
        Binding(exchange="orders", pattern="order.created", queue="stock.orders"),
        Binding(exchange="prices", pattern="", queue="stock.prices"),
        Binding(exchange="news", pattern="", queue="stock.news"),
    ),
    receives=(
        events.ORDERS,
        events.PRICES,
        events.NEWS,
    ),
)
