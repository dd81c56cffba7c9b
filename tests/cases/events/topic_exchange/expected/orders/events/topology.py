"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="orders", type="topic", vhost="/shop"),),
    queues=(Queue(name="warehouse", bind=("order.*", "order.eu.#"), auto_delete=True),),
    bindings=(
        Binding(exchange="orders", pattern="order.*", queue="warehouse"),
        Binding(exchange="orders", pattern="order.eu.#", queue="warehouse"),
    ),
    sends=(events.ORDER_CREATED,),
    receives=(events.PACK,),
)
