"""What a broker must have before the events of Sums, from the other side travel."""

from __future__ import annotations

from ....runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.SUM,),
    receives=(events.MIX,),
)
