"""Round trips of users.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..runtime.events.testing import sent
from ..runtime.sample import sample
from ..users.events import events
from ..users.events.models import BUser, User
from ..users.events.publisher import UsersPublisher


def test_send_users() -> None:
    """Send to users."""
    sent(
        UsersPublisher, UsersPublisher.send_users, events.SEND_USERS, event=sample(User)
    )


def test_send_both() -> None:
    """Send to both."""
    sent(
        UsersPublisher,
        UsersPublisher.send_both,
        events.SEND_BOTH,
        event=sample(User | BUser),
    )
