"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="shop", type="topic"),),
    queues=(Queue(name="order-commands"),),
    sends=(events.ORDER_CREATED,),
    receives=(events.CANCEL,),
)
