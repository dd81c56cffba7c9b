"""Messages of folders that Python cannot import, by the names they got."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType


def test_messages(golden: Callable[[str], ModuleType]) -> None:
    """Wire names stay as the contract has them; public imports are passed on."""
    front = golden("_proto.acme.class_.v1.shop_front_pb2")
    things = golden("_proto.proto_1st_dir.things_pb2")
    both = front.Both(first=things.Thing(number=1), acme={"name": "a"})
    assert front.Both.FromString(both.SerializeToString()) == both
    assert front.Both.DESCRIPTOR.full_name == "acme.class.v1.Both"
    assert front.Shared is golden("_proto.acme.import_pb2").Shared
    assert front.Deeper is golden("_proto.acme.import_2_pb2").Deeper
