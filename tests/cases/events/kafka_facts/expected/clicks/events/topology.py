"""What a broker must have before the events of Clicks travel."""

from __future__ import annotations

from ...runtime.events import Topic, Topology

TOPOLOGY = Topology(
    topics=(Topic(name="web.clicks.v1", partitions=12, replicas=3),),
)
