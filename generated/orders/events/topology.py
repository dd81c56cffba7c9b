"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="orders", type="topic"),),
    queues=(
        Queue(name="notifications.orders", bind=("order.*",)),
        Queue(name="inventory.orders", bind=("order.created",)),
    ),
    bindings=(
        Binding(exchange="orders", pattern="order.*", queue="notifications.orders"),
        Binding(exchange="orders", pattern="order.created", queue="inventory.orders"),
    ),
    sends=(
        events.ORDER_CREATED,
        events.ORDER_PAID,
        events.ORDER_CANCELLED,
    ),
    receives=(
        events.NOTIFY_CUSTOMER,
        events.RESERVE_STOCK,
    ),
)
