"""Round trips of mail.asyncapi.yaml, one for each message."""

from __future__ import annotations

from ..mail.events import events
from ..mail.events.consumer import register
from ..mail.events.fake import FakeMailHandlers
from ..mail.events.models import Letter
from ..mail.events.publisher import MailPublisher
from ..runtime.events.testing import handled, sent
from ..runtime.sample import sample


def test_stamp() -> None:
    """Send to stamps.red."""
    sent(MailPublisher, MailPublisher.stamp, events.STAMP, event=sample(str))


def test_collect() -> None:
    """Receive from stamps.*."""
    handled(register, FakeMailHandlers(), events.COLLECT, sample(str))


def test_post_letter() -> None:
    """Send to mail.out."""
    sent(
        MailPublisher,
        MailPublisher.post,
        events.POST,
        event=sample(Letter),
        name="letter",
    )


def test_post_card() -> None:
    """Send to mail.out."""
    sent(MailPublisher, MailPublisher.post, events.POST, event=sample(str), name="card")


def test_read() -> None:
    """Receive from mail-in."""
    handled(register, FakeMailHandlers(), events.READ, sample(Letter))
