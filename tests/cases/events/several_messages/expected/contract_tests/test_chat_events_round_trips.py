"""Round trips of chat.asyncapi.yaml, one for each message."""

from __future__ import annotations

from typing import Any

from ..chat.events import events
from ..chat.events.consumer import register
from ..chat.events.fake import FakeChatHandlers
from ..chat.events.models import Joined, Left
from ..chat.events.publisher import ChatPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_say_text() -> None:
    """Send to room."""
    sent(ChatPublisher, ChatPublisher.say, events.SAY, event=sample(str), name="text")


def test_say_joined() -> None:
    """Send to room."""
    sent(
        ChatPublisher,
        ChatPublisher.say,
        events.SAY,
        event=sample(Joined),
        name="joined",
    )


def test_say_left() -> None:
    """Send to room."""
    sent(ChatPublisher, ChatPublisher.say, events.SAY, event=sample(Left), name="left")


def test_show() -> None:
    """Send to room."""
    sent(ChatPublisher, ChatPublisher.show, events.SHOW, event=sample(bytes))


def test_greet() -> None:
    """Receive from room."""
    handled(register, FakeChatHandlers(), events.GREET, sample(Joined))


def test_read_text() -> None:
    """Receive from room."""
    handled(register, FakeChatHandlers(), events.READ, sample(str), name="text")


def test_read_anything() -> None:
    """Receive from room."""
    handled(register, FakeChatHandlers(), events.READ, sample(Any), name="anything")


def test_enqueue_joined() -> None:
    """Send to work."""
    sent(
        ChatPublisher,
        ChatPublisher.enqueue,
        events.ENQUEUE,
        event=sample(Joined),
        name="joined",
    )


def test_enqueue_left() -> None:
    """Send to work."""
    sent(
        ChatPublisher,
        ChatPublisher.enqueue,
        events.ENQUEUE,
        event=sample(Left),
        name="left",
    )


def test_count_joined() -> None:
    """Receive from work."""
    handled(register, FakeChatHandlers(), events.COUNT_JOINED, sample(Joined))


def test_count_left() -> None:
    """Receive from work."""
    handled(register, FakeChatHandlers(), events.COUNT_LEFT, sample(Left))
