"""What a broker must have before the events of "Messages called as what code imports"
travel.
"""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.TELL,
        events.ANSWER_REPLY.event,
    ),
    receives=(events.ANSWER,),
)
