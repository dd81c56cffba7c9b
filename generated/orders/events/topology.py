"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology

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
)
