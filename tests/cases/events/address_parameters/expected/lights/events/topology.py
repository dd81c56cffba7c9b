"""What a broker must have before the events of Lights travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.SWITCH,
        events.SEND_MEASURED,
        events.REPLY,
        events.SET_MODE,
    ),
    receives=(events.LIGHT_MEASURED,),
)
