"""Payloads that a proto describes: the class of its message, as gRPC has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.protobuf.payload import Found, guessed, messages, said
from codegen.slices.events import wishes
from codegen.slices.events.document import MessageNode
from codegen.slices.events.media_types import is_json, media_type_of
from codegen.slices.slice import Input

_BINARY = "application/x-protobuf"


@dataclass(slots=True)
class ProtobufPayloads:
    """The payloads of one contract that are messages of protos."""

    input: Input
    default_content_type: str
    _names: set[str] = field(default_factory=set)

    def files(self) -> tuple[ir.ProtoFile, ...]:
        """The modules of all protos that were needed."""
        found: dict[str, ir.ProtoFile] = {}
        protos = self.input.protos() if self._names else None
        if protos is not None:
            for name in sorted(self._names):
                found.update((file.path, file) for file in protos.written(name))
        return tuple(found.values())

    def content(
        self, node: MessageNode, at: Pointer, written: str
    ) -> ir.Content | None:
        """How a message is written whose proto stands *at* a place; None if none does."""
        at = self.input.documents.follow(at)
        protos = self.input.protos()
        if protos is None:
            return None
        name = protos.closure.inline.get(at) or protos.closure.contracts.get(at.file)
        if name is None or (at.tokens and at not in protos.closure.inline):
            message = f'the proto of message "{node.wire_name}" is no text, and no file'
            hint = "write schema: | and the text, or a $ref to a .proto file"
            self.input.report.add(codes.PROTO_PAYLOAD, at, message, hint=hint)
            return None
        found = self._message(node, at, protos.files[name])
        if found is None:
            return None
        self._names.add(name)
        full, indexes = found
        first = protos.pool.FindMessageTypeByName(full[1:])
        proto = ir.Proto(
            indexes=indexes, full=first.full_name, messages=tuple(_reached(first))
        )
        media_type = written
        if not is_json(written):
            default = self.default_content_type
            media_type = media_type_of(self.input, node, default, _BINARY)
        return ir.Content(
            media_type=media_type,
            codec="protobuf",
            type=protos.types[full].ref,
            proto=proto,
        )

    def _message(
        self, node: MessageNode, at: Pointer, file: FileDescriptorProto
    ) -> Found | None:
        """The message of *file* that the payload is; it is reported if that is not clear."""
        report, wanted = self.input.report, wishes.said(node.fields).get("message")
        known = ", ".join(full[1:] for full, _ in messages(file))
        if wanted is not None:
            found = said(file, wanted) if isinstance(wanted, str) else None
            if found is None:
                place = wishes.place(node.fields, "message")
                text = f'"{wanted}" is no message of the proto of "{node.wire_name}"'
                hint = f"it has {known or 'none'}"
                report.add(codes.PROTO_PAYLOAD, place, text, hint=hint)
            return found
        choices = guessed(file, node.wire_name)
        if not choices:
            text = f'the proto of message "{node.wire_name}" has no message'
            report.add(codes.PROTO_PAYLOAD, at, text)
            return None
        if len(choices) > 1:
            names = ", ".join(full[1:] for full, _ in choices)
            text = f'message "{node.wire_name}" may be any of {names}: the first one is taken'
            hint = f"write x-codegen: {{message: {choices[0][0][1:]}}} at the message"
            report.add(codes.PROTO_GUESS, at, text, hint=hint)
        return choices[0]


def _reached(first: Descriptor) -> Iterator[tuple[str, tuple[ir.ProtoField, ...]]]:
    """A message and those that its fields lead to, which may be itself."""
    waiting, seen = [first], {first.full_name}
    while waiting:
        message = waiting.pop()
        single = [one for one in message.fields if not one.is_repeated]
        inner = [one.message_type for one in single if one.message_type is not None]
        waiting += {
            one.full_name: one for one in inner if one.full_name not in seen
        }.values()
        seen |= {one.full_name for one in inner}
        yield message.full_name, tuple(map(_field, single))


def _field(one: FieldDescriptor) -> ir.ProtoField:
    message = one.message_type.full_name if one.message_type is not None else ""
    return ir.ProtoField(name=one.name, json_name=one.json_name, message=message)
