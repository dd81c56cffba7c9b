"""What the AMQP bindings say of messages stands where the transport looks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType

Golden = Callable[[str], ModuleType]


def test_how_messages_are_sent(golden: Golden) -> None:
    """An operation wins over its traits; milliseconds are seconds."""
    post, runtime = golden("mail.events.events").POST, golden("runtime.events")
    assert post.amqp == runtime.AmqpSend(
        expiration=1.5,
        priority=10,
        delivery_mode=1,
        cc=("mail.logs", "mail.all"),
        bcc=("audit",),
        user_id="guest",
        timestamp=False,
        message_types=(("letter", "post.letter"),),
        content_encodings=(("letter", "gzip"),),
    )
    assert post.mandatory is False
    assert (post.address, post.exchange.name) == ("mail.out", "mail")


def test_what_is_received(golden: Golden) -> None:
    """What is the transport's own way is not said; the type of a message is."""
    read = golden("mail.events.events").READ
    assert read.mandatory is True
    assert read.amqp.message_types == (("letter", "post.letter"),)
    assert (read.amqp.delivery_mode, read.amqp.timestamp) == (2, True)


def test_routing_key_may_be_a_pattern(golden: Golden) -> None:
    """A queue is bound with one; what is sent goes to the address."""
    events = golden("mail.events.events")
    assert events.STAMP.address == "stamps.red"
    assert events.COLLECT.pattern == "stamps.*"
    dead = events.COLLECT.dead_letter
    assert (dead.address, dead.exchange.name, dead.queue) == ("mail.out", "mail", None)


def test_no_queue_need_take_it(golden: Golden) -> None:
    """`mandatory: false`: nobody reads the mail, and that is no error."""
    transport = golden("runtime.events").MemoryTransport()
    letter = golden("mail.events.models").Letter(text="Hello")
    publisher = golden("mail.events.publisher").MailPublisher(transport)
    receipt = asyncio.run(publisher.post(letter))
    assert receipt.queues == 0
