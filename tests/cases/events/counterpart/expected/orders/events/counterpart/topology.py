"""What a broker must have before the events of Orders, from the other side travel."""

from __future__ import annotations

from ....runtime.events import Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="shop", type="topic"),),
    queues=(Queue(name="order-commands"),),
    sends=(events.CANCEL,),
    receives=(events.ORDER_CREATED,),
)
