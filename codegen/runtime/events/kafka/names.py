"""What topics and groups are called: those of the contract, of retries and of dead letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from ...templates import SLOT
from ..addressing import topic_for
from ..delays import level
from ..event import DeadLetterChannel, Event
from ..subscription import Subscription

_TOPIC = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]{1,249}")
_BESIDE = re.compile(r".\.(?:(dead)\..+|(retry)\..+\.[0-9]+ms)$")
_WORD = "[^.]+"
_LONGEST = ".retry.{}.86400000ms"


def called(channel: Event[Any] | DeadLetterChannel) -> str:
    """Return what the contract calls *channel* for Kafka: its topic, else its address."""
    return channel.address if channel.topic is None else channel.topic.name


def topic_of(address: str) -> str:
    """Return the topic of an *address*: words that `/` parts are parted by `.`.

    Raises:
        ValueError: Kafka allows no topic of that name.
    """
    topic = address.replace("/", ".")
    if _TOPIC.fullmatch(topic) is None:
        raise ValueError(
            f"{address!r} is no name for a Kafka topic: those have up to 249 letters,"
            " digits, '.', '_' and '-'"
        )
    return topic


def place_of(address: str) -> str:
    """Return what to subscribe to: a topic, or `^...$` where the address has parameters.

    Raises:
        ValueError: Kafka allows no topic of that name.
    """
    if SLOT.search(address) is None:
        return topic_of(address)
    topic_of(SLOT.sub("x", address))
    return f"^{SLOT.sub(_WORD, _escaped(address.replace('/', '.')))}$"


def published(event: Event[Any], filled: str) -> str:
    """Return the topic of the address *filled*, that of *event* with its parameters.

    Raises:
        ValueError: Kafka allows no such name, or who subscribes would not see it.
    """
    return _published(called(event), topic_for(event, filled))


@lru_cache(maxsize=10_000)
def _published(address: str, filled: str) -> str:
    topic, place = topic_of(filled), place_of(address)
    if place.startswith("^") and re.fullmatch(place, topic) is None:
        raise ValueError(
            f"no subscription to {address!r} takes the topic {topic!r}: a parameter"
            " stands for what has no '.'"
        )
    return topic


def group_of(subscription: Subscription) -> str:
    """Return the consumer group: the contract's, else one for each operation.

    Raises:
        ValueError: It cannot stand in the name of a topic, as those of retries need.
    """
    event = subscription.event
    group = event.group or f"{subscription.group}.{event.name}"
    if _TOPIC.fullmatch(group) is None:
        raise ValueError(
            f"{event.name}: the group {group!r} must have letters, digits, '.', '_' and"
            " '-' only, since topics are named after it"
        )
    return group


def reading(subscription: Subscription) -> tuple[str, str]:
    """Return what a subscription reads, and as a member of which group.

    Raises:
        ValueError: Kafka allows no topic, or no group, of that name; or its own dead
            letters would be delivered to it.
    """
    event = subscription.event
    place, group = place_of(called(event)), group_of(subscription)
    check_length(place, group)
    if event.dead_letter is not None:
        topic = topic_of(called(event.dead_letter))
        pattern = place if place.startswith("^") else _escaped(place)
        if re.fullmatch(pattern, topic):
            raise ValueError(
                f"{event.name}: dead letters cannot go to {topic!r}, where they came from:"
                " they would come again for ever"
            )
    return place, group


def check_length(place: str, group: str) -> None:
    """See to it that the topics for retries of *place* can be named.

    Raises:
        ValueError: Their names would be too long.
    """
    name = place + _LONGEST.format(group)
    if len(name) > 249 and not place.startswith("^"):
        raise ValueError(f"{name!r} is longer than the 249 letters that Kafka allows")


def retry_topic(topic: str, group: str, seconds: float) -> str:
    """Return where messages of *topic* wait for so many *seconds*."""
    return f"{topic}.retry.{group}.{round(seconds * 1000)}ms"


def lengths(subscriptions: Iterable[Subscription]) -> tuple[float, ...]:
    """Return the pauses that *subscriptions* of one topic need topics for, in seconds.

    Where the order of keys is kept, a message waits where it is.
    """
    waiting = (p for one in subscriptions if not one.ordered for p in one.pauses)
    return tuple(sorted({level(pause) for pause in waiting}))


def retry_place(place: str, group: str) -> str:
    """Return the pattern of all topics where messages of *place* wait."""
    main = place.strip("^$") if place.startswith("^") else _escaped(place)
    return rf"^{main}\.retry\.{_escaped(group)}\.[0-9]+ms$"


def dead_topic(topic: str, group: str, channel: DeadLetterChannel | None = None) -> str:
    """Return where messages of *topic* go that *group* could not handle.

    Raises:
        ValueError: Kafka allows no topic of the name that the contract gives a *channel*.
    """
    return f"{topic}.dead.{group}" if channel is None else topic_of(called(channel))


def waiting(topic: str, group: str) -> tuple[str, float] | None:
    """Return the topic whose messages wait in *topic*, and for how many seconds.

    None if it is none for retries of *group*.
    """
    main, mark, length = topic.rpartition(f".retry.{group}.")
    digits = length.removesuffix("ms")
    if not mark or digits == length or not (digits.isascii() and digits.isdigit()):
        return None
    return main, int(digits) / 1000


def way_back(main: str, group: str, topics: Iterable[str]) -> str:
    """Return where, of *topics*, a dead letter of *main* goes to come to *group* again.

    That is where the group's messages wait the shortest; if nowhere, *main* itself.
    """
    there = (waiting(topic, group) for topic in topics)
    pauses = [one[1] for one in there if one is not None and one[0] == main]
    return retry_topic(main, group, min(pauses)) if pauses else main


def beside(topic: str, places: Sequence[str]) -> bool:
    """Whether *topic* is one for retries or dead letters of others than these *places*.

    A pattern of many parameters fits those too, since their names have no end of words.
    The first of *places* is that of messages, all others are its own for retries.
    """
    main, *ours = places
    if not main.startswith("^") or any(re.fullmatch(one, topic) for one in ours):
        return False
    found = _BESIDE.search(topic)
    return found is not None and rf"\.{found[1] or found[2]}\." not in main


def _escaped(text: str) -> str:
    r"""Of all that a topic may have, `.` alone means something in a POSIX pattern."""
    return text.replace(".", r"\.")
