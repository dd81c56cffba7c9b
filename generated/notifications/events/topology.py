"""What a broker must have before the events of Notifications travel."""

from __future__ import annotations

from ...runtime.events import Binding, Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="orders", type="topic"),
        Exchange(name="notifications", type="topic"),
    ),
    queues=(Queue(name="notifications.orders", bind=("order.*",)),),
    bindings=(
        Binding(exchange="orders", pattern="order.*", queue="notifications.orders"),
    ),
    sends=(
        events.NOTIFICATION_SENT,
        events.NOTIFICATION_FAILED,
    ),
    receives=(events.NOTIFY_CUSTOMER,),
)
