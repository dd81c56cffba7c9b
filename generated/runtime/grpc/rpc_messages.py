"""Those messages of `google.rpc` that errors need, for where a contract has others.

A contract may have a package of that name with another `ErrorInfo`. Errors travel as
google/rpc/error_details.proto says all the same, with the classes that are made here.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from google.protobuf import any_pb2, descriptor_pb2, duration_pb2, text_format
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_FILE = """
name: "google/rpc/of_errors.proto" package: "google.rpc" syntax: "proto3"
dependency: ["google/protobuf/any.proto", "google/protobuf/duration.proto"]
message_type { name: "Status"
  field { name: "code" number: 1 type: TYPE_INT32 label: LABEL_OPTIONAL }
  field { name: "message" number: 2 type: TYPE_STRING label: LABEL_OPTIONAL }
  field { name: "details" number: 3 type: TYPE_MESSAGE label: LABEL_REPEATED
          type_name: ".google.protobuf.Any" } }
message_type { name: "RetryInfo"
  field { name: "retry_delay" number: 1 type: TYPE_MESSAGE label: LABEL_OPTIONAL
          type_name: ".google.protobuf.Duration" } }
message_type { name: "ErrorInfo"
  field { name: "reason" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL }
  field { name: "domain" number: 2 type: TYPE_STRING label: LABEL_OPTIONAL }
  field { name: "metadata" number: 3 type: TYPE_MESSAGE label: LABEL_REPEATED
          type_name: ".google.rpc.ErrorInfo.MetadataEntry" }
  nested_type { name: "MetadataEntry" options { map_entry: true }
    field { name: "key" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL }
    field { name: "value" number: 2 type: TYPE_STRING label: LABEL_OPTIONAL } } }
message_type { name: "BadRequest"
  field { name: "field_violations" number: 1 type: TYPE_MESSAGE label: LABEL_REPEATED
          type_name: ".google.rpc.BadRequest.FieldViolation" }
  nested_type { name: "FieldViolation"
    field { name: "field" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL }
    field { name: "description" number: 2 type: TYPE_STRING label: LABEL_OPTIONAL } } }
"""

NAMES = frozenset({"Status", "RetryInfo", "ErrorInfo", "BadRequest"})


def own_class(name: str) -> Any:
    """Return the class of `google.rpc.<name>`, one of `NAMES`, as it is made here."""
    return GetMessageClass(_own(name))


@cache
def fits(name: str, kind: Any) -> bool:
    """Whether the descriptor *kind* has the fields of `google.rpc.<name>`."""
    return _has_fields(kind, _own(name))


@cache
def _own(name: str) -> Any:
    pool = DescriptorPool()
    for module in (any_pb2, duration_pb2):
        pool.AddSerializedFile(module.DESCRIPTOR.serialized_pb)
    file = text_format.Parse(_FILE, descriptor_pb2.FileDescriptorProto())
    pool.AddSerializedFile(file.SerializeToString())
    return pool.FindMessageTypeByName(f"google.rpc.{name}")


def _has_fields(given: Any, wanted: Any) -> bool:
    return all(
        field.name in given.fields_by_name
        and _is_alike(given.fields_by_name[field.name], field)
        for field in wanted.fields
    )


def _is_alike(given: Any, wanted: Any) -> bool:
    if (given.number, given.type, given.is_repeated) != (
        wanted.number,
        wanted.type,
        wanted.is_repeated,
    ):
        return False
    inner = wanted.message_type
    return inner is None or (
        given.message_type.full_name == inner.full_name
        and _has_fields(given.message_type, inner)
    )
