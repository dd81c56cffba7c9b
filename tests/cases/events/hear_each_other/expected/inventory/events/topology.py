"""What a broker must have before the events of Inventory travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.STOCK_RAN_OUT,),
    receives=(events.ORDER_CREATED,),
)
