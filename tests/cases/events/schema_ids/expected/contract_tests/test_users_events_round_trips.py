"""Round trips of users.asyncapi.yaml, one for each message."""

from __future__ import annotations

from .._proto.users import moved_pb2
from ..runtime.events.testing import handled, sent
from ..runtime.message_sample import sample_message
from ..runtime.sample import sample
from ..users.events import events
from ..users.events.consumer import register
from ..users.events.fake import FakeUsersHandlers
from ..users.events.models import Closed, Joined, Left, Opened
from ..users.events.publisher import UsersPublisher


def test_tell_joined() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(Joined),
        name="joined",
    )


def test_tell_left() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(Left),
        name="left",
    )


def test_tell_moved() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample_message(moved_pb2.Moved),
        name="moved",
    )


def test_tell_to() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample_message(moved_pb2.Moved.To),
        name="to",
    )


def test_hear_joined() -> None:
    """Receive from users."""
    handled(register, FakeUsersHandlers(), events.HEAR, sample(Joined), name="joined")


def test_hear_left() -> None:
    """Receive from users."""
    handled(register, FakeUsersHandlers(), events.HEAR, sample(Left), name="left")


def test_hear_moved() -> None:
    """Receive from users."""
    handled(
        register,
        FakeUsersHandlers(),
        events.HEAR,
        sample_message(moved_pb2.Moved),
        name="moved",
    )


def test_hear_to() -> None:
    """Receive from users."""
    handled(
        register,
        FakeUsersHandlers(),
        events.HEAR,
        sample_message(moved_pb2.Moved.To),
        name="to",
    )


def test_tell_apart_opened() -> None:
    """Receive from alike."""
    handled(
        register, FakeUsersHandlers(), events.TELL_APART, sample(Opened), name="opened"
    )


def test_tell_apart_closed() -> None:
    """Receive from alike."""
    handled(
        register, FakeUsersHandlers(), events.TELL_APART, sample(Closed), name="closed"
    )
