"""Where the id of a schema stands that a registry gave it: Kafka's message binding."""

from __future__ import annotations

from typing import Any

from codegen.diagnostics import Report, codes
from codegen.model import ir
from codegen.model.media_types import essence
from codegen.slices.events import wishes
from codegen.slices.events.cloudevents import STRUCTURED
from codegen.slices.events.document import MessageNode
from codegen.slices.events.protocols import checked, one_of, place, said

_LOCATION, _ENCODING = "schemaIdLocation", "schemaIdPayloadEncoding"
WORDS = frozenset({_LOCATION, _ENCODING})
# How many bytes an id has. Those of Apicurio have changed their meaning.
_SIZES = {"confluent": 4, "4": 4, "8": 8}
_WORD = "schemaId"


def schema_id(
    node: MessageNode, content: ir.Content, report: Report
) -> ir.SchemaId | None:
    """The id before the body of a message; None if there is none."""
    words = {_LOCATION: one_of("payload", "header")}
    location = checked(node.fields, "kafka", words, report).get(_LOCATION)
    own = _own(node, location, report)
    if location is None:
        return None
    size = _SIZES.get(str(said(node.fields, "kafka").get(_ENCODING, "confluent")))
    why = ""
    if location == "header":
        why = "goes into a header that only senders know"
    elif size is None:
        why = "is encoded in a way that is not known"
    elif essence(content.media_type) == STRUCTURED:
        why = "has no place in a CloudEvent that is JSON"
    if why or size is None:
        word = _ENCODING if size is None and location != "header" else _LOCATION
        message = (
            f'the id of the schema of message "{node.wire_name}" {why}: it is left out'
        )
        hint = f"{_ENCODING} may be confluent, 4 or 8" if word == _ENCODING else None
        at = place(node.fields, "kafka", word)
        report.add(codes.NOT_KEPT, at, message, hint=hint)
        return None
    indexes = content.proto.indexes if content.proto is not None else ()
    return ir.SchemaId(id=own, size=size, indexes=indexes)


def _own(node: MessageNode, location: Any, report: Report) -> int | None:
    """`x-codegen.schemaId`: the id, where it is the same in every registry."""
    value = wishes.said(node.fields).get(_WORD)
    if value is None:
        return None
    at = wishes.place(node.fields, _WORD)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        message = f'"{_WORD}" must be a whole number, 0 to {2**31 - 1}'
        report.add(codes.INVALID_DOCUMENT, at, message)
        return None
    if location != "payload":
        message = f'the id of the schema of message "{node.wire_name}" is sent nowhere'
        hint = f"write {_LOCATION}: payload in the kafka binding of the message"
        report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)
    return value
