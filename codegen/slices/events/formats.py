"""Payloads whose schema is no JSON Schema: Avro and Protobuf become types all the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.avro import AvroSchemas, Reading, Undefined
from codegen.model.media_types import essence
from codegen.slices.events.document import MessageNode
from codegen.slices.slice import Input

_AVRO = "application/vnd.apache.avro"
_PROTOBUF = "application/vnd.google.protobuf"
_AVRO_BINARY = "avro/binary"
"""What the specification of Avro calls its bytes; `vnd.apache.avro` is AsyncAPI's word for
the schema."""


def format_of(schema_format: str) -> str:
    """A `schemaFormat` without its version, and without how the schema is written."""
    return essence(schema_format).partition("+")[0]


def is_json(media_type: str) -> bool:
    """Whether what is of a media type is JSON."""
    return essence(media_type).endswith(("/json", "+json"))


@dataclass(slots=True)
class Formats:
    """The contents of the messages of one contract that have such a schema."""

    input: Input
    file: str
    home: str
    default_content_type: str
    _avro: AvroSchemas = field(init=False)
    _known: dict[tuple[Pointer, str], ir.Content | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        given = self.input
        self._avro = AvroSchemas(
            given.documents, given.schemas, given.report, self.file, self.home
        )

    def component(self, name: str, at: Pointer, schema_format: str) -> bool:
        """The types of a schema of the components; False if it gets none."""
        if format_of(schema_format) == _AVRO:
            return self._of_avro(at, name, f'schema "{name}"') is not None
        return format_of(schema_format) == _PROTOBUF  # which are whole files

    def content(self, node: MessageNode) -> ir.Content | None:
        """How a message is written; None if its bytes are all that there is to say."""
        if node.payload is None or format_of(node.schema_format) != _AVRO:
            return None
        written = node.fields.text("contentType")
        place = (node.payload, written)
        if place not in self._known:
            self._known[place] = self._avro_content(node, node.payload, written)
        return self._known[place]

    # --- Avro -------------------------------------------------------------------------

    def _avro_content(
        self, node: MessageNode, at: Pointer, written: str
    ) -> ir.Content | None:
        if "avro" in written.lower() and is_json(written):
            message = (
                f'message "{node.wire_name}" is sent in Avro\'s own JSON encoding, which'
                " is not decoded: it stays bytes"
            )
            self.input.report.add(codes.NOT_GENERATED, at, message)
            return None
        found = self._of_avro(at, node.wire_name, f'message "{node.wire_name}"')
        if found is None:
            return None
        type, avro = found
        if is_json(written):
            return ir.Content(media_type=written, codec="json", type=type)
        media_type = written or self._default(node, at, _AVRO_BINARY)
        return ir.Content(media_type=media_type, codec="avro", type=type, avro=avro)

    def _of_avro(
        self, at: Pointer, name: str, what: str
    ) -> tuple[ir.Type, ir.Avro] | None:
        given = self.input
        reading = Reading(given.documents, given.sources, given.report)
        try:
            read = reading.read(at)
        except Undefined as error:
            message = f'{what} stays bytes: nothing defines "{error.name}"'
            hint = "define it where it is first named, or in a file beside it"
            given.report.add(codes.LINT, error.at, message, hint=hint)
            return None
        if read is None:
            return None
        return self._avro.content(read, names.pascal(name, fallback="Message"))

    def _default(self, node: MessageNode, at: Pointer, binary: str) -> str:
        """What a message is sent as that does not say so.

        The document's default is about messages in JSON Schema, if it is JSON.
        """
        default = self.default_content_type
        if default and not is_json(default):
            return default
        if default:
            message = (
                f'message "{node.wire_name}" is sent as {binary}, as its schema says, and'
                f" not as {default}, the document's default"
            )
            hint = "write contentType: at the message"
            self.input.report.add(codes.NOT_KEPT, at, message, hint=hint)
        return binary
