"""What a newer peer sent goes through an older client and server, and proto-JSON."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from google.protobuf import json_format
from google.protobuf.unknown_fields import UnknownFieldSet

from tests.harness.echo import Golden, echoed

_KIND, _KINDS, _INNER, _CLOSED, _UNKNOWN = 4, 5, 10, 13, 900
_VARINT, _SIZED, _FIXED32 = 0, 2, 5


def _field(number: int, wire: int, value: bytes) -> bytes:
    """A field on the wire: tag, the length of a text, value."""
    length = _varint(len(value)) if wire == _SIZED else b""
    return _varint(number << 3 | wire) + length + value


def _varint(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])


_SENT = b"".join(
    [
        _field(_KIND, _VARINT, _varint(42)),
        _field(_KINDS, _SIZED, bytes([1, 99, 0])),
        _field(_INNER, _SIZED, _field(_UNKNOWN, _SIZED, b"inside")),
        _field(_UNKNOWN, _VARINT, _varint(2**64 - 1)),
        _field(_UNKNOWN + 1, _SIZED, b"\x00\xff"),
        _field(_UNKNOWN + 2, _FIXED32, b"\x01\x02\x03\x04"),
    ]
)


def _assert_kept(answer: Any) -> None:
    """All of `_SENT` is there, whatever its order."""
    assert answer.kind == 42 and list(answer.kinds) == [1, 99, 0]
    unknown = {one.field_number: one.data for one in UnknownFieldSet(answer)}
    assert unknown == {
        _UNKNOWN: 2**64 - 1,
        _UNKNOWN + 1: b"\x00\xff",
        _UNKNOWN + 2: 0x04030201,
    }
    inner = [(one.field_number, one.data) for one in UnknownFieldSet(answer.inner)]
    assert inner == [(_UNKNOWN, b"inside")]


def test_unary_calls_keep_what_they_do_not_know(golden: Golden) -> None:
    """Fields of each wire type, in messages inside messages, and values of enums."""
    sent = golden("_proto.parcels_pb2").Parcel.FromString(_SENT)
    _assert_kept(sent)
    for answer in echoed(golden, "parcels.grpc", "Parcels", sent):
        _assert_kept(answer)
        assert sorted(answer.SerializeToString()) == sorted(_SENT)


def test_streams_keep_it_too(golden: Golden) -> None:
    """Each message of a stream, there and back."""
    kind = golden("_proto.parcels_pb2").Parcel

    class Passing(golden("parcels.grpc.fake").FakeParcelsService):  # type: ignore[misc]
        async def _pass(self, requests: Any, context: Any) -> Any:
            async for request in requests:
                yield request

        pass_ = _pass

    async def run() -> None:
        connected = golden("runtime.grpc.testing").connected
        client = golden("parcels.grpc.client").AsyncParcelsClient
        add = golden("parcels.grpc.server").add_to_server
        async with connected(client, add, Passing()) as caller:
            sent = [kind.FromString(_SENT), kind(), kind.FromString(_SENT)]
            answers = [answer async for answer in caller.pass_(sent)]
        assert answers == sent
        _assert_kept(answers[0])
        _assert_kept(answers[2])

    asyncio.run(run())


def test_a_closed_enum_keeps_unknown_values_aside(golden: Golden) -> None:
    """proto2: the field reads as if it was not set, and is sent on all the same."""
    closed = _field(1, _VARINT, _varint(42)) + _field(2, _VARINT, _varint(7))
    kind = golden("_proto.parcels_pb2").Parcel
    sent = kind.FromString(_field(_CLOSED, _SIZED, closed))
    for answer in echoed(golden, "parcels.grpc", "Parcels", sent):
        assert not answer.closed.HasField("level") and not answer.closed.levels
        unknown = [
            (one.field_number, one.data) for one in UnknownFieldSet(answer.closed)
        ]
        assert sorted(unknown) == [(1, 42), (2, 7)]


def test_json(golden: Golden) -> None:
    """64-bit numbers and bytes are strings, names are those that JSON has."""
    kind = golden("_proto.parcels_pb2").Parcel
    sent = kind(
        big=-(2**63),
        bigger=2**64 - 1,
        raw=b"\xff\xfe\x00",
        kind=1,
        kinds=[1, 42],
        by_name={"a": 1},
        snake_case_name="s",
        renamed="r",
        many=[2**53 + 1],
        fraction=float("-inf"),
        flag=False,
    )
    found = json.loads(json_format.MessageToJson(sent))
    assert found == {
        "big": "-9223372036854775808",
        "bigger": "18446744073709551615",
        "raw": "//4A",
        "kind": "KIND_ONE",
        "kinds": ["KIND_ONE", 42],
        "byName": {"a": "KIND_ONE"},
        "snakeCaseName": "s",
        "other-name": "r",
        "many": ["9007199254740993"],
        "fraction": "-Infinity",
        "flag": False,
    }
    assert json_format.ParseDict(found, kind()) == sent
    for answer in echoed(golden, "parcels.grpc", "Parcels", sent):
        assert json.loads(json_format.MessageToJson(answer)) == found


def test_json_refuses_what_it_does_not_know(golden: Golden) -> None:
    """A misspelt name is an error, and the contract's own spelling is none."""
    kind = golden("_proto.parcels_pb2").Parcel
    with pytest.raises(json_format.ParseError, match="snakeName"):
        json_format.ParseDict({"snakeName": "s"}, kind())
    assert (
        json_format.ParseDict({"snake_case_name": "s"}, kind()).snake_case_name == "s"
    )
