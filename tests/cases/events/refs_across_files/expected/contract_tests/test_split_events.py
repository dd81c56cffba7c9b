"""Round trips of split.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._shared.schemas import Said
from ..runtime.events.testing import sent
from ..runtime.sample import sample
from ..split.events import events
from ..split.events.publisher import SplitPublisher


def test_said() -> None:
    """Send to said.{who}."""
    sent(
        SplitPublisher, SplitPublisher.said, events.SAID, event=sample(Said), who="word"
    )
