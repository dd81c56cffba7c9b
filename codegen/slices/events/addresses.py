"""The parameters in a channel's address, as typed arguments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir, names
from codegen.model.templates import SLOT
from codegen.slices.events.checks import kind
from codegen.slices.events.document import Channel
from codegen.slices.events.expressions import HEADER, PAYLOAD
from codegen.slices.events.fields import resolved

# Names that a publisher's method and a message's context use themselves.
_ARGUMENTS = frozenset(
    {"self", "event", "headers", "options", "name", "key", "message_id"}
    | {"correlation_id", "events", "timeout", "reply", "keyed"}
)


def parameters(
    channel: Channel, address: str, report: Report
) -> tuple[ir.Parameter, ...]:
    """One parameter for each `{name}` of *address*, in its order."""
    scope = names.Scope(_ARGUMENTS)
    found: dict[str, ir.Parameter] = {}
    for wire_name in SLOT.findall(address):
        if wire_name not in found:
            found[wire_name] = _parameter(channel, wire_name, scope, report)
    return tuple(found.values())


def located(channel: Channel, *addresses: str) -> dict[str, str]:
    """Where messages say parameters of *addresses* themselves: runtime expressions."""
    return {
        wire_name: location
        for wire_name, location in _locations(channel, *addresses)
        if isinstance(location, str) and PAYLOAD.fullmatch(location)
    }


def say_what_is_elsewhere(channel: Channel, address: str, report: Report) -> None:
    """Which parameters of *address* no payload says, though they have a location."""
    known = located(channel, address)
    for wire_name, location in _locations(channel, address):
        if location is not None and wire_name not in known:
            _say_elsewhere(channel, wire_name, location, report)


def _locations(channel: Channel, *addresses: str) -> Iterator[tuple[str, Any]]:
    found = (wire_name for one in addresses for wire_name in SLOT.findall(one))
    for wire_name in dict.fromkeys(found):
        yield wire_name, _node(channel, wire_name).get("location")


def _say_elsewhere(
    channel: Channel, wire_name: str, location: Any, report: Report
) -> None:
    at = _word(channel, channel.parameters[wire_name], "location")
    if isinstance(location, str) and HEADER.fullmatch(location):
        message = f'parameter "{wire_name}" is left to the sender, whatever headers say'
        report.add(codes.NOT_GENERATED, at, message)
        return
    message = (
        f'the location of parameter "{wire_name}" must lead to a header or a field'
    )
    hint = "write location: $message.payload#/region"
    report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)


def _parameter(
    channel: Channel, wire_name: str, scope: names.Scope, report: Report
) -> ir.Parameter:
    node = _node(channel, wire_name)
    # AsyncAPI 2 describes a parameter by a schema, 3 by the keywords themselves.
    schema = node["schema"] if isinstance(node.get("schema"), dict) else node
    default = None if schema.get("default") is None else _text(schema["default"])
    values = _values(channel, wire_name, schema.get("enum"), default, report)
    doc = node.get("description") or schema.get("description")
    return ir.Parameter(
        name=scope.take(names.snake(wire_name)),
        wire_name=wire_name,
        place="path",
        type=ir.Literals(values) if values else ir.Scalar("str"),
        required=default is None,
        default=default,
        doc=doc if isinstance(doc, str) else "",
    )


def _values(
    channel: Channel, wire_name: str, listed: Any, default: str | None, report: Report
) -> tuple[str, ...]:
    """What a parameter may be, its default included; nothing if it may be anything."""
    if listed is None:
        return ()
    at = channel.parameters[wire_name]
    if not isinstance(listed, list):
        message = (
            f'"enum" of parameter "{wire_name}" must be a list, not {kind(listed)}'
        )
        report.add(codes.INVALID_DOCUMENT, _word(channel, at, "enum"), message)
        return ()
    values = tuple(dict.fromkeys(map(_text, listed)))
    if default is not None and values and default not in values:
        message = f'default of parameter "{wire_name}" is not in its "enum"'
        report.add(codes.LINT, _word(channel, at, "default"), message)
        values += (default,)
    return values


def _node(channel: Channel, wire_name: str) -> dict[str, Any]:
    """What a channel says of a parameter; nothing if it does not declare it."""
    at = channel.parameters.get(wire_name)
    node = {} if at is None else resolved(channel.fields.documents, at)
    return node if isinstance(node, dict) else {}


def _word(channel: Channel, at: Pointer, word: str) -> Pointer:
    """Where the parameter at *at* says *word*, in its schema or beside it."""
    documents = channel.fields.documents
    place = documents.follow(at)
    if word not in documents.get(place) and documents.exists(place / "schema"):
        place = documents.follow(place / "schema")
    return place / word


def _text(value: Any) -> str:
    """A value as it stands in an address: as JSON has it, without quotes."""
    return value if isinstance(value, str) else json.dumps(value)
