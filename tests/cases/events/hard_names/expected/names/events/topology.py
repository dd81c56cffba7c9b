"""What a broker must have before the events of Names travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(
        events.IMPORT,
        events.INIT,
        events.PUBLISH,
        events.ORDER_CREATED,
        events.ORDER_CREATED_,
        events.TRANSPORT,
        events.PUBLISHED,
    ),
    receives=(
        events.STR,
        events.LIST_,
        events.ORDER_CREATED_2,
        events.OPERATION_1ST,
        events.ÜNÏCODE,
        events.MINUS_MINUS,
        events.CALLS,
    ),
)
