"""What a broker must have before the events of Clicks travel."""

from __future__ import annotations

from ...runtime.events import Topic, Topology
from . import events

TOPOLOGY = Topology(
    topics=(Topic(name="web.clicks.v1", partitions=12, replicas=3),),
    sends=(events.CLICKED,),
    receives=(events.COUNT_CLICK,),
)
