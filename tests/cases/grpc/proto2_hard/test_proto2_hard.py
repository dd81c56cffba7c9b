"""proto2 in full: defaults, groups, ranges of extensions, and what is required."""

from __future__ import annotations

import math
from typing import Any

import grpc
import pytest
from google.protobuf.unknown_fields import UnknownFieldSet

from tests.harness.echo import Golden, echoed


def _echoed(golden: Golden, message: Any) -> list[Any]:
    return echoed(golden, "proto2_hard.grpc", "Proto2", message)


def test_defaults(golden: Golden) -> None:
    """What was not set reads as the contract says, and is not sent."""
    messages = golden("_proto.proto2_hard_pb2")
    sent = messages.Old(id="")
    for answer in _echoed(golden, sent):
        assert answer.SerializeToString() == b"\x0a\x00"
        assert (answer.count, answer.level) == (7, messages.HIGH)
        assert (answer.text, answer.yes) == ('a\0b\n"ü"', True)
        assert answer.most == -math.inf and answer.right == "r"
        assert not any(answer.HasField(name) for name in ("count", "level", "right"))
        assert answer.Extensions[messages.seven] == 7
        assert not answer.HasExtension(messages.seven)


def test_a_default_that_was_set_is_sent(golden: Golden) -> None:
    """Presence, not the value, decides."""
    messages = golden("_proto.proto2_hard_pb2")
    sent = messages.Old(id="", count=7, yes=True, right="r")
    sent.Extensions[messages.seven] = 7
    for answer in _echoed(golden, sent):
        assert answer == sent and answer.HasExtension(messages.seven)
        assert answer.HasField("count") and answer.WhichOneof("choice") == "right"


def test_groups(golden: Golden) -> None:
    """Repeated, inside one another, in a oneof, and as an extension."""
    messages = golden("_proto.proto2_hard_pb2")
    sent = messages.Old(
        id="a", row=[{"x": 1, "cell": {"text": "c"}}, {"x": 2}], left={"a": 1}
    )
    sent.Extensions[messages.extra].n = 3
    assert b"\x3b\x08\x01\x13\x0a\x01c\x14\x3c" in sent.SerializeToString()
    for answer in _echoed(golden, sent):
        assert answer == sent and answer.WhichOneof("choice") == "left"
        assert [(row.x, row.cell.text) for row in answer.row] == [(1, "c"), (2, "")]
        assert answer.Extensions[messages.extra].n == 3


def test_extensions(golden: Golden) -> None:
    """Of a file and of a message, of each range; one is called as a word of Python's."""
    messages = golden("_proto.proto2_hard_pb2")
    word = vars(messages)["class"]
    sent = messages.Old(id="a", packed=[1, 2], plain=[3, 4])
    sent.Extensions[messages.Scope.inner].text = "t"
    sent.Extensions[messages.Scope.levels].extend([messages.LOW, messages.TOP])
    sent.Extensions[messages.numbers].extend([5, 6])
    sent.Extensions[word] = "w"
    for answer in _echoed(golden, sent):
        assert answer == sent
        assert answer.Extensions[messages.Scope.inner].text == "t"
        assert list(answer.Extensions[messages.Scope.levels]) == [-1, 2]
        assert list(answer.Extensions[messages.numbers]) == [5, 6]
        assert answer.Extensions[word] == "w"
        assert not list(UnknownFieldSet(answer))


def test_an_extension_that_nobody_knows(golden: Golden) -> None:
    """Numbers of a range without an extension are kept as they came."""
    old = golden("_proto.proto2_hard_pb2").Old
    sent = old.FromString(b"\x0a\x00\xca\x06\x02hi")  # 105: a text
    for answer in _echoed(golden, sent):
        unknown = [(one.field_number, one.data) for one in UnknownFieldSet(answer)]
        assert unknown == [(105, b"hi")]


def test_what_is_required_is_sent(golden: Golden) -> None:
    """A message without it, or one inside it, is an error before it leaves."""
    messages = golden("_proto.proto2_hard_pb2")
    for message in (messages.Old(), messages.Old(id="a", row=[{}])):
        assert not message.IsInitialized()
        with pytest.raises(golden("runtime.grpc").RpcError) as raised:
            _echoed(golden, message)
        assert raised.value.code is grpc.StatusCode.INTERNAL


def test_what_is_required_may_be_missing_in_what_comes(golden: Golden) -> None:
    """As protobuf itself has it: who reads such a message sees that it lacks something."""
    add = golden("proto2_hard.grpc.server").add_to_server
    fake = golden("proto2_hard.grpc.fake").FakeProto2Service()
    path = golden("proto2_hard.grpc.methods").ECHO.path
    with golden("runtime.grpc.testing").running(add, fake) as target:
        with grpc.insecure_channel(target) as channel:
            channel.unary_unary(path)(b"")
    got = fake.calls[0].arguments["sent"][0]
    assert got.FindInitializationErrors() == ["id"]
