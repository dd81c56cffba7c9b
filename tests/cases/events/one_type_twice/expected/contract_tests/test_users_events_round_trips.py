"""Round trips of users.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import answered, sent
from ..runtime.sample import sample
from ..users.events import events
from ..users.events.consumer import register
from ..users.events.fake import FakeUsersHandlers
from ..users.events.models import NoteHeaders, User, WarningHeaders
from ..users.events.publisher import UsersPublisher


def test_tell_user_created() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(User),
        name="UserCreated",
    )


def test_tell_user_deleted() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(User),
        name="UserDeleted",
    )


def test_tell_note() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(str),
        name="Note",
        headers=sample(NoteHeaders),
    )


def test_tell_warning() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.tell,
        events.TELL,
        event=sample(str),
        name="Warning",
        headers=sample(WarningHeaders),
    )


def test_warn_note() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.warn,
        events.WARN,
        event=sample(str),
        name="Note",
        headers=sample(NoteHeaders),
    )


def test_warn_warning() -> None:
    """Send to users."""
    sent(
        UsersPublisher,
        UsersPublisher.warn,
        events.WARN,
        event=sample(str),
        name="Warning",
        headers=sample(WarningHeaders),
    )


def test_on_user_user_created() -> None:
    """Receive from users."""
    answered(
        register,
        FakeUsersHandlers(),
        events.ON_USER,
        events.ON_USER_REPLY,
        sample(User),
        name="UserCreated",
    )


def test_on_user_user_deleted() -> None:
    """Receive from users."""
    answered(
        register,
        FakeUsersHandlers(),
        events.ON_USER,
        events.ON_USER_REPLY,
        sample(User),
        name="UserDeleted",
    )


def test_on_user_note() -> None:
    """Receive from users."""
    answered(
        register,
        FakeUsersHandlers(),
        events.ON_USER,
        events.ON_USER_REPLY,
        sample(str),
        name="Note",
        headers=sample(NoteHeaders),
    )


def test_on_user_warning() -> None:
    """Receive from users."""
    answered(
        register,
        FakeUsersHandlers(),
        events.ON_USER,
        events.ON_USER_REPLY,
        sample(str),
        name="Warning",
        headers=sample(WarningHeaders),
    )
