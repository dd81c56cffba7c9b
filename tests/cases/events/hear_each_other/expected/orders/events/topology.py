"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.ORDER_CREATED,),
    receives=(events.STOCK_RAN_OUT,),
)
