"""Payloads whose schema is no JSON Schema: Avro and Protobuf become types all the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.avro import AvroSchemas, Reading, Undefined
from codegen.slices.events.document import MessageNode
from codegen.slices.events.media_types import format_of, is_json, media_type_of
from codegen.slices.events.protobuf import ProtobufPayloads
from codegen.slices.slice import Input

_AVRO = "application/vnd.apache.avro"
_PROTOBUF = "application/vnd.google.protobuf"
_AVRO_BINARY = "avro/binary"
"""What the specification of Avro calls its bytes; `vnd.apache.avro` is AsyncAPI's word for
the schema."""
TYPED = frozenset({_AVRO, _PROTOBUF})
"""Formats of schemas from which types are made beside JSON Schema."""


@dataclass(slots=True)
class Formats:
    """The contents of the messages of one contract that have such a schema."""

    input: Input
    file: str
    home: str
    default_content_type: str
    _avro: AvroSchemas = field(init=False)
    _protobuf: ProtobufPayloads = field(init=False)
    _known: dict[Pointer, ir.Content | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        given = self.input
        self._avro = AvroSchemas(
            given.documents, given.schemas, given.report, self.file, self.home
        )
        self._protobuf = ProtobufPayloads(given, self.default_content_type)

    def component(self, name: str, at: Pointer, schema_format: str) -> bool:
        """The types of a schema of the components; False if it gets none."""
        if format_of(schema_format) == _AVRO:
            return self._of_avro(at, name, f'schema "{name}"') is not None
        return format_of(schema_format) == _PROTOBUF  # which are whole files

    def content(self, node: MessageNode) -> ir.Content | None:
        """How a message is written; None if its bytes are all that there is to say."""
        if node.payload is None or format_of(node.schema_format) not in TYPED:
            return None
        if node.at not in self._known:
            written, make = node.fields.text("contentType"), self._avro_content
            if format_of(node.schema_format) == _PROTOBUF:
                make = self._protobuf.content
            self._known[node.at] = make(node, node.payload, written)
        return self._known[node.at]

    def protos(self) -> tuple[ir.ProtoFile, ...]:
        """The proto modules that the messages need."""
        return self._protobuf.files()

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
        media_type = written or media_type_of(
            self.input, node, self.default_content_type, _AVRO_BINARY
        )
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
