"""What a broker must have before the events of Pets travel."""

from __future__ import annotations

from ...runtime.events import Topology

TOPOLOGY = Topology()
