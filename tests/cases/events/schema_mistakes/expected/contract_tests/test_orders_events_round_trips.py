"""Round trips of orders.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Any

from ..orders.events import events
from ..orders.events.consumer import register
from ..orders.events.fake import FakeOrdersHandlers
from ..orders.events.models import Kept
from ..runtime.events.testing import handled
from ..runtime.sample import sample


def test_placed_placed() -> None:
    """Receive from placed."""
    handled(
        register,
        FakeOrdersHandlers(),
        events.PLACED,
        sample(dict[str, Any]),
        name="Placed",
    )


def test_placed_kept() -> None:
    """Receive from placed."""
    handled(register, FakeOrdersHandlers(), events.PLACED, sample(Kept), name="Kept")
