"""What a broker must have before the events of Pets travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    receives=(
        events.WELCOME,
        events.COUNT,
        events.DIGEST,
        events.COMPARE,
    ),
)
