"""Maps with each kind of key, and messages inside one another."""

from __future__ import annotations

from typing import Any

from google.protobuf import json_format

from tests.harness.echo import Golden, echoed

_ENTRIES: dict[str, dict[Any, Any]] = {
    "by_int32": {-(2**31): {"keys": {"k": "v"}}, 0: {}},
    "by_int64": {-(2**63): 1, 2**63 - 1: 0},
    "by_uint32": {2**32 - 1: "text", 0: ""},
    "by_uint64": {2**64 - 1: {"a": [1.0, None]}},
    "by_sint32": {-1: b"\x00\xff"},
    "by_sint64": {-(2**63): 0.5},
    "by_fixed32": {2**32 - 1: True},
    "by_fixed64": {2**64 - 1: -1},
    "by_sfixed32": {-(2**31): ""},
    "by_sfixed64": {-(2**63): {"leaf": {}, "nodes": [{}, {"leaf": {}}]}},
    "by_bool": {False: 0, True: 0},
    "from": {"": 0.0, "from": float("inf")},
    "keys": {"keys": "values"},
}


def _atlas(golden: Golden) -> Any:
    """A message of `_ENTRIES`; only scalar values can be assigned to a map."""
    message = golden("_proto.maps_pb2").Atlas()
    for name, entries in _ENTRIES.items():
        for key, value in entries.items():
            found = getattr(message, name)
            if (
                message.DESCRIPTOR.fields_by_name[name]
                .message_type.fields[1]
                .message_type
            ):
                json_format.ParseDict(value, found[key])
            else:
                found[key] = value
    return message


def test_every_kind_of_key_and_value(golden: Golden) -> None:
    """The smallest and the largest keys come back, with values that are defaults."""
    sent = _atlas(golden)
    assert {field.name for field, _ in sent.ListFields()} == set(_ENTRIES)
    for answer in echoed(golden, "maps.grpc", "Maps", sent):
        assert answer == sent
        assert list(answer.by_uint32) and answer.by_uint32[2**32 - 1].value == "text"
        assert dict(answer.by_int64) == _ENTRIES["by_int64"]
        assert answer.by_int32[-(2**31)].keys == {"k": "v"}
        assert dict(answer.by_bool) == {False: 0, True: 0}
        assert dict(getattr(answer, "from")) == _ENTRIES["from"]


def test_keys_are_strings_in_json(golden: Golden) -> None:
    """As proto-JSON has it, and read back from there.

    protobuf itself reads no `null` in a map, though it writes them.
    """
    sent = _atlas(golden)
    found = json_format.MessageToDict(sent)
    assert found.pop("byBool") == {"false": None, "true": None}
    assert found["byInt64"][str(-(2**63))] == "KIND_ONE"
    assert found["byFixed64"] == {str(2**64 - 1): "-1"}
    assert found["byUint32"] == {"0": "", str(2**32 - 1): "text"}
    sent.ClearField("by_bool")
    assert json_format.ParseDict(found, type(sent)()) == sent


def test_messages_inside_one_another(golden: Golden) -> None:
    """Tree holds Node, Node holds Leaf, and Leaf holds Tree again, 24 levels deep."""
    messages = golden("_proto.maps_pb2")
    root = messages.Tree()
    tree = root
    for _ in range(8):
        tree = tree.root.leaf.tree
    tree.root.leaf.leaves["end"].tree.root.nodes.add()
    sent = messages.Atlas()
    sent.by_sfixed64[1].leaf.tree.CopyFrom(root)
    for answer in echoed(golden, "maps.grpc", "Maps", sent):
        deep = answer.by_sfixed64[1].leaf.tree
        for _ in range(8):
            deep = deep.root.leaf.tree
        assert len(deep.root.leaf.leaves["end"].tree.root.nodes) == 1
