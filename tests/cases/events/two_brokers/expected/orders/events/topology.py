"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Queue, Topic, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="shop", type="topic", durable=False),),
    queues=(
        Queue(name="orders"),
        Queue(name="straight"),
        Queue(name="straighter"),
    ),
    topics=(
        Topic(name="shop.orders"),
        Topic(name="paid.{region}"),
        Topic(
            name="sent",
            partitions=6,
            replicas=3,
            configuration=(("retention.ms", "1000"),),
        ),
        Topic(name="shop.plain"),
        Topic(name="shop.lost"),
    ),
    sends=(
        events.PLACE,
        events.PAY,
        events.SEND,
        events.SEND_ALL,
        events.PLAIN,
        events.GO_STRAIGHT,
    ),
    receives=(
        events.PACK,
        events.COUNT,
        events.SENT,
        events.GET_STRAIGHT,
        events.GET_STRAIGHTER,
    ),
)
