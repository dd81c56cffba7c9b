"""What a broker must have before the events of Inventory travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="orders", type="topic"),
        Exchange(name="inventory", type="topic"),
    ),
    queues=(Queue(name="inventory.orders", bind=("order.created", "order.cancelled")),),
    bindings=(
        Binding(exchange="orders", pattern="order.created", queue="inventory.orders"),
        Binding(exchange="orders", pattern="order.cancelled", queue="inventory.orders"),
    ),
    sends=(
        events.STOCK_RESERVED,
        events.STOCK_RELEASED,
        events.STOCK_RAN_OUT,
    ),
    receives=(events.FOLLOW_ORDER,),
)
