"""What a broker must have before the events of Weather travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.RAIN,
        events.SHINE,
    ),
)
