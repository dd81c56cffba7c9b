"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Queue, Topic, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="keys", type="topic"),
        Exchange(name="fan", type="fanout"),
        Exchange(name="others", type="topic"),
    ),
    queues=(Queue(name="q", exclusive=True),),
    topics=(Topic(name="a"),),
    sends=(
        events.SEND_B,
        events.SEND_KEY,
    ),
    receives=(
        events.GET_A,
        events.GET_KEY,
        events.GET_ONE,
        events.GET_FIXED,
        events.GET_FAN,
        events.GET_QUEUE,
        events.GET_ELSEWHERE,
    ),
)
