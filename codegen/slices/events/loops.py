"""Which operations get what is sent to a channel: dead letters must not come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from codegen.diagnostics import Report
from codegen.model.templates import SLOT
from codegen.slices.events import amqp, bindings, kafka
from codegen.slices.events.document import Channel, OperationNode

Leads = Callable[[OperationNode], Channel | None]
"""The channel that an operation names for its dead letters."""


def comes_back(
    node: OperationNode, operations: Iterable[OperationNode], leads: Leads
) -> bool:
    """Whether a dead letter of *node* comes to it again, be it through others' channels."""
    receiving = [one for one in operations if one.action == "receive"]
    channel, seen = leads(node), set[str]()
    waiting = [] if channel is None else [channel]
    while waiting:
        channel = waiting.pop()
        for one in receiving:
            if not gets(one, channel):
                continue
            if one.id == node.id:
                return True
            further = leads(one)
            if further is not None and one.id not in seen:
                seen.add(one.id)
                waiting.append(further)
    return False


def gets(operation: OperationNode, channel: Channel) -> bool:
    """Whether *operation*, which receives, gets what is sent to *channel*."""
    own = operation.channel
    if own is channel or bindings.place(own) == bindings.place(channel):
        return True
    if amqp.is_queue(channel):
        return False
    sent, words = amqp.exchange_name(channel), _words(bindings.place(channel))
    # To Kafka exchanges mean nothing: what fits an address is delivered.
    everywhere = bool(kafka.topic_name(own) and kafka.topic_name(channel))
    return any(
        (everywhere or exchange == sent) and _fit(_words(pattern), words)
        for exchange, pattern in _patterns(operation)
    )


def _patterns(operation: OperationNode) -> Iterable[tuple[str, str]]:
    """The exchanges and patterns that messages of *operation* come from."""
    binds = amqp.binds(operation, Report())
    for bind in binds:
        yield bind["exchange"], bind["pattern"]
    channel = operation.channel
    if not binds and not amqp.is_queue(channel):
        key = amqp.routing_key(channel, pattern=True)
        yield amqp.exchange_name(channel), key or SLOT.sub("*", bindings.place(channel))


def _words(address: str) -> list[str]:
    words = address.replace("/", ".").split(".")
    return ["*" if "*" in word else word for word in words]


def _fit(pattern: list[str], words: list[str]) -> bool:
    """Whether *words* fit *pattern*: `*` is one word, `#` is any number of words."""
    # reached[n]: the pattern so far fits the first n words.
    reached = [True] + [False] * len(words)
    for part in pattern:
        if part == "#":
            for index in range(len(words)):
                reached[index + 1] = reached[index + 1] or reached[index]
            continue
        fits = [part in ("*", word) for word in words]
        reached = [False] + [reached[n] and fits[n] for n in range(len(words))]
    return reached[-1]
