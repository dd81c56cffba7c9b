"""What a broker must have before the events of Orders stream travel."""

from __future__ import annotations

from ....runtime.events import Topic, Topology
from . import events

TOPOLOGY = Topology(
    topics=(
        Topic(
            name="orders",
            partitions=6,
            replicas=1,
            configuration=(("retention.ms", "-1"),),
        ),
    ),
    sends=(events.RECORD_ORDER,),
    receives=(events.FOLLOW_ORDERS,),
)
