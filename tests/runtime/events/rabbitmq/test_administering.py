"""How RabbitMQ says that something differs, and how it is told."""

from __future__ import annotations

import pytest

from codegen.runtime.events.rabbitmq.administering import _difference

START = "PRECONDITION_FAILED - inequivalent arg "


@pytest.mark.parametrize(
    ("told", "found", "wanted"),
    [
        (
            "'durable' for queue 'q' in vhost '/': received 'true' but current is 'false'",
            "durable=false",
            "durable=true",
        ),
        (
            "'x-dead-letter-exchange' for queue 'it's' in vhost '/':"
            " received the value '' of type 'longstr' but current is none",
            "x-dead-letter-exchange=none",
            "x-dead-letter-exchange=''",
        ),
        (
            "'x-message-ttl' for queue 'a\nb' in vhost '/':"
            " received none but current is the value '500' of type 'short'",
            "x-message-ttl=500",
            "x-message-ttl=none",
        ),
        (
            "'x-dead-letter-routing-key' for queue 'q' in vhost '/': received the value"
            " 'q.dead' of type 'longstr' but current is the value 'q\nx' of type 'longstr'",
            "x-dead-letter-routing-key='q\\nx'",
            "x-dead-letter-routing-key=q.dead",
        ),
    ],
)
def test_the_first_difference(told: str, found: str, wanted: str) -> None:
    assert _difference(START + told, "classic") == (found, wanted)


def test_other_words_are_told_as_they_are() -> None:
    """In one line, beside all that is wanted."""
    told = "PRECONDITION_FAILED -\n something else"
    wanted = "classic, durable"
    assert _difference(told, wanted) == ("PRECONDITION_FAILED - something else", wanted)
