"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(
        Exchange(name="orders", type="direct", durable=False),
        Exchange(name="news", type="fanout"),
    ),
    sends=(
        events.CREATED,
        events.NEWS,
    ),
)
