"""What a broker must have before the events of Weather travel."""

from __future__ import annotations

from ...runtime.events import Topology

TOPOLOGY = Topology()
