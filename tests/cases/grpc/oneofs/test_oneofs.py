"""Oneofs and `optional`: what was set is known, also where it is the default."""

from __future__ import annotations

from typing import Any

import pytest

from tests.harness.echo import Golden, echoed


@pytest.mark.parametrize(
    ("oneof", "field", "value"),
    [
        ("body", "text", {}),
        ("body", "text", {"name": "n"}),
        ("body", "again", {"again": {"number": 0}}),
        ("body", "nothing", 0),
        ("body", "number", 0),
        ("alone", "single", ""),
        ("name", "yes", False),
        ("name", "named", {"body": "b"}),
    ],
)
def test_what_is_set_is_known(
    golden: Golden, oneof: str, field: str, value: Any
) -> None:
    """Client and server say the same of it, and of nothing else."""
    kind = golden("_proto.oneofs_pb2").Choice
    sent = kind(**{field: value})
    for answer in echoed(golden, "oneofs.grpc", "Oneofs", sent):
        assert answer == sent
        assert [name.name for name, _ in answer.ListFields()] == [field]
        assert answer.WhichOneof(oneof) == field and answer.HasField(oneof)
    sent.ClearField(oneof)
    assert sent.WhichOneof(oneof) is None and sent == kind()


def test_the_last_one_set_stays(golden: Golden) -> None:
    """Also where both are messages."""
    choice = golden("_proto.oneofs_pb2").Choice(text={"name": "n"})
    choice.again.number = 3
    assert (choice.WhichOneof("body"), choice.text.name) == ("again", "")
    choice.nothing = 0
    assert choice.WhichOneof("body") == "nothing" and not choice.HasField("again")


@pytest.mark.parametrize(
    ("field", "default"), [("count", 0), ("kind", 0), ("maybe", {})]
)
def test_optional_fields_have_presence(
    golden: Golden, field: str, default: Any
) -> None:
    """The default that was set differs from nothing; a plain field does not know."""
    kind = golden("_proto.oneofs_pb2").Choice
    sent = kind(**{field: default})
    for answer in echoed(golden, "oneofs.grpc", "Oneofs", sent):
        assert answer.HasField(field) and answer != kind()
    assert kind(plain=0) == kind() and kind(plain=0).SerializeToString() == b""
    with pytest.raises(ValueError, match="presence"):
        kind().HasField("plain")
