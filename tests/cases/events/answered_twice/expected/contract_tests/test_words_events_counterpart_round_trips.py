"""Round trips of words.asyncapi.yaml, one for each message."""

from __future__ import annotations

from functools import partial

from ..runtime.events.testing import GROUP, answered, handled
from ..runtime.sample import sample
from ..words.events.counterpart import events
from ..words.events.counterpart.consumer import register
from ..words.events.counterpart.fake import FakeWordsHandlers
from ..words.events.models import Ask, AskHeaders


def test_ask() -> None:
    """Receive from asked.{tenant}."""
    handled(
        partial(register, group=GROUP),
        FakeWordsHandlers(),
        events.ASK,
        sample(Ask),
        {"tenant": "t1"},
        headers=sample(AskHeaders),
    )


def test_count() -> None:
    """Receive from asked.{tenant}."""
    handled(
        partial(register, group=GROUP),
        FakeWordsHandlers(),
        events.COUNT,
        sample(Ask),
        {"tenant": "t1"},
        headers=sample(AskHeaders),
    )


def test_other() -> None:
    """Receive from asked.{tenant}."""
    answered(
        partial(register, group=GROUP),
        FakeWordsHandlers(),
        events.OTHER,
        events.OTHER_REPLY,
        sample(bool),
        {"tenant": "t1"},
    )


def test_tell() -> None:
    """Receive from asked.{tenant}."""
    handled(
        partial(register, group=GROUP),
        FakeWordsHandlers(),
        events.TELL,
        sample(bool),
        {"tenant": "t1"},
    )
