"""No package, dotted ones, several files of one, and one name in several."""

from __future__ import annotations

from tests.harness.echo import Golden, echoed


def test_one_name_in_several_packages(golden: Golden) -> None:
    """Each `Thing` is the one of its file; folders and packages need not agree."""
    things = {
        golden(f"_proto.{module}_pb2").Thing: name
        for module, name in [
            ("elsewhere.far", "near.by.cases.Thing"),
            ("many.first", "cases.many.Thing"),
            ("dash_ed.file_name", "cases.dash_ed.Thing"),
        ]
    }
    assert {kind.DESCRIPTOR.full_name for kind in things} == set(things.values())
    assert len(things) == 3


def test_names_without_a_package(golden: Golden) -> None:
    """They stand alone on the wire, in paths too."""
    bare = golden("_proto.bare_pb2").BareThing
    assert bare.DESCRIPTOR.full_name == "BareThing"
    methods = golden("bare.grpc.methods")
    assert (methods.SERVICE, methods.FAR.path) == ("Bare", "/Bare/Far")
    assert methods.FAR.request is golden("_proto.elsewhere.far_pb2").Thing
    assert methods.FAR.response is golden("_proto.many.first_pb2").Thing


def test_calls(golden: Golden) -> None:
    """A message of all packages, and a service that has its package in two files."""
    bare = golden("_proto.bare_pb2").BareThing(
        far={"far": "a"},
        first={"first": "b"},
        second={"second": {"first": "c"}},
        dashed={"dashed": "d"},
    )
    thing = golden("_proto.many.first_pb2").Thing(first="e")
    assert echoed(golden, "bare.grpc", "Bare", bare) == [bare, bare]
    assert echoed(golden, "second.grpc", "Second", thing) == [thing, thing]
    path = golden("second.grpc.methods").ECHO.path
    assert path == "/cases.many.Second/Echo"
