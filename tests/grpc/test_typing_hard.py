"""What a type checker makes of the stubs of hard contracts, as their users need them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.harness import cases, packages, verdicts

RIGHT = {
    "reexports": """
        from google.protobuf import duration_pb2
        from out._proto import front_pb2 as front
        from out._proto import reexports_deepest_pb2 as deepest
        from out._proto import reexports_middle_pb2 as middle

        one: deepest.Deepest = front.Deepest(kind=front.KIND_ONE)
        one = middle.Deepest(kind=deepest.KIND_ONE)
        one.Extensions[front.note] = "text"
        assert_type(one.Extensions[middle.note], str)
        assert_type(front.Middle(deepest=one), middle.Middle)
        assert_type(front.Kind.Value("KIND_ONE"), deepest.Kind)
        assert_type(front.None_(of_middle="x"), middle.None_)
        assert_type(front.Deepest_None_(text="x"), deepest.Deepest_None_)
        assert_type(front.Duration(seconds=1), duration_pb2.Duration)
        own: front.Own = front.Own(weak={"text": "w"})
        """,
    "nested_names": """
        from out._proto import nested_names_pb2 as pb

        assert_type(pb.None__(bare=1), pb.None__)
        assert_type(pb.None_(none=pb.None__()).none, pb.None__)
        assert_type(pb.Outer_None_(none=pb.Outer_None__(inner=1)).none.inner, int)
        assert_type(pb.Deep().deep.deep.Kind, pb.Deep.Deep.Kind)
        assert_type(pb.Deep().deepest, pb.Deep.Deep.Deep)
        assert_type(pb.Deep().same, pb.Deep)
        assert_type(pb.OuterInner(Inner=pb.Outer.Inner()).Inner.dotted, int)
        assert_type(pb.UpperCase().upper_case, pb.Upper_Case)
        """,
    "oneofs": """
        from google.protobuf.struct_pb2 import NULL_VALUE, NullValue
        from out._proto import oneofs_pb2 as pb

        choice = pb.Choice(nothing=NULL_VALUE, _body_choice=b"x")
        choice.nothing = NULL_VALUE
        assert_type(choice.nothing, NullValue.ValueType)
        assert_type(
            choice.WhichOneof("body"),
            Literal["text", "again", "nothing", "number"] | None,
        )
        assert_type(choice.WhichOneof("alone"), Literal["single"] | None)
        assert_type(choice.HasField("count") or choice.HasField("name"), bool)
        """,
    "maps": """
        from google.protobuf.internal.containers import MessageMap, ScalarMap
        from google.protobuf.struct_pb2 import NULL_VALUE, NullValue
        from google.protobuf.wrappers_pb2 import StringValue
        from out._proto import maps_pb2 as pb

        atlas = pb.Atlas(by_bool={True: NULL_VALUE}, by_int64={1: pb.Atlas.KIND_ONE})
        assert_type(atlas.by_bool, ScalarMap[bool, NullValue.ValueType])
        assert_type(atlas.by_int32, MessageMap[int, pb.Atlas])
        assert_type(atlas.by_uint32[0], StringValue)
        assert_type(atlas.by_int64[0], pb.Atlas.Kind)
        assert_type(pb.Tree().root.nodes[0].leaf.leaves["a"].tree, pb.Tree)
        """,
    "field_names": """
        from out._proto import field_names_pb2 as pb

        words: dict[str, Any] = {"from": "f", "class": "c"}
        fields = pb.Fields(self="s", more="m", int=1, bytes=b"", **words)
        assert_type(fields.int, int)
        assert_type(fields.bytes, bytes)
        assert_type(fields.self, str)
        assert_type(fields.metadata["x"], str)
        assert_type(fields.str[0], pb.Kind)
        assert_type(pb.Kind.Value("None"), pb.Kind)
        """,
    "keyword_names": """
        from google.protobuf.struct_pb2 import NULL_VALUE, NullValue
        from out._proto import keyword_names_pb2 as pb
        from out.keyword_names.grpc.client import KeywordNamesClient

        def use(client: KeywordNamesClient) -> None:
            client.echo(method="m", fields=NULL_VALUE, int=1, str=["a"])
            for item in client.list_ints_items(page_token="t"):
                assert_type(item, NullValue.ValueType)
        """,
    "proto2_hard": """
        from out._proto import proto2_hard_pb2 as pb

        old = pb.Old(id="a", row=[{"x": 1}], left=pb.Old.Left(a=1))
        assert_type(old.row[0].cell, pb.Old.Row.Cell)
        assert_type(old.Extensions[pb.Scope.inner], pb.Scope)
        assert_type(old.Extensions[pb.seven], int)
        assert_type(old.Extensions[pb.extra].n, int)
        assert_type(old.level, pb.Level)
        """,
    "package_cycle": """
        from out._proto.ride import y_pb2, z_pb2
        from out._proto.walk import w_pb2, x_pb2
        from out.x.grpc.client import WalksClient

        assert_type(x_pb2.Walk().ride.horse.ride, y_pb2.Ride)
        assert_type(z_pb2.Path().way.ways[0], w_pb2.Way)

        def use(client: WalksClient) -> None:
            assert_type(client.turn(x_pb2.Walk()), y_pb2.Ride)
        """,
    "shadowed_modules": """
        import google.protobuf.empty_pb2
        import grpc
        from out._proto import grpc_pb2
        from out._proto.grpc import aio_pb2
        from out.google.grpc.client import GoogleClient
        from out.grpc.grpc.client import ShadowsClient

        def use(client: ShadowsClient, other: GoogleClient) -> grpc.StatusCode:
            assert_type(grpc_pb2.All().server, aio_pb2.Server)
            empty = google.protobuf.empty_pb2.Empty()
            assert_type(other.echo(empty), google.protobuf.empty_pb2.Empty)
            assert_type(client.echo(grpc_pb2.All()), grpc_pb2.All)
            return grpc.StatusCode.OK
        """,
}
WRONG = {
    "reexports": """
        from out._proto import front_pb2 as front

        front.Weak(text="w")
        front._Hidden()
        front.Own(of_middle="x")
        """,
    "oneofs": """
        from out._proto import oneofs_pb2 as pb

        choice = pb.Choice(nothing=0)
        choice.HasField("plain")
        choice.WhichOneof("count")
        choice.text = pb.Choice.Text()
        """,
}
ERRORS = {
    "reexports": ["5 attr-defined", "6 attr-defined", "7 call-arg"],
    "oneofs": ["5 arg-type", "6 arg-type", "7 call-overload", "8 misc"],
}
_TYPING = "from typing import Any, Literal, assert_type\n"


def _errors(case: str, folder: Path, text: str) -> list[str]:
    """Line and code of each error of mypy in *text*, which uses the golden as `out`."""
    golden = next(one for one in cases.goldens() if str(one) == f"grpc/{case}")
    packages.with_runtime(golden.golden, folder / "out")
    lines = [line.removeprefix(" " * 8) for line in text.splitlines()]
    (folder / "use.py").write_text(_TYPING + "\n".join(lines), "utf-8")
    found = verdicts.mypy(folder, ["use"]).get("use", [])
    return [f"{line.split(':')[1]} {line.rpartition('[')[2][:-1]}" for line in found]


@pytest.mark.parametrize("case", RIGHT)
def test_right_use(case: str, tmp_path: Path) -> None:
    """Every name has the type that it has at run time."""
    assert _errors(case, tmp_path, RIGHT[case]) == []


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_is_found(case: str, tmp_path: Path) -> None:
    """What fails at run time fails before."""
    assert _errors(case, tmp_path, WRONG[case]) == ERRORS[case]
