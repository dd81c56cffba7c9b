"""What a broker must have before the events of Payments travel."""

from __future__ import annotations

from ...runtime.events import Exchange, Topology
from . import events

TOPOLOGY = Topology(
    exchanges=(Exchange(name="payments", type="topic"),),
    sends=(
        events.PAYMENT_AUTHORIZED,
        events.PAYMENT_CAPTURED,
        events.PAYMENT_DECLINED,
        events.PAYMENT_REFUNDED,
    ),
)
