"""Whether the property that tells messages apart is one that they have."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading.refs import Documents
from codegen.slices.events.checks import is_json_schema
from codegen.slices.events.document import MessageNode
from codegen.slices.events.values import CHOICES, parts


def check(documents: Documents, node: MessageNode, report: Report) -> None:
    """Report a `discriminator` of a payload that names none of its properties.

    AsyncAPI 3.1, Schema Object: the name of a property; OpenAPI has an object with it.
    """
    if node.payload is None or not is_json_schema(node.schema_format):
        return
    for part in parts(documents, node.payload):
        schema = documents.get(part)
        said, at = schema.get("discriminator"), part / "discriminator"
        if said is None:
            continue
        name = said.get("propertyName") if isinstance(said, dict) else said
        if not isinstance(name, str) or not name:
            message = (
                f'"discriminator" of message "{node.wire_name}" must be the name of a'
                " property"
            )
            report.add(codes.INVALID_DOCUMENT, at, message)
        elif name not in _properties(documents, node.payload):
            message = (
                f'"discriminator" of message "{node.wire_name}" names "{name}", which is'
                " no property of it"
            )
            hint = f"add {name}: to the properties, and to those that are required"
            report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)


def _properties(documents: Documents, at: Pointer) -> Iterator[str]:
    """The properties of a schema, and of those that it may be."""
    for part in parts(documents, at, ("allOf", *CHOICES)):
        properties = documents.get(part).get("properties")
        yield from properties if isinstance(properties, dict) else ()
