"""A document of version 2 gives what version 3 would."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_roles_flip(golden: Golden) -> None:
    """`publish` is what this application receives, `subscribe` what it sends."""
    handlers = golden("account.events.consumer").AccountHandlers
    publisher = golden("account.events.publisher").AccountPublisher
    assert hasattr(handlers, "on_user_signed_up") and hasattr(
        handlers, "receive_user_left"
    )
    assert hasattr(publisher, "send_user_mail")


def test_each_of_one_of_is_sent(golden: Golden) -> None:
    """A class and a plain type in one union."""
    fake = golden("account.events.fake").FakeAccountPublisher()
    welcome = golden("account.events.models").Welcome(to="ann@example.com")
    asyncio.run(fake.send_user_mail(welcome))
    asyncio.run(fake.send_user_mail("plain text"))
    assert [event for _, event in fake.published] == [welcome, "plain text"]
