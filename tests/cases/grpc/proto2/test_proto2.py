"""proto2: required fields, defaults, groups and extensions survive a round trip."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType


def test_round_trip(golden: Callable[[str], ModuleType]) -> None:
    """What was not set reads as its default."""
    old = golden("_proto.old_pb2")
    request = old.Request(id="a", range={"from": 0.5})
    request.Extensions[old.note] = "n"
    assert not old.Request(id="a").IsInitialized()
    again = old.Request.FromString(request.SerializeToString())
    assert again == request
    assert (again.count, again.HasField("count")) == (7, False)
    assert again.Extensions[old.note] == "n"
    assert old.Reply().raw == b"\0\"'"
