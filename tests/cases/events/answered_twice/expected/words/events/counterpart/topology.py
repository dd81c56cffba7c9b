"""What a broker must have before the events of Words, from the other side travel."""

from __future__ import annotations

from ....runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    receives=(
        events.ASK,
        events.COUNT,
        events.OTHER,
        events.TELL,
    ),
)
