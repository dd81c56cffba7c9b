"""What a broker must have before the events of Payments travel."""

from __future__ import annotations

from ...runtime.events import Topic, Topology
from . import events

TOPOLOGY = Topology(
    topics=(Topic(name="payments"),),
    sends=(events.PAY,),
    receives=(events.BOOK,),
)
