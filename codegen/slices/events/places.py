"""What brokers allow as the name of a place: addresses, routing keys, queues and topics.

A name that a broker refuses is found here, and not with the first message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events import bindings, kafka, protocols, servers
from codegen.slices.events.document import Channel, Document
from codegen.slices.events.protocols import mapping

_TOPIC = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]{1,249}")
_AMQP = frozenset({"amqp", "amqps"})
_KAFKA = frozenset({"kafka", "kafka-secure"})


def check(document: Document, report: Report) -> None:
    """Report places of operations that no message can be sent to."""
    used = {
        operation.channel.at: operation.channel for operation in document.operations
    }
    for channel in used.values():
        _check(channel, _protocols(channel, document), report)


def _check(channel: Channel, known: frozenset[str], report: Report) -> None:
    at, what = _at(channel), f'address of channel "{channel.key}"'
    if channel.address == "":
        hint = "write address: null if it is known at run time only"
        report.add(codes.INVALID_DOCUMENT, at, f"{what} is empty", hint=hint)
        return
    address = SLOT.sub("x", bindings.place(channel))
    if any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in address):
        message = f"{what} has a character that no broker takes"
        report.add(codes.INVALID_DOCUMENT, at, message)
        return
    refusals = list(_refusals(what, address, known))
    for message, why in refusals:
        report.add(codes.INVALID_DOCUMENT, at, message, hint=why)
    if refusals:
        return
    if any(letter.isspace() or category(letter) == "Cc" for letter in address):
        report.add(codes.LINT, at, f"{what} has a space, or a control character")
    if "" in address.split("."):
        report.add(codes.LINT, at, f"{what} has an empty word between its dots")


def _refusals(
    what: str, address: str, known: frozenset[str]
) -> Iterator[tuple[str, str | None]]:
    size = len(address.encode())
    if known & _AMQP and size > protocols.SHORT:
        yield f"{what} has {size} bytes: AMQP allows {protocols.SHORT}", None
    if known & _KAFKA and _TOPIC.fullmatch(address.replace("/", ".")) is None:
        hint = "topics have up to 249 letters, digits, '.', '_' and '-'"
        yield f'{what} makes "{address}", which is no name of a Kafka topic', hint


def _at(channel: Channel) -> Pointer:
    """Where the name stands that a broker is told."""
    if kafka.topic_name(channel):
        binding = mapping(mapping(channel.fields.tree("bindings")).get("kafka"))
        if "topic" in binding:
            return protocols.place(channel.fields, "kafka", "topic")
    return channel.fields.at("address") or channel.at


def _protocols(channel: Channel, document: Document) -> frozenset[str]:
    """What the messages of *channel* travel by, as far as the contract says."""
    listed = servers.names_of(channel.fields, document.servers, Report())
    by = (one for one in document.servers if not listed or one.name in listed)
    bound = mapping(channel.fields.tree("bindings"))
    return frozenset({one.protocol.lower() for one in by} | set(bound))
