"""Which operations get what is sent to a channel: dead letters must not come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from codegen.model.templates import SLOT
from codegen.slices.events.destinations import Destination, Destinations
from codegen.slices.events.document import Channel, OperationNode

Leads = Callable[[OperationNode], Channel | None]
"""The channel that an operation names for its dead letters."""


def comes_back(
    node: OperationNode,
    operations: Iterable[OperationNode],
    leads: Leads,
    destinations: Destinations,
) -> bool:
    """Whether a dead letter of *node* comes to it again, be it through others' channels."""
    receiving = [one for one in operations if one.action == "receive"]
    channel, seen = leads(node), set[str]()
    waiting = [] if channel is None else [channel]
    while waiting:
        channel = waiting.pop()
        for one in receiving:
            if not gets(one, channel, destinations):
                continue
            if one.id == node.id:
                return True
            further = leads(one)
            if further is not None and one.id not in seen:
                seen.add(one.id)
                waiting.append(further)
    return False


def gets(
    operation: OperationNode, channel: Channel, destinations: Destinations
) -> bool:
    """Whether *operation*, which receives, may get what is sent to *channel*."""
    if operation.channel is channel:
        return True
    own, sent = destinations.where(operation), destinations.of(channel)
    if _is_nowhere(operation.channel, own) or _is_nowhere(channel, sent):
        return False
    if own.topic and sent.topic and _fit(_words(own.topic), _words(sent.topic)):
        return True  # to Kafka exchanges mean nothing
    if sent.queue:
        return own.queue.get("name") == sent.key
    exchange = sent.exchange.get("name", "")
    return any(
        source == exchange and _routes(destinations.kind(exchange), pattern, sent.key)
        for source, pattern in own.sources
    )


def _is_nowhere(channel: Channel, there: Destination) -> bool:
    """Whether it is known at run time only where it is, so that its key stands for it."""
    return channel.address is None and there.key == channel.key


def _routes(kind: str, pattern: str, key: str) -> bool:
    if kind in ("fanout", "headers"):  # what a binding says of headers, nobody knows
        return True
    return pattern == key if kind == "direct" else _fit(_words(pattern), _words(key))


def _words(address: str) -> list[str]:
    """The words of an *address*; one that has a parameter may be any."""
    words = SLOT.sub("*", address).replace("/", ".").split(".")
    return ["*" if "*" in word else word for word in words]


def _fit(pattern: list[str], words: list[str]) -> bool:
    """Whether *words* may fit *pattern*: `*` is one word, `#` is any number of words."""
    # reached[n]: the pattern so far fits the first n words.
    reached = [True] + [False] * len(words)
    for part in pattern:
        if part == "#":
            for index in range(len(words)):
                reached[index + 1] = reached[index + 1] or reached[index]
            continue
        fits = ["*" in (part, word) or part == word for word in words]
        reached = [False] + [reached[n] and fits[n] for n in range(len(words))]
    return reached[-1]
