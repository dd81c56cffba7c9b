"""Edition 2023: each field behaves as the feature that it resolves to."""

from __future__ import annotations

import pytest
from google.protobuf.unknown_fields import UnknownFieldSet

from tests.harness.echo import Golden, echoed


def test_presence(golden: Golden) -> None:
    """The file says implicit, and fields what differs."""
    request = golden("_proto.modern_pb2").Request
    sent = request(implicit="", explicit="", required="r", closed=1)
    for answer in echoed(golden, "modern.grpc", "Modern", sent, "get"):
        assert answer == sent and answer.IsInitialized()
        assert answer.HasField("explicit") and answer.HasField("closed")
        assert answer.SerializeToString(deterministic=True) == b"\x12\x00\x1a\x01r(\x01"
    assert request().FindInitializationErrors() == ["required"]
    with pytest.raises(ValueError, match="presence"):
        request().HasField("implicit")


def test_delimited_encoding(golden: Golden) -> None:
    """A message between two tags, as a group; its numbers are packed."""
    sent = golden("_proto.modern_pb2").Request(
        required="", delimited={"numbers": [1, 2]}
    )
    for answer in echoed(golden, "modern.grpc", "Modern", sent, "get"):
        assert answer == sent
        assert b"\x23\x0a\x02\x01\x02\x24" in answer.SerializeToString()


def test_a_closed_enum(golden: Golden) -> None:
    """A number that it lacks is kept beside the field; the default is its first value."""
    request = golden("_proto.modern_pb2").Request
    sent = request.FromString(b"\x1a\x00\x28\x2a")
    for answer in echoed(golden, "modern.grpc", "Modern", sent, "get"):
        assert not answer.HasField("closed") and answer.closed == request.ONE
        unknown = [(one.field_number, one.data) for one in UnknownFieldSet(answer)]
        assert unknown == [(5, 42)]
