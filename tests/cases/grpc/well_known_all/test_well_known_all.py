"""Messages that protobuf itself defines, with what Python gives them beside fields."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from google.protobuf import (
    api_pb2,
    descriptor_pb2,
    json_format,
    struct_pb2,
    type_pb2,
    wrappers_pb2,
)
from google.protobuf.compiler import plugin_pb2

from tests.harness.echo import Golden, echoed

_TIME = datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=UTC)
_LENGTH = timedelta(days=-1, microseconds=1)


def _all(golden: Golden) -> Any:
    messages = golden("_proto.well_known_all_pb2")
    message = messages.All(
        duration=_LENGTH,
        empty={},
        mask={"paths": ["a.b", "c"]},
        null=struct_pb2.NULL_VALUE,
        time=_TIME,
        value={"bool_value": False},
        api=api_pb2.Api(name="n", methods=[api_pb2.Method(name="m")]),
        type=type_pb2.Type(fields=[type_pb2.Field(kind="TYPE_INT64")]),
        source={"file_name": "f"},
        file=_described(messages),
        field_type=descriptor_pb2.FieldDescriptorProto.TYPE_BYTES,
        syntax=type_pb2.SYNTAX_EDITIONS,
        version=plugin_pb2.Version(major=33),
        wrapped={name: {} for name in messages.Wrapped.DESCRIPTOR.fields_by_name},
        nulls=[0, 0],
        values=[{"null_value": 0}, {"number_value": 0.0}],
        presence="LEGACY_REQUIRED",
    )
    message.list.extend([1, "a", None, [True], {"k": []}])
    message.struct.update({"a": {"b": [1.5, None]}})
    message.any.Pack(messages.All(null=0))
    message.anys.add().Pack(wrappers_pb2.Int64Value(value=2**53 + 1))
    return message


def _described(messages: Any) -> descriptor_pb2.FileDescriptorProto:
    found = descriptor_pb2.FileDescriptorProto()
    messages.DESCRIPTOR.CopyToProto(found)
    return found


def test_calls(golden: Golden) -> None:
    """Each of them comes back as it was sent."""
    sent = _all(golden)
    fields = type(sent).DESCRIPTOR.fields_by_name
    assert {field.name for field, _ in sent.ListFields()} == set(fields)
    for answer in echoed(golden, "well_known_all.grpc", "WellKnown", sent):
        assert answer == sent
        assert answer.time.ToDatetime(UTC) == _TIME
        assert answer.duration.ToTimedelta() == _LENGTH
        assert answer.list[3][0] is True and answer.struct["a"]["b"][1] is None
        inner = golden("_proto.well_known_all_pb2").All()
        assert answer.any.Unpack(inner) and inner.HasField("null")
        assert answer.file.name == "well_known_all.proto"
        assert all(
            answer.wrapped.HasField(f.name) for f, _ in sent.wrapped.ListFields()
        )


def test_json(golden: Golden) -> None:
    """Those that have a JSON of their own have it."""
    sent = _all(golden)
    found = json_format.MessageToDict(sent)
    package = "type.googleapis.com/"
    assert found["duration"] == "-86399.999999s"
    assert found["time"] == "2024-02-29T23:59:59.999999Z"
    assert found["mask"] == "a.b,c"
    assert found["list"] == [1.0, "a", None, [True], {"k": []}]
    assert found["struct"] == {"a": {"b": [1.5, None]}}
    assert found["any"] == {"@type": f"{package}cases.well_known_all.All", "null": None}
    assert found["anys"] == [
        {"@type": f"{package}google.protobuf.Int64Value", "value": "9007199254740993"}
    ]
    assert found["wrapped"]["int64"] == "0" and found["wrapped"]["bool"] is False
    assert found["fieldType"] == "TYPE_BYTES" and found["values"] == [None, 0.0]
