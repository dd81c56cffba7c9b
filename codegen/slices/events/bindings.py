"""Broker facts of an operation, from the bindings of AsyncAPI; what has no code is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events import amqp, kafka
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel, OperationNode
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import Facts, mapping

# What of each binding is put into code; everything else is said to be left out.
_USED = {
    ("server", "kafka"): frozenset(kafka.SERVER),
    ("channel", "amqp"): amqp.CHANNEL_WORDS,
    ("channel", "kafka"): kafka.CHANNEL_WORDS,
    ("operation", "amqp"): amqp.OPERATION_WORDS,
    ("operation", "kafka"): kafka.OPERATION_WORDS,
    ("message", "amqp"): amqp.MESSAGE_WORDS,
    ("message", "kafka"): kafka.MESSAGE_WORDS,
}


def exchanges(channels: Iterable[Channel]) -> dict[str, Facts]:
    """The exchanges that a document describes, by name."""
    return amqp.exchanges(channels)


def facts(
    operation: OperationNode, known: Mapping[str, Facts], report: Report
) -> Facts:
    """What brokers need to know of an operation; empty if its contract says nothing.

    *known* are the exchanges of the document. For the keys see `amqp` and `kafka`.
    """
    say_unused("channel", operation.channel.fields, report)
    amqp.check_channel(operation.channel, report)
    say_unused("operation", operation.fields, report)
    for message in operation.messages:
        say_unused("message", message.fields, report)
    return amqp.facts(operation, known, report) | kafka.facts(operation, report)


def dead_letter(channel: Channel) -> Facts:
    """Where dead letters go that have *channel*; keys: `address`, `exchange`, `queue`,
    `topic`.
    """
    facts: Facts = {"address": place(channel), **amqp.dead_letter(channel)}
    topic = kafka.topic(channel, Report())
    return facts | ({"topic": topic} if topic else {})


def place(channel: Channel) -> str:
    """What a broker calls a channel: its topic, its queue, else its address or key."""
    name = kafka.topic_name(channel) or amqp.queue_name(channel)
    return (
        name
        or amqp.routing_key(channel, pattern=False)
        or channel.address
        or channel.key
    )


def _of(fields: Fields, protocol: str) -> Pointer:
    """Where the strongest binding of *protocol* stands."""
    for at in reversed(fields.all("bindings")):
        place = fields.documents.follow(at)
        if protocol in mapping(fields.documents.get(place)):
            return place / protocol
    return fields.layers[-1]


def say_unused(where: str, fields: Fields, report: Report) -> None:
    """Say which bindings no code is generated from."""
    at = fields.at("bindings")
    if at is None:
        return
    written = fields.tree("bindings")
    if not isinstance(written, dict):
        message = f'"bindings" must be an object, not {kind(written)}'
        report.add(codes.INVALID_DOCUMENT, at, message)
    for protocol, said in mapping(written).items():
        used = _USED.get((where, protocol))
        if protocol.startswith("x-") or protocol == "$ref":
            continue
        if said is not None and not isinstance(said, dict):
            message = f'"{protocol}" of bindings must be an object, not {kind(said)}'
            report.add(codes.INVALID_DOCUMENT, _of(fields, protocol), message)
            continue
        if used is None:
            message = f'bindings of "{protocol}" are not put into code yet'
            report.add(codes.NOT_GENERATED, at, message)
            continue
        for key in mapping(said):
            if key not in (*used, "bindingVersion") and not key.startswith("x-"):
                message = f'"{key}" of the {protocol} binding is not put into code yet'
                report.add(codes.NOT_GENERATED, at, message)
