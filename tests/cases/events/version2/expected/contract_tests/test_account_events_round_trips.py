"""Round trips of account.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..account.events import events
from ..account.events.consumer import register
from ..account.events.fake import FakeAccountHandlers
from ..account.events.models import Left, UserSignedUp, Welcome
from ..account.events.publisher import AccountPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_on_user_signed_up() -> None:
    """Receive from user/{userId}/signedup."""
    handled(
        register,
        FakeAccountHandlers(),
        events.ON_USER_SIGNED_UP,
        sample(UserSignedUp),
        {"userId": "word"},
    )


def test_send_user_mail_welcome() -> None:
    """Send to user/mail."""
    sent(
        AccountPublisher,
        AccountPublisher.send_user_mail,
        events.SEND_USER_MAIL,
        event=sample(Welcome),
        name="welcome",
    )


def test_send_user_mail_send_user_mail_message2() -> None:
    """Send to user/mail."""
    sent(
        AccountPublisher,
        AccountPublisher.send_user_mail,
        events.SEND_USER_MAIL,
        event=sample(str),
        name="send user/mail message 2",
    )


def test_receive_user_left() -> None:
    """Receive from user/left."""
    handled(register, FakeAccountHandlers(), events.RECEIVE_USER_LEFT, sample(Left))
