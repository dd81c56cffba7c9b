"""Broker facts of an operation, from the bindings of AsyncAPI."""

from __future__ import annotations

from codegen.diagnostics import Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events import amqp, kafka
from codegen.slices.events.destinations import WILD, Destination, Destinations
from codegen.slices.events.document import Channel, OperationNode
from codegen.slices.events.protocols import Facts, place
from codegen.slices.events.unused import say_unused


def facts(
    operation: OperationNode, destinations: Destinations, report: Report
) -> Facts:
    """What brokers need to know of an operation; empty if its contract says nothing.

    Keys: `exchange`, `queue`, `exchanges`, `bindings`, `topic` (arguments of the runtime's
    classes); for the others see `amqp` and `kafka`.
    """
    say_unused("channel", operation.channel.fields, report)
    amqp.check_channel(operation.channel, report)
    amqp.binds([operation.fields, operation.channel.fields], report)
    say_unused("operation", operation.fields, report)
    for message in operation.messages:
        say_unused("message", message.fields, report)
    there = destinations.where(operation)
    _say_what_is_left(operation, there, report)
    found = _routes(there, destinations, receiving=operation.action == "receive")
    found |= amqp.sending(operation, report)
    return found | kafka.facts(operation, report)


def reply_facts(
    reply: OperationNode, destinations: Destinations, report: Report
) -> Facts:
    """Keys: `exchange`, `amqp`, of replies that go where each request says.

    By the convention of AMQP that is a queue, unless the contract names an exchange.
    """
    exchange = destinations.of(reply.channel).exchange
    return {"exchange": exchange or {"type": "default"}} | amqp.sending(reply, report)


def dead_letter(channel: Channel, destinations: Destinations) -> Facts:
    """Where dead letters go that have *channel*; keys: `address`, `exchange`, `queue`,
    `topic`.
    """
    there = destinations.of(channel)
    found = _routes(there, destinations, receiving=False)
    words = ("exchange", "topic")
    facts = {"address": there.key} | {w: found[w] for w in words if w in found}
    own = {word: said for word, said in there.queue.items() if word != "bind"}
    return facts | ({"queue": own} if own else {})


def _routes(
    there: Destination, destinations: Destinations, *, receiving: bool
) -> Facts:
    """What brokers know of a destination, in the words of the runtime."""
    found: Facts = {}
    if there.exchange:
        found["exchange"] = there.exchange
    if there.queue:
        found["queue"] = there.queue
    if there.binds:
        named = [destinations.exchange(bind["exchange"]) for bind in there.binds]
        if receiving:
            found["exchange"] = named[0]
        found["exchanges"] = [one for one in named if one]
        name = there.queue["name"]
        found["bindings"] = [{**bind, "queue": name} for bind in there.binds]
    if described := destinations.described(there.topic):
        found["topic"] = described
    elif there.topic and {there.topic} != {there.key, there.pattern}:
        found["topic"] = {"name": there.topic}
    return {word: said for word, said in found.items() if said}


def _say_what_is_left(
    operation: OperationNode, there: Destination, report: Report
) -> None:
    channel, receiving = operation.channel, operation.action == "receive"
    if there.nameless is not None:
        name = there.nameless
        message = f'queue "{name}" of operation "{operation.id}" is named at run time'
        report.add(codes.NOT_GENERATED, channel.at, message)
    if not receiving and there.key != there.pattern:
        message = (
            f'"{there.pattern}" is a pattern, so operation "{operation.id}" sends to the'
            f' address of its channel, "{there.key}"'
        )
        at = place(channel.fields, "amqp", "name")
        report.add(codes.NOT_GENERATED, at, message)
    several = {bind["exchange"] for bind in there.binds}
    if len(several) > 1:
        message = (
            f'operation "{operation.id}" takes from several exchanges: in memory only'
            f' "{there.binds[0]["exchange"]}" is bound'
        )
        report.add(codes.NOT_GENERATED, operation.at, message)
    exchange, pattern = there.exchange, there.pattern
    literal = receiving and exchange.get("type") == "direct" and not there.queue
    if literal and (SLOT.search(pattern) or WILD.search(pattern)):
        message = (
            f'operation "{operation.id}" would receive nothing: exchange'
            f' "{exchange["name"]}" is direct, where "{pattern}" is no pattern'
        )
        at = place(channel.fields, "amqp", "exchange")
        hint = "write type: topic, or an address without parameters"
        report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)
