"""Round trips of partly.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..partly.events import events
from ..partly.events.client import PartlyClient
from ..partly.events.models import Three, Two
from ..partly.events.publisher import PartlyPublisher
from ..runtime.events.testing import asked, sent
from ..runtime.sample import sample


def test_ask() -> None:
    """Send to asked."""
    asked(
        PartlyClient,
        PartlyClient.ask,
        events.ASK,
        events.ASK_REPLY,
        answer=sample(str),
        event=sample(str),
    )


def test_trace_one() -> None:
    """Send to traced."""
    sent(
        PartlyPublisher,
        PartlyPublisher.trace,
        events.TRACE,
        event=sample(str),
        name="one",
    )


def test_trace_two() -> None:
    """Send to traced."""
    sent(
        PartlyPublisher,
        PartlyPublisher.trace,
        events.TRACE,
        event=sample(Two),
        name="two",
    )


def test_split() -> None:
    """Send to parts.{of}."""
    sent(
        PartlyPublisher,
        PartlyPublisher.split,
        events.SPLIT,
        event=sample(Three),
        of="word",
    )
