"""What bindings of AsyncAPI say that no code is generated from."""

from __future__ import annotations

from codegen.diagnostics import Pointer, Report, codes
from codegen.slices.events import amqp, kafka
from codegen.slices.events.checks import kind
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import mapping

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
