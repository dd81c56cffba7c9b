"""What a broker must have before the events of Mail travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Queue, Topology

TOPOLOGY = Topology(
    exchanges=(Exchange(name="mail", type="topic"),),
    queues=(Queue(name="mail-in", exclusive=True),),
)
