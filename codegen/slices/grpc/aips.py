"""What a contract says in the manner of the API Improvement Proposals (aip.dev)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, MethodDescriptorProto

from codegen.diagnostics import Report, codes
from codegen.model import ir
from codegen.model.names import KEYWORDS
from codegen.protobuf.comments import METHOD_OPTIONS, Path
from codegen.protobuf.compiling import Protos
from codegen.slices.grpc.extensions import Extensions

_INFO = "google/api/field_info.proto"
_CLIENT = "google/api/client.proto"
_OPERATIONS = "google/longrunning/operations.proto"
_OPERATION_INFO = 1049
_METHOD_SIGNATURE = 1051
_UUID4 = 1
_MOST = 5
"""How many fields a call by keywords may have, unless the contract lists them."""
# What a parameter cannot be called: other parameters, and what the method refers to.
_TAKEN = KEYWORDS | {"self", "request", "metadata", "methods", "request_of"}
_F = FieldDescriptorProto
_SCALARS: Mapping[int, str] = {
    _F.TYPE_DOUBLE: "float",
    _F.TYPE_FLOAT: "float",
    _F.TYPE_BOOL: "bool",
    _F.TYPE_STRING: "str",
    _F.TYPE_BYTES: "bytes",
}
_NATIVE = {
    "google.protobuf.Timestamp": "datetime",
    "google.protobuf.Duration": "timedelta",
    "google.protobuf.FieldMask": "Iterable[str]",
}


class Aips:
    """Reads the conventions that the rpcs of one file follow."""

    def __init__(self, protos: Protos, extensions: Extensions, report: Report) -> None:
        self._protos, self._extensions, self._report = protos, extensions, report

    def keywords(
        self, rpc: MethodDescriptorProto, path: Path
    ) -> tuple[ir.GrpcField, ...] | None:
        """The fields that a caller may give in place of a request; None for none.

        Those of `google.api.method_signature`, else all of a request that has few of
        them and no choice between them.
        """
        if rpc.client_streaming:
            return None
        message = self._message(rpc.input_type)
        listed = self._extensions.read(
            rpc.options, "google.api.method_signature", _CLIENT
        )
        wanted = [field.name for field in message.fields]
        if listed:
            named = (name.strip() for one in listed for name in one.split(","))
            wanted = [name for name in dict.fromkeys(named) if name]
            self._check_signature(rpc, path, message, wanted)
        elif len(wanted) > _MOST or _has_choice(message):
            return None
        fields = [message.fields_by_name.get(name) for name in wanted]
        found = [
            self._field(field)
            for field in fields
            if field is not None and field.name not in _TAKEN
        ]
        known = [field for field in found if field is not None]
        return tuple(known) if len(known) == len(wanted) else None

    def request_id(self, rpc: MethodDescriptorProto) -> str:
        """The field that makes repetitions harmless (AIP-155); empty if none does.

        The name alone does not say that: it may be for logs only.
        """
        if rpc.client_streaming or rpc.server_streaming:
            return ""
        for field in self._message(rpc.input_type).fields:
            if field.name == "request_id" and field.type == _F.TYPE_STRING:
                options = field.GetOptions()
                said = self._extensions.read(options, "google.api.field_info", _INFO)
                if said is not None and said.format == _UUID4:
                    return str(field.name)
        return ""

    def items(self, rpc: MethodDescriptorProto) -> ir.GrpcField | None:
        """The items of a page, where the rpc lists in pages (AIP-158)."""
        if rpc.client_streaming or rpc.server_streaming:
            return None
        request = self._message(rpc.input_type).fields_by_name
        response = self._message(rpc.output_type)
        tokens = (
            request.get("page_token"),
            response.fields_by_name.get("next_page_token"),
        )
        if any(one is None or one.type != _F.TYPE_STRING for one in tokens):
            return None
        lists = [field for field in response.fields if field.is_repeated]
        # Of several, the one of the lowest number (AIP-4233).
        lists.sort(key=lambda field: field.number)
        return self._field(lists[0]) if lists else None

    def operation(
        self, rpc: MethodDescriptorProto, path: Path
    ) -> ir.GrpcOperation | None:
        """What an operation that goes on after the answer brings (AIP-151)."""
        if rpc.output_type != ".google.longrunning.Operation" or rpc.server_streaming:
            return None
        said = self._extensions.read(
            rpc.options, "google.longrunning.operation_info", _OPERATIONS
        )
        if said is None or rpc.client_streaming:
            return None
        result = self._named(said, "response_type", rpc, path)
        progress = self._named(said, "metadata_type", rpc, path)
        if result is None or progress is None:
            return None
        return ir.GrpcOperation(result=result, progress=progress)

    def _named(
        self, said: Any, word: str, rpc: MethodDescriptorProto, path: Path
    ) -> ir.Ref | None:
        """The message that a *word* of an option names, which may lack its package."""
        name, package = getattr(said, word), self._message(rpc.input_type).file.package
        for full in (f".{name}", f".{package}.{name}"):
            found = self._protos.types.get(full)
            if found is not None:
                return found.ref
        told = f'no message is called "{name}"' if name else "it is not said"
        known = [full[1:].removeprefix(f"{package}.") for full in self._protos.types]
        at = (*path, METHOD_OPTIONS, _OPERATION_INFO)
        self._report.add(
            codes.LINT,
            self._extensions.where(at, said.DESCRIPTOR)((word,)),
            f"{word} of {rpc.name}: {told}, so that nothing waits for the operation",
            hint=_meant(name, known),
        )
        return None

    def _check_signature(
        self,
        rpc: MethodDescriptorProto,
        path: Path,
        message: Descriptor,
        names: Iterable[str],
    ) -> None:
        fields = list(message.fields_by_name)
        at = (*path, METHOD_OPTIONS, _METHOD_SIGNATURE)
        for name in names:
            # A field within a field may stand there (AIP-4232), but is no keyword.
            if name.partition(".")[0] not in fields:
                self._report.add(
                    codes.LINT,
                    self._extensions.where(at, message)(()),
                    f"method_signature of {rpc.name}: {message.name} has no field"
                    f" `{name}`, so that calls take no keywords",
                    hint=_meant(name, fields),
                )

    def _field(self, field: FieldDescriptor) -> ir.GrpcField | None:
        """How callers spell *field*; None for a map, and for what Python cannot call so."""
        name = str(field.name)
        if name in KEYWORDS or name.startswith("_"):
            return None
        kind: Any = field.message_type or field.enum_type
        also = ""
        type: ir.Ref | str
        if kind is None:
            type = _SCALARS.get(field.type, "int")
        elif field.message_type is not None and kind.GetOptions().map_entry:
            return None
        else:
            type = self._protos.types[f".{kind.full_name}"].ref
            also = "str" if field.enum_type else _NATIVE.get(kind.full_name, "")
        return ir.GrpcField(name=name, type=type, repeated=field.is_repeated, also=also)

    def _message(self, full_name: str) -> Descriptor:
        return self._protos.pool.FindMessageTypeByName(full_name[1:])


def _meant(name: str, known: Iterable[str]) -> str | None:
    near = get_close_matches(name, list(known), 1) if name else []
    return f"did you mean `{near[0]}`?" if near else None


def _has_choice(message: Descriptor) -> bool:
    """Whether an author wrote a oneof; `optional` makes one of its own."""
    return any(len(one.fields) > 1 or one.name[:1] != "_" for one in message.oneofs)
