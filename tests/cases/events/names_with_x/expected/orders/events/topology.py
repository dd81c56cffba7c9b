"""What a broker must have before the events of "Names that begin with x-" travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.X_PLACE,),
    receives=(events.X_LISTEN,),
)
