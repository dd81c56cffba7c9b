"""What a broker must have before the events of "The orders that people place" travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.ORDER_CREATED,),
)
