"""Two folders of protos import each other, which Python must import in any order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.echo import Golden, echoed


@pytest.mark.parametrize("first", ["walk.x", "walk.w", "ride.y", "ride.z"])
def test_each_module_can_be_the_first(golden: Golden, first: str) -> None:
    """A process that begins with any of them gets the others too."""
    package = golden("_proto")
    root = Path(str(package.__file__)).parents[2]
    names = (first, "ride.z", "walk.x", "ride.y", "walk.w")
    lines = [f"import {package.__name__}.{name}_pb2" for name in names]
    subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=root, check=True)


def test_messages_of_both_packages(golden: Golden) -> None:
    """A message of each holds one of the other, and both services answer."""
    x, y = golden("_proto.walk.x_pb2"), golden("_proto.ride.y_pb2")
    w, z = golden("_proto.walk.w_pb2"), golden("_proto.ride.z_pb2")
    walk = x.Walk(ride=y.Ride(name="r", horse=y.Horse(ride=y.Ride(name="inner"))))
    path = z.Path(way=w.Way(ways=[w.Way(), w.Way(ways=[w.Way()])]))
    assert echoed(golden, "x.grpc", "Walks", walk) == [walk, walk]
    assert echoed(golden, "z.grpc", "Rides", path) == [path, path]
    assert golden("x.grpc.methods").TURN.response is y.Ride
