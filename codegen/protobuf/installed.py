"""Which proto files Python packages bring along, so that the output need not.

A full name exists once in a process's descriptor pool. What the protobuf runtime and
googleapis-common-protos define is therefore taken from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)

COMMON = "googleapis-common-protos"
RESILIENCE = "codegen/resilience.proto"
"""The options of resilience, which come with codegen itself."""
ERRORS = "codegen/errors.proto"
"""The options that declare errors, likewise."""
# The package has this file under another name, beside a module that stands for both.
_OPERATIONS = "google/longrunning/operations.proto"


_OWN = Path(__file__).parents[1] / "protos"


@cache
def _files(package: str) -> frozenset[str]:
    return frozenset(path.as_posix() for path in distribution(package).files or ())


def module(name: str) -> str:
    """The module that protoc makes of a proto file, `google.rpc.status_pb2`."""
    stem = name.removesuffix(".proto").replace("-", "_")
    return stem.replace("/", ".") + "_pb2"


def _brings(package: str, name: str) -> bool:
    return f"{module(name).replace('.', '/')}.py" in _files(package)


def in_runtime(name: str) -> bool:
    """Whether the protobuf runtime has the module of this file."""
    return name.startswith("google/protobuf/") and _brings("protobuf", name)


def in_common(name: str) -> bool:
    """Whether googleapis-common-protos has the module of this file."""
    return name.startswith("google/") and _brings(COMMON, name)


def text(name: str) -> str | None:
    """The proto text that a package brings for an import path; None if none does."""
    if name in (RESILIENCE, ERRORS):
        return (_OWN / name).read_text(encoding="utf-8")
    bundled = _bundled(name)
    if bundled is not None:
        return bundled.read_text(encoding="utf-8")
    if not in_common(name):
        return None
    stored = name.replace("operations.proto", "operations_proto.proto")
    path = stored if name == _OPERATIONS else name
    if path not in _files(COMMON):
        return None
    located = distribution(COMMON).locate_file(path)
    return Path(str(located)).read_text(encoding="utf-8")


def _bundled(name: str) -> Path | None:
    """A file that protoc itself brings: all are below google/protobuf."""
    import grpc_tools

    path = Path(grpc_tools.__file__).parent / "_proto" / name
    known = name.startswith("google/protobuf/") and ".." not in name.split("/")
    return path if known and path.is_file() else None


def variants(files: Mapping[str, FileDescriptorProto]) -> tuple[str, ...]:
    """The files that a package brings too, but without something that they define."""
    return tuple(
        name
        for name, file in files.items()
        if in_common(name) and not _covers(_installed(name), file)
    )


def _installed(name: str) -> FileDescriptorProto:
    descriptor = import_module(module(name)).DESCRIPTOR
    return FileDescriptorProto.FromString(descriptor.serialized_pb)


def _covers(theirs: FileDescriptorProto, ours: FileDescriptorProto) -> bool:
    """Whether *theirs* has all that *ours* has, with the same shape on the wire."""
    if theirs.package != ours.package:
        return False
    messages = {message.name: message for message in theirs.message_type}
    return (
        all(
            _covers_message(messages.get(message.name), message)
            for message in ours.message_type
        )
        and _covers_enums(theirs.enum_type, ours.enum_type)
        and {_wire(field) for field in ours.extension}
        <= {_wire(field) for field in theirs.extension}
    )


def _covers_message(theirs: DescriptorProto | None, ours: DescriptorProto) -> bool:
    if theirs is None:
        return False
    nested = {message.name: message for message in theirs.nested_type}
    return (
        {_wire(field) for field in ours.field}
        <= {_wire(field) for field in theirs.field}
        and all(
            _covers_message(nested.get(message.name), message)
            for message in ours.nested_type
        )
        and _covers_enums(theirs.enum_type, ours.enum_type)
    )


def _wire(field: FieldDescriptorProto) -> tuple[object, ...]:
    """What two versions of a field must share to be read by each other."""
    return (
        field.name,
        field.number,
        field.type,
        field.type_name,
        field.label,
        field.extendee,
    )


def _covers_enums(
    theirs: Iterable[EnumDescriptorProto], ours: Iterable[EnumDescriptorProto]
) -> bool:
    known = {
        (enum.name, value.name, value.number) for enum in theirs for value in enum.value
    }
    return all(
        (enum.name, value.name, value.number) in known
        for enum in ours
        for value in enum.value
    )
