"""Round trips of clicks.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..clicks.events import events
from ..clicks.events.consumer import register
from ..clicks.events.fake import FakeClicksHandlers
from ..clicks.events.models import Clicked
from ..clicks.events.publisher import ClicksPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_clicked() -> None:
    """Send to web.clicks.v1."""
    sent(
        ClicksPublisher, ClicksPublisher.clicked, events.CLICKED, event=sample(Clicked)
    )


def test_count_click() -> None:
    """Receive from web.clicks.v1."""
    handled(register, FakeClicksHandlers(), events.COUNT_CLICK, sample(Clicked))
