"""What messages are sent as, and which words mean one thing."""

from __future__ import annotations

from codegen.diagnostics import codes
from codegen.model.media_types import essence
from codegen.slices.events.document import MessageNode
from codegen.slices.slice import Input


def format_of(schema_format: str) -> str:
    """A `schemaFormat` without its version, and without how the schema is written."""
    return essence(schema_format).partition("+")[0]


def is_json(media_type: str) -> bool:
    """Whether what is of a media type is JSON."""
    return essence(media_type).endswith(("/json", "+json"))


def media_type_of(input: Input, node: MessageNode, default: str, own: str) -> str:
    """What a message is sent as whose schema has a form of its own on the wire.

    The *default* of the document is about messages in JSON Schema, if it is JSON.
    """
    written = node.fields.text("contentType")
    if written or (default and not is_json(default)):
        return written or default
    if default:
        message = (
            f'message "{node.wire_name}" is sent as {own}, as its schema says, and not as'
            f" {default}, the document's default"
        )
        hint = "write contentType: at the message"
        input.report.add(codes.NOT_KEPT, node.payload or node.at, message, hint=hint)
    return own
