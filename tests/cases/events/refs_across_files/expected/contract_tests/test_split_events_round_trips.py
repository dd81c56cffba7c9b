"""Round trips of split.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._shared.schemas import Said
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample
from ..split.events import events
from ..split.events.consumer import register
from ..split.events.fake import FakeSplitHandlers
from ..split.events.publisher import SplitPublisher


def test_hear() -> None:
    """Receive from said.{who}."""
    handled(register, FakeSplitHandlers(), events.HEAR, sample(Said), {"who": "word"})


def test_said() -> None:
    """Send to said.{who}."""
    sent(
        SplitPublisher, SplitPublisher.said, events.SAID, event=sample(Said), who="word"
    )
