"""What a broker must have before the events of Partly travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.TRACE,
        events.SPLIT,
        events.ASK,
        events.ASK_REPLY.event,
    ),
)
