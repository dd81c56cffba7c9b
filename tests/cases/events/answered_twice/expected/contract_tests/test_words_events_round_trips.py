"""Round trips of words.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Literal

from ..runtime.events.testing import asked, sent
from ..runtime.sample import sample
from ..words.events import events
from ..words.events.client import WordsClient
from ..words.events.models import Ask
from ..words.events.publisher import WordsPublisher


def test_ask() -> None:
    """Send to asked.{tenant}."""
    asked(
        WordsClient,
        WordsClient.ask,
        events.ASK,
        events.ASK_REPLY,
        answer=sample(Literal["yes"]),
        event=sample(Ask),
        tenant="t1",
    )


def test_count() -> None:
    """Send to asked.{tenant}."""
    asked(
        WordsClient,
        WordsClient.count,
        events.COUNT,
        events.COUNT_REPLY,
        answer=sample(int),
        event=sample(Ask),
        tenant="t1",
    )


def test_other() -> None:
    """Send to asked.{tenant}."""
    asked(
        WordsClient,
        WordsClient.other,
        events.OTHER,
        events.OTHER_REPLY,
        answer=sample(Literal["yes"]),
        event=sample(bool),
        tenant="t1",
    )


def test_tell() -> None:
    """Send to asked.{tenant}."""
    sent(
        WordsPublisher,
        WordsPublisher.tell,
        events.TELL,
        event=sample(bool),
        tenant="t1",
    )
