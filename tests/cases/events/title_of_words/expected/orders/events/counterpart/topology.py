"""What a broker must have before the events of "The orders that people place", from the
other side travel.
"""

from __future__ import annotations

from ....runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    receives=(events.ORDER_CREATED,),
)
