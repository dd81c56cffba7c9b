"""Messages of Protobuf as bodies: as plain protobuf writes and reads them."""

from __future__ import annotations

from typing import Any

import pytest
from google.protobuf import descriptor_pb2, struct_pb2, timestamp_pb2
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime import ContractViolation
from codegen.runtime.events.protobuf import Protobuf, ProtobufJson

TIME = Protobuf(timestamp_pb2.Timestamp)
NAMED = Protobuf(descriptor_pb2.UninterpretedOption)
"""Its parts have fields that are required (proto2)."""


@given(seconds=st.integers(-(2**63), 2**63 - 1), nanos=st.integers(-(2**31), 2**31 - 1))
def test_protobuf_writes_the_same(seconds: int, nanos: int) -> None:
    value = timestamp_pb2.Timestamp(seconds=seconds, nanos=nanos)
    raw, media_type = TIME.checked(value)
    assert (raw, media_type) == (value.SerializeToString(), "application/x-protobuf")
    assert TIME.decode(raw) == value


@given(st.binary(max_size=50))
def test_any_bytes_are_a_message_or_a_violation(raw: bytes) -> None:
    try:
        value = TIME.decode(raw)
    except ContractViolation as error:
        assert error.raw == raw
    else:
        assert TIME.decode(TIME.checked(value)[0]) == value


def test_what_a_newer_sender_says_is_kept() -> None:
    newer = struct_pb2.Value(string_value="x").SerializeToString()
    assert TIME.checked(TIME.decode(newer))[0] == newer


def test_another_message_is_not_sent() -> None:
    with pytest.raises(ContractViolation) as caught:
        TIME.checked(struct_pb2.Struct())
    assert str(caught.value) == "a value of type Struct, no Timestamp"


@pytest.mark.parametrize("kind", [Protobuf, ProtobufJson])
def test_what_is_required_must_be_there(kind: Any) -> None:
    content = kind(descriptor_pb2.UninterpretedOption)
    value = descriptor_pb2.UninterpretedOption(name=[{"name_part": "x"}])
    with pytest.raises(ContractViolation, match="is_extension"):
        content.checked(value)
    with pytest.raises(ContractViolation, match="is_extension"):
        NAMED.decode(value.SerializePartialToString())


def test_json_is_that_of_protobuf() -> None:
    content = ProtobufJson(timestamp_pb2.Timestamp)
    value = timestamp_pb2.Timestamp(seconds=1)
    assert content.checked(value) == (b'"1970-01-01T00:00:01Z"', "application/json")
    assert content.decode(b'"1970-01-01T00:00:01Z"') == value


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b"[" * 100_000, b'{"a": 1}'])
def test_other_json_is_a_violation(raw: bytes) -> None:
    with pytest.raises(ContractViolation):
        ProtobufJson(timestamp_pb2.Timestamp).decode(raw)


def test_what_has_no_json_is_not_sent() -> None:
    content = ProtobufJson(timestamp_pb2.Timestamp)
    with pytest.raises(
        ContractViolation, match=r"^no JSON of google\.protobuf\.Timest"
    ):
        content.checked(timestamp_pb2.Timestamp(seconds=2**60))
