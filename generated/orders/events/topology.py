"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="orders", type="topic"),
        Exchange(name="payments", type="topic"),
    ),
    queues=(
        Queue(name="orders.payments", bind=("payment.captured", "payment.declined")),
    ),
    bindings=(
        Binding(
            exchange="payments", pattern="payment.captured", queue="orders.payments"
        ),
        Binding(
            exchange="payments", pattern="payment.declined", queue="orders.payments"
        ),
    ),
    sends=(
        events.ORDER_CREATED,
        events.ORDER_PAID,
        events.ORDER_CANCELLED,
    ),
    receives=(events.FOLLOW_PAYMENT,),
)
