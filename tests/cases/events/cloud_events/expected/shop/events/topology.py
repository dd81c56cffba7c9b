"""What a broker must have before the events of Shop travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.SEND_STRUCTURED,
        events.SEND_WHOLE,
        events.SEND_BINARY,
        events.SEND_AMQP,
    ),
    receives=(
        events.ON_STRUCTURED,
        events.ON_WHOLE,
        events.ON_BINARY,
        events.ON_AMQP,
    ),
)
