"""Reading one message of a document, of whatever version."""

from __future__ import annotations

from pathlib import PurePosixPath

from codegen.diagnostics import Pointer
from codegen.slices.events import reserved_headers
from codegen.slices.events.checks import Checks, check_schema, is_json_schema
from codegen.slices.events.document import MessageNode
from codegen.slices.events.fields import layered
from codegen.slices.events.shapes import check_message, check_traits


def message_node(
    checks: Checks, key: str, at: Pointer, *, traits_win: bool
) -> MessageNode | None:
    """A message, its traits applied; its payload may be in a format of its own."""
    fields = layered(checks.documents, at, traits_win=traits_win)
    place = checks.documents.follow(at)
    check_traits(checks, place)
    check_message(checks, fields, f'message "{key}"')
    reserved_headers.check(checks, fields, f'message "{key}"')
    named = fields.text("name") or fields.text("messageId")
    own_key = key if place == at or not place.tokens else place.tokens[-1]
    payload, schema_format = fields.at("payload"), fields.text("schemaFormat")
    if payload is not None:
        if not schema_format and _is_of_a_format(checks, payload, key, traits_win):
            return None
        if is_json_schema(schema_format):
            check_schema(checks, payload, f'the payload of message "{key}"')
        payload = checks.documents.follow(payload)
        schema = checks.documents.get(payload)
        if isinstance(schema, dict) and isinstance(schema.get("schemaFormat"), str):
            payload, schema_format = payload / "schema", schema["schemaFormat"]
            if "schema" not in schema:
                return None  # said by check_schema
    return MessageNode(
        key=key,
        wire_name=named or own_key,
        fields=fields,
        schema_format=schema_format,
        payload=payload,
        listed=at,
        at=place,
    )


_FORMATS = {
    ".avsc": "application/vnd.apache.avro;version=1.12.0",
    ".proto": "application/vnd.google.protobuf;version=3",
}


def _is_of_a_format(checks: Checks, payload: Pointer, key: str, upgraded: bool) -> bool:
    """Whether a payload refers to a file of Avro or Protobuf, and says no such thing."""
    place = checks.documents.follow(payload)
    format_ = _FORMATS.get(PurePosixPath(place.file).suffix)
    if format_ is None or place.file == payload.file:
        return False
    hint = f"write payload: {{schemaFormat: {format_}, schema: {{$ref: ...}}}}"
    if upgraded:
        hint = f"write schemaFormat: {format_} beside it"
    message = (
        f'the payload of message "{key}" is no JSON Schema, and has no "schemaFormat"'
    )
    checks.error(payload, message, hint)
    return True
