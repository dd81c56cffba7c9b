"""What a broker must have before the events of "Messages of one type" travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.TELL,
        events.WARN,
        events.ON_USER_REPLY.event,
    ),
    receives=(events.ON_USER,),
)
