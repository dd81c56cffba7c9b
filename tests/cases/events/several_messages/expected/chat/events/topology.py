"""What a broker must have before the events of Chat travel."""

from __future__ import annotations

from ...runtime.events import Queue, Topology
from . import events

TOPOLOGY = Topology(
    queues=(Queue(name="work"),),
    sends=(
        events.SAY,
        events.SHOW,
        events.ENQUEUE,
    ),
    receives=(
        events.GREET,
        events.READ,
        events.COUNT_JOINED,
        events.COUNT_LEFT,
    ),
)
