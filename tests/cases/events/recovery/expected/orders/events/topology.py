"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Queue, Topic, Topology
from . import events

TOPOLOGY = Topology(
    queues=(Queue(name="orders-lost"),),
    topics=(Topic(name="shop.orders.lost"),),
    sends=(events.PLACE,),
    receives=(
        events.FIXED,
        events.DOUBLING,
        events.GROWING,
        events.UNPREFIXED,
        events.BURY,
        events.READ,
    ),
)
