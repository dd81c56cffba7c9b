"""Options that a contract defines itself can be read from the generated modules."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from google.protobuf.descriptor_pb2 import DescriptorProto

from tests.harness.echo import Golden, echoed


@pytest.fixture
def kinds(golden: Golden) -> ModuleType:
    """The module of the extensions of options."""
    return golden("_proto.custom_options_kinds_pb2")


@pytest.fixture
def file(golden: Golden) -> Any:
    """The descriptor of the contract."""
    return golden("_proto.custom_options_pb2").DESCRIPTOR


def test_options_of_each_kind_of_definition(file: Any, kinds: ModuleType) -> None:
    """File, message, field, oneof, enum, value and service."""
    thing, kind = file.message_types_by_name["Thing"], file.enum_types_by_name["Kind"]
    name = thing.fields_by_name["name"].GetOptions().Extensions
    service = file.services_by_name["Custom"].GetOptions().Extensions[kinds.service]
    oneof = thing.oneofs_by_name["choice"].GetOptions()
    value = kind.values_by_name["KIND_ONE"].GetOptions()
    assert file.GetOptions().Extensions[kinds.file] == "f"
    assert thing.GetOptions().Extensions[kinds.message] is True
    assert name[kinds.field] == -1.5 and list(name[kinds.field_texts]) == ["a", "b"]
    assert oneof.Extensions[kinds.oneof_raw] == b"\x00\xff"
    assert kind.GetOptions().Extensions[kinds.enumeration] == 7
    assert value.Extensions[kinds.value] == "v"
    assert (service.text, list(service.numbers)) == ("s", [1, 2])


def test_options_of_a_method(file: Any, kinds: ModuleType) -> None:
    """Set field by field, and by the name of an enum's value."""
    method = file.services_by_name["Custom"].methods_by_name["Echo"]
    options = method.GetOptions().Extensions
    assert options[kinds.method] == kinds.Words(text="m", inner={"text": "deeper"})
    assert options[kinds.of_enum] == kinds.LOUD


def test_options_of_an_extension_range(file: Any, kinds: ModuleType) -> None:
    """Its declarations are protoc's to check, which drops them afterwards."""
    described = DescriptorProto()
    file.message_types_by_name["Thing"].CopyToProto(described)
    options = described.extension_range[0].options
    assert options.Extensions[kinds.range] == "r"
    assert not options.declaration


def test_calls(golden: Golden) -> None:
    """Options are no part of messages."""
    messages = golden("_proto.custom_options_pb2")
    sent = messages.Thing(name="n", number=0)
    sent.Extensions[messages.note] = "x"
    assert echoed(golden, "custom_options.grpc", "Custom", sent) == [sent, sent]
