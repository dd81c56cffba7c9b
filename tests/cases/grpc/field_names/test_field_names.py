"""Fields and values with names of Python's and of the runtime's."""

from __future__ import annotations

from typing import Any

from google.protobuf import json_format

from tests.harness.echo import Golden, echoed

_VALUES: dict[str, Any] = {
    "self": "s",
    "class": "c",
    "from": "f",
    "int": -1,
    "bytes": b"b",
    "list": [1, 2],
    "described": {"DESCRIPTOR": "d"},
    "timeout": 0.5,
    "metadata": {"k": "v"},
    "kind": 1,
    "request": "",
    "requests": "r",
    "context": "c",
    "None": "n",
    "str": [2, 3, 4],
    "message": {"self": "inner"},
    "Extensions": "e",
    "descriptor": "d",
    "more": "m",
}


def test_every_field_can_be_given_and_read(golden: Golden) -> None:
    """By its name, on both sides of a call."""
    kind = golden("_proto.field_names_pb2").Fields
    sent = kind(**_VALUES)
    for answer in echoed(golden, "field_names.grpc", "FieldNames", sent):
        assert answer == sent
        assert {field.name for field, _ in answer.ListFields()} == set(_VALUES)
        assert getattr(answer, "class") == "c" and getattr(answer, "None") == "n"
        assert (answer.self, answer.int, answer.bytes) == ("s", -1, b"b")
        assert list(answer.list) == [1, 2] and answer.timeout == 0.5
        assert dict(answer.metadata) == {"k": "v"}
        assert answer.described.DESCRIPTOR == "d"
        assert answer.WhichOneof("import") == "None"
        assert answer.message.self == "inner" and answer.HasField("request")


def test_names_in_json(golden: Golden) -> None:
    """JSON has the names of the contract.

    protobuf itself has no JSON for a message with a field `DESCRIPTOR`.
    """
    kind = golden("_proto.field_names_pb2").Fields
    sent = kind(**{k: v for k, v in _VALUES.items() if k != "described"})
    found = json_format.MessageToDict(sent)
    assert set(found) == set(_VALUES) - {"described"}
    assert found["kind"] == "None" and found["str"] == ["name", "values", "denominator"]
    assert json_format.ParseDict(found, kind()) == sent


def test_a_value_called_none(golden: Golden) -> None:
    """Found by its name, as the module's other values are."""
    messages = golden("_proto.field_names_pb2")
    assert messages.Kind.Value("None") == getattr(messages, "None") == 1
    assert messages.Kind.Name(1) == "None"
    assert dict(messages.Kind.items())["denominator"] == messages.denominator == 4
