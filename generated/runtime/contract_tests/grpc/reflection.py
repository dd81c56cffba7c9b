"""What a server says of itself (`grpc.reflection`), compared with the contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    MethodDescriptorProto,
)
from google.protobuf.message import DecodeError

from ...grpc.descriptors import Kind
from ...grpc.known_messages import Redefined, known_class
from ...grpc.method import StreamStream
from ..findings import Outcome
from .checks import Problem
from .parts import WELL_KNOWN, kinds_in
from .session import Session

if TYPE_CHECKING:
    from .subject import GrpcSubject

CHECK = "descriptors"
_PACKAGES = ("grpc.reflection.v1", "grpc.reflection.v1alpha")
_MODULE = "grpc_reflection.v1alpha.reflection_pb2"
_NONE = (
    "the server has no reflection: what is bound to a server of these tests has none; a "
    "function that adds services to a server may add it, and an address may have it"
)
_PATH = "/{}.ServerReflection/ServerReflectionInfo"


def compared(subject: GrpcSubject) -> Outcome:
    """Return where the descriptors that a server shows are not those of the contract."""
    name = subject.proto_service
    try:
        kind = known_class(f"{_PACKAGES[1]}.ServerReflectionRequest", _MODULE)
        answer = known_class(f"{_PACKAGES[1]}.ServerReflectionResponse", _MODULE)
    except Redefined as error:
        return Outcome(operation=name, untested=str(error))
    with Session(subject) as session:
        for package in _PACKAGES:
            method: Any = StreamStream(
                path=_PATH.format(package), request=kind, response=answer
            )
            exchange = session.ask(method, [kind(file_containing_symbol=name)])
            files = _files(answer, exchange.answers)
            if not files:
                continue
            problems = list(_differences(subject, files))
            noted = session.noted(method, exchange, problems, CHECK)
            return Outcome(
                operation=name,
                checks=dict(session.checks),
                # It is no call of the contract: whoever answers but this is silent.
                findings=[one.finding for one in noted],
            )
    return Outcome(operation=name, untested=_NONE)


def _files(kind: Any, answers: Sequence[bytes]) -> list[FileDescriptorProto]:
    found = []
    for raw in answers:
        try:
            said = kind.FromString(raw).file_descriptor_response.file_descriptor_proto
            found += [FileDescriptorProto.FromString(one) for one in said]
        except DecodeError:
            continue
    return found


def _differences(
    subject: GrpcSubject, files: Sequence[FileDescriptorProto]
) -> Iterator[Problem]:
    """Compare all methods, and all that their messages can hold."""
    theirs = {
        f"{file.package}.{one.name}".lstrip("."): one
        for file in files
        for one in file.service
    }
    shown = {one.name: one for one in theirs[subject.proto_service].method}
    kinds: dict[str, Kind] = {}
    for method in subject.methods:
        ours = method.request.DESCRIPTOR.file.pool.FindServiceByName(
            subject.proto_service
        ).methods_by_name[method.name]
        wanted = MethodDescriptorProto()
        ours.CopyToProto(wanted)
        yield from _method(ours.full_name, wanted, shown.get(method.name))
        for side in (method.request, method.response):
            kinds.update({one.full_name: one for one in kinds_in(side.DESCRIPTOR)})
    types = dict(_types(files))
    for name, kind in kinds.items():
        found = types.get(name)
        if isinstance(found, DescriptorProto) and not name.startswith(WELL_KNOWN):
            yield from _message(kind, found)
            for field in kind.fields:
                enum = field.enum_type and types.get(field.enum_type.full_name)
                if isinstance(enum, EnumDescriptorProto):
                    yield from _enum(field.enum_type, enum)


def _types(files: Sequence[FileDescriptorProto]) -> Iterator[tuple[str, Any]]:
    def inner(prefix: str, holder: Any, messages: Any) -> Iterator[tuple[str, Any]]:
        for enum in holder.enum_type:
            yield f"{prefix}{enum.name}", enum
        for one in messages:
            name = f"{prefix}{one.name}"
            yield name, one
            yield from inner(f"{name}.", one, one.nested_type)

    for file in files:
        prefix = f"{file.package}." if file.package else ""
        yield from inner(prefix, file, file.message_type)


def _method(
    name: str, ours: MethodDescriptorProto, theirs: MethodDescriptorProto | None
) -> Iterator[Problem]:
    if theirs is None:
        yield _problem(name, "does not have it")
        return
    for what in ("input_type", "output_type", "client_streaming", "server_streaming"):
        one, other = getattr(ours, what), getattr(theirs, what)
        if one != other:
            yield _problem(name, f"says {what} {other!s}, the contract {one!s}", what)


def _message(kind: Kind, theirs: DescriptorProto) -> Iterator[Problem]:
    ours = DescriptorProto()
    kind.CopyToProto(ours)
    known = {one.number: one for one in theirs.field}
    for field in ours.field:
        name = f"{kind.full_name}.{field.name}"
        other = known.get(field.number)
        if other is None:
            yield _problem(name, f"has no field {field.number}")
        elif other.name != field.name:
            yield _problem(name, f"calls field {field.number} {other.name}")
        elif _type(field) != _type(other):
            yield _problem(
                name, f"says it is {_type(other)}, the contract {_type(field)}"
            )


def _type(field: FieldDescriptorProto) -> str:
    kind = field.type_name.lstrip(".")
    kind = kind or FieldDescriptorProto.Type.Name(field.type)[5:].lower()
    many = field.label == FieldDescriptorProto.LABEL_REPEATED
    return f"repeated {kind}" if many else kind


def _enum(ours: Any, theirs: EnumDescriptorProto) -> Iterator[Problem]:
    known = {one.name: one.number for one in theirs.value}
    for one in ours.values:
        if known.get(one.name) != one.number:
            told = known.get(one.name, "not there")
            said = f"says {one.name} is {told}, the contract {one.number}"
            yield _problem(str(ours.full_name), said, one.name)


def _problem(name: str, said: str, more: str = "") -> Problem:
    return Problem(
        check=CHECK, said=f"{name}: the server {said}.", pointer=name, key=name + more
    )
