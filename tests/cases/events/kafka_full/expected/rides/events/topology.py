"""What a broker must have before the events of Rides travel."""

from __future__ import annotations

from ...runtime.events import Topic, Topology
from . import events

TOPOLOGY = Topology(
    topics=(
        Topic(
            name="rides.v1",
            partitions=20,
            replicas=3,
            configuration=(
                ("cleanup.policy", "delete,compact"),
                ("retention.ms", "604800000"),
                ("retention.bytes", "-1"),
                ("delete.retention.ms", "86400000"),
                ("max.message.bytes", "1048588"),
                ("confluent.key.schema.validation", "true"),
                ("confluent.key.subject.name.strategy", "TopicNameStrategy"),
            ),
        ),
        Topic(name="cities.{city}"),
    ),
    sends=(
        events.RIDE,
        events.COUNT,
        events.TELL,
        events.MIX,
    ),
    receives=(
        events.BILL,
        events.WATCH,
    ),
)
