"""Which requests the rules of `buf.validate` say something about."""

from __future__ import annotations

from collections.abc import Iterator

from google.protobuf.descriptor import Descriptor
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.message import Message

from codegen.protobuf.compiling import Protos
from codegen.slices.grpc.extensions import Extensions

RULES = "buf/validate/validate.proto"
"""The file that defines the options; no package brings its text, so contracts do."""


class Validation:
    """Finds the rules for the requests of one file."""

    def __init__(self, protos: Protos, extensions: Extensions) -> None:
        self._protos, self._extensions = protos, extensions
        # A contract may bring a part of the file.
        file = protos.files.get(RULES, FileDescriptorProto())
        self._names = {
            extension.extendee[1:]: f"{file.package}.{extension.name}"
            for extension in file.extension
            if extension.number == _NUMBER
        }
        self._ruled: dict[str, bool] = {}

    def of(self, type: str) -> bool:
        """Whether a message of *type*, with a leading dot, or one that it can hold, has a rule.

        A `google.protobuf.Any` is not opened, here as in protovalidate.
        """
        if not self._names:
            return False
        found = self._protos.pool.FindMessageTypeByName(type[1:])
        return any(self._has_rule(one) for one in _reachable(found))

    def _has_rule(self, message: Descriptor) -> bool:
        name = message.full_name
        if name not in self._ruled:
            self._ruled[name] = any(map(self._is_ruled, _options(message)))
        return self._ruled[name]

    def _is_ruled(self, options: Message) -> bool:
        name = self._names.get(options.DESCRIPTOR.full_name)
        return (
            name is not None and self._extensions.read(options, name, RULES) is not None
        )


_NUMBER = 1159
"""Of the options for messages, oneofs and fields alike; predefined rules are another."""


def _options(message: Descriptor) -> Iterator[Message]:
    """The options of a message and of all that it consists of."""
    parts = (message, *message.fields, *message.oneofs)
    return (part.GetOptions() for part in parts if part.has_options)


def _reachable(message: Descriptor) -> Iterator[Descriptor]:
    """*message* and those of its fields, however deep."""
    seen, waiting = {message.full_name}, [message]
    while waiting:
        one = waiting.pop()
        yield one
        for field in one.fields:
            inner = field.message_type
            if inner is not None and inner.full_name not in seen:
                seen.add(inner.full_name)
                waiting.append(inner)
