"""Round trips of traits.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import sent
from ..runtime.sample import sample
from ..traits.events import events
from ..traits.events.models import Own
from ..traits.events.publisher import TraitsPublisher


def test_send_plain() -> None:
    """Send to a."""
    sent(
        TraitsPublisher,
        TraitsPublisher.send_plain,
        events.SEND_PLAIN,
        event=sample(str),
    )


def test_send_own() -> None:
    """Send to a."""
    sent(TraitsPublisher, TraitsPublisher.send_own, events.SEND_OWN, event=sample(Own))
