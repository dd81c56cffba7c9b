"""Names that are one when dots, lines or case are lost stay apart."""

from __future__ import annotations

from tests.harness.echo import Golden, echoed


def test_wire_names(golden: Golden) -> None:
    """Each method has the messages that the contract gives it."""
    methods = golden("nested_names.grpc.methods")
    found = {
        method.name: tuple(
            kind.DESCRIPTOR.full_name.removeprefix("cases.nested_names.v1.")
            for kind in (method.request, method.response)
        )
        for method in (
            methods.INNER,
            methods.CASE,
            methods.NOTHING,
            methods.REQUEST,
        )
    }
    assert found == {
        "Inner": ("Outer.Inner", "OuterInner"),
        "Case": ("Upper_Case", "UpperCase"),
        "Nothing": ("None", "None_"),
        "Request": ("Request", "Outer.None"),
    }


def test_one_name_three_deep(golden: Golden) -> None:
    """The innermost message and the outermost one are told apart."""
    kind = golden("_proto.nested_names_pb2").Deep
    sent = kind(
        deep=kind.Deep(deep=kind.Deep.Deep(text="a", Kind=kind.Deep.DEEP)),
        deepest=kind.Deep.Deep(text="b"),
        same=kind(deepest={"text": "c"}),
    )
    for answer in echoed(golden, "nested_names.grpc", "NestedNames", sent):
        assert answer == sent
        assert [
            type(one).DESCRIPTOR.full_name for one in (answer.deep, answer.same)
        ] == [
            "cases.nested_names.v1.Deep.Deep",
            "cases.nested_names.v1.Deep",
        ]
        assert answer.deep.deep.text == "a" and answer.deepest.text == "b"


def test_aliases_give_way(golden: Golden) -> None:
    """A message of the name that an alias would have keeps it."""
    messages = golden("_proto.nested_names_pb2")
    assert messages.None_.DESCRIPTOR.name == "None_"
    assert messages.None__ is getattr(messages, "None")
    assert messages.Outer_None_.DESCRIPTOR.name == "Outer_None_"
    assert messages.Outer_None__ is getattr(messages.Outer, "None")
    assert messages.None_(none=messages.None__(bare=1)).none.bare == 1
