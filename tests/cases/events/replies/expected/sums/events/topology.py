"""What a broker must have before the events of Sums travel."""

from __future__ import annotations

from ...runtime.events import Queue, Topology
from . import events

TOPOLOGY = Topology(
    queues=(Queue(name="products", durable=False),),
    sends=(
        events.ADD,
        events.MULTIPLY,
        events.ASK,
        events.LOST,
        events.MULTIPLY_REPLY.event,
        events.ON_MULTIPLY_REPLY.event,
    ),
    receives=(
        events.ON_ADD,
        events.ON_MULTIPLY,
        events.NOTE,
        events.ON_ASK,
    ),
)
