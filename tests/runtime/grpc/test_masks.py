"""What a mask lets through, in updates and in reads."""

from __future__ import annotations

import grpc
import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FieldOptions
from google.protobuf.field_mask_pb2 import FieldMask

from codegen.runtime.grpc import RpcError
from codegen.runtime.grpc.masks import selected, updated


def field(name: str = "", number: int = 0, *tags: str) -> FieldDescriptorProto:
    """A message that every process has, with nested ones and a list."""
    found = FieldDescriptorProto(options=FieldOptions(deprecated=True))
    if name:
        found.name = name
    if number:
        found.number = number
    found.options.targets.extend([1] * len(tags))
    return found


@pytest.mark.parametrize(
    ("paths", "name", "number"),
    [
        (["name"], "new", 5),
        (["number"], "old", 7),
        ([], "new", 7),
        (["*"], "new", 7),
    ],
)
def test_what_an_update_changes(paths: list[str], name: str, number: int) -> None:
    stored, sent = field("old", 5), field("new", 7)
    found = updated(stored, sent, FieldMask(paths=paths))
    assert (found.name, found.number) == (name, number)
    assert stored == field("old", 5)


def test_what_is_named_and_not_set_is_cleared() -> None:
    """But for an empty mask, which names only what is set."""
    found = updated(field("old", 5), field("new"), FieldMask(paths=["number"]))
    assert not found.HasField("number")
    assert updated(field("old", 5), field("new"), FieldMask()).number == 5
    assert not updated(field("old", 5), field("new"), FieldMask(paths=["*"])).number


def test_what_is_named_inside_of_what_is_not_set_is_cleared() -> None:
    """Of a message that was not sent, a field is as unset as any other."""
    mask = FieldMask(paths=["options.deprecated"])
    found = updated(field("old"), FieldDescriptorProto(name="new"), mask)
    assert found == FieldDescriptorProto(name="old", options=FieldOptions())
    bare = FieldDescriptorProto(name="old")
    assert updated(bare, FieldDescriptorProto(name="new"), mask) == bare


def test_lists_are_replaced() -> None:
    mask = FieldMask(paths=["options.targets"])
    found = updated(field("", 0, "a", "b"), field("", 0, "c"), mask)
    assert len(found.options.targets) == 1


def test_what_a_read_returns() -> None:
    whole = field("a", 5)
    assert selected(whole, FieldMask()) == whole
    assert selected(whole, FieldMask(paths=["*"])) == whole
    found = selected(whole, FieldMask(paths=["options.deprecated"]))
    assert found == FieldDescriptorProto(options=FieldOptions(deprecated=True))


def test_a_path_that_is_none() -> None:
    mask = FieldMask(paths=["name", "nam", "options.x"])
    for call, name in (
        (lambda: updated(field(), field(), mask), "update_mask"),
        (lambda: selected(field(), mask), "read_mask"),
    ):
        with pytest.raises(RpcError) as caught:
            call()
        assert caught.value.code is grpc.StatusCode.INVALID_ARGUMENT
        assert caught.value.details == (
            f"{name}: nam, options.x: no such field of"
            " google.protobuf.FieldDescriptorProto"
        )
