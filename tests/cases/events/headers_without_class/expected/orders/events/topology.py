"""What a broker must have before the events of "Headers that no class describes" travel."""

from __future__ import annotations

from ...runtime.events import Topology
from . import events

TOPOLOGY = Topology(
    sends=(events.TELL,),
)
