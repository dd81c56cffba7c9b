"""What a broker must have before the events of Words travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.TELL,
        events.ASK,
        events.COUNT,
        events.OTHER,
    ),
)
