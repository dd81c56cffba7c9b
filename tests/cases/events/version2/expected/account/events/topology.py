"""What a broker must have before the events of Account travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.SEND_USER_MAIL,),
    receives=(
        events.ON_USER_SIGNED_UP,
        events.RECEIVE_USER_LEFT,
    ),
)
