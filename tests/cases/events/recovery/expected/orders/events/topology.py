"""What a broker must have before the events of Orders travel."""

from __future__ import annotations

from ...runtime.events import Topology

TOPOLOGY = Topology()
