"""What brokers allow as the name of a place: addresses, routing keys, queues and topics.

A name that a broker refuses is found here, and not with the first message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import category

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.templates import SLOT
from codegen.slices.events import protocols
from codegen.slices.events.destinations import AMQP, KAFKA, Destinations
from codegen.slices.events.document import Channel, Document
from codegen.slices.events.protocols import mapping
from codegen.slices.events.replies import has_address

_TOPIC = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]{1,249}")


def check(
    document: Document,
    destinations: Destinations,
    others: Iterable[Channel],
    report: Report,
) -> None:
    """Report places of operations, of their replies and *others*, that get no message."""
    used = [operation.channel for operation in document.operations]
    replies = (operation.reply for operation in document.operations)
    used += [
        reply.channel
        for reply in replies
        if reply is not None and reply.channel is not None and has_address(reply)
    ]
    for channel in {channel.at: channel for channel in (*used, *others)}.values():
        _check(channel, destinations, report)


def _check(channel: Channel, destinations: Destinations, report: Report) -> None:
    if channel.address == "":
        message = f'address of channel "{channel.key}" is empty'
        hint = "write address: null if it is known at run time only"
        at = channel.fields.at("address") or channel.at
        report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)
        return
    there, known = destinations.of(channel), destinations.travels_by(channel)
    if there.topic in ("", there.key):
        _check_name(channel, there.key, known, report)
        return
    _check_name(channel, there.key, known - KAFKA, report)
    _check_name(channel, there.topic, known & KAFKA, report)
    for parameter in sorted({*SLOT.findall(there.topic)} - {*SLOT.findall(there.key)}):
        message = (
            f'topic "{there.topic}" of channel "{channel.key}" has a parameter'
            f' "{parameter}", and "{there.key}" has none such'
        )
        hint = "who sends gives the parameters of the address alone"
        at = _place(channel, there.topic)
        report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)


def _check_name(
    channel: Channel, name: str, known: frozenset[str], report: Report
) -> None:
    """Report a *name* that one of the *known* protocols does not allow."""
    at, what = _place(channel, name), f'address of channel "{channel.key}"'
    address = SLOT.sub("x", name)
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
    if known & AMQP and size > protocols.SHORT:
        yield f"{what} has {size} bytes: AMQP allows {protocols.SHORT}", None
    if known & KAFKA and _TOPIC.fullmatch(address.replace("/", ".")) is None:
        hint = "topics have up to 249 letters, digits, '.', '_' and '-'"
        yield f'{what} makes "{address}", which is no name of a Kafka topic', hint


_NAMES = (("kafka", "topic"), ("amqp", "queue", "name"), ("amqp", "name"))
"""Where bindings have a name that is not the address."""


def _place(channel: Channel, name: str) -> Pointer:
    """Where the *name* stands that a broker is told."""
    bound = mapping(channel.fields.tree("bindings"))
    for protocol, *path in _NAMES:
        said: Any = bound.get(protocol)
        for word in path:
            said = mapping(said).get(word)
        if said == name:
            return protocols.place(channel.fields, protocol, *path)
    return channel.fields.at("address") or channel.at
