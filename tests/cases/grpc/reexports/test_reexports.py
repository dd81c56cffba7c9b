"""`import public`: code takes a name from whichever module passes it on."""

from __future__ import annotations

from google.protobuf.duration_pb2 import Duration
from google.type import latlng_pb2

from tests.harness.echo import Golden, echoed


def test_names_are_passed_on(golden: Golden) -> None:
    """Messages, enums, values, extensions and aliases, over two steps."""
    front = golden("_proto.front_pb2")
    middle = golden("_proto.reexports_middle_pb2")
    deepest = golden("_proto.reexports_deepest_pb2")
    for name in ("Deepest", "Kind", "KIND_ONE", "note", "Deepest_None_"):
        assert getattr(front, name) is getattr(middle, name) is getattr(deepest, name)
    assert front.Middle is middle.Middle
    assert front.None_ is middle.None_ is not deepest.None_
    assert front.Duration is Duration
    assert front.LatLng is latlng_pb2.LatLng


def test_a_module_s_own_name_comes_first(golden: Golden) -> None:
    """`Own` of the importing file is not that of the imported one."""
    front = golden("_proto.front_pb2")
    assert front.Own.DESCRIPTOR.full_name == "cases.reexports.Own"
    methods = golden("front.grpc.methods")
    assert methods.OTHER.response is front.Own
    assert methods.OTHER.request is golden("_proto.reexports_middle_pb2").Own


def test_weak_imports_and_hidden_names_are_not(golden: Golden) -> None:
    """A weak import is an import like others; `_Hidden` stays where it is."""
    front = golden("_proto.front_pb2")
    assert not hasattr(front, "Weak") and not hasattr(front, "_Hidden")
    weak = golden("_proto.reexports_weak_pb2").Weak(text="w")
    assert front.Own(weak=weak).weak.text == "w"


def test_calls(golden: Golden) -> None:
    """With a message of the innermost file, and its extension."""
    front = golden("_proto.front_pb2")
    sent = front.Deepest(kind=front.KIND_ONE)
    sent.Extensions[front.note] = "n"
    for answer in echoed(golden, "front.grpc", "Front", sent):
        assert answer == sent and answer.Extensions[front.note] == "n"
