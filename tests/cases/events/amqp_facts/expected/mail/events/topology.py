"""What a broker must have before the events of Mail travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Queue, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="stamps", type="topic"),
        Exchange(name="mail", type="direct"),
    ),
    queues=(Queue(name="mail-in", exclusive=True),),
    sends=(
        events.STAMP,
        events.POST,
    ),
    receives=(
        events.COLLECT,
        events.READ,
    ),
)
