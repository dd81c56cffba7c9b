"""What a broker must have before the events of Chat travel."""

from __future__ import annotations

from ...runtime.events import Queue, Topology

TOPOLOGY = Topology(
    queues=(Queue(name="work"),),
)
