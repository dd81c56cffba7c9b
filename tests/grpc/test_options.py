"""`codegen/resilience.proto` says what the table of settings says, field by field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto

from codegen.diagnostics import Report
from codegen.model.policy import POLICY, settings
from codegen.model.policy.settings import Group
from codegen.protobuf import installed, protoc, scan
from codegen.protobuf.closure import Closure, ProtoText

_LABELS = {
    FieldDescriptorProto.TYPE_STRING: "a word",
    FieldDescriptorProto.TYPE_INT32: "a number",
    FieldDescriptorProto.TYPE_BOOL: "a flag",
}


@pytest.fixture(scope="module")
def message() -> DescriptorProto:
    """The message `codegen.Resilience`."""
    name = installed.RESILIENCE
    text = installed.text(name)
    assert text is not None
    found = ProtoText(name=name, file=name, text=text)
    builtin = "google/protobuf/descriptor.proto"
    other = ProtoText(name=builtin, file=builtin, text=installed.text(builtin) or "")
    closure = Closure(texts={name: found, builtin: other}, contracts={name: name})
    report = Report()
    compiled = protoc.compile(closure, report)
    assert compiled is not None and report.diagnostics == ()
    numbers = {one.number for one in compiled.descriptors[name].extension}
    assert numbers == {50207}
    (resilience,) = compiled.descriptors[name].message_type
    return resilience


def _fields(message: DescriptorProto, inside: DescriptorProto) -> Iterator[str]:
    nested = {one.name: one for one in message.nested_type}
    for field in inside.field:
        below = nested.get(field.type_name.rpartition(".")[2])
        yield field.name
        if below is not None:
            yield from (f"{field.name}.{one}" for one in _fields(message, below))


def test_fields_are_the_words_of_the_table(message: DescriptorProto) -> None:
    """All that mean something for gRPC; `off` where YAML says false."""
    wanted = {path for path in settings.ROWS if settings.applies(path, "grpc")}
    switches = {
        f"{row.word}.off"
        for row in POLICY.members
        if isinstance(row, Group) and row.on is not None
    }
    assert set(_fields(message, message)) == wanted | switches


def test_fields_know_whether_they_were_said(message: DescriptorProto) -> None:
    """Zero that was said is not what nobody said."""
    for part in (message, *message.nested_type):
        for field in part.field:
            repeated = field.label == FieldDescriptorProto.LABEL_REPEATED
            assert field.type_name or repeated or field.proto3_optional, field.name
            assert field.type_name or field.type in _LABELS


def test_places_of_fields() -> None:
    """By the names above them; values, comments and strings are none."""
    text = 'option (x) = { a: "b: {" /* c: { */ d { e: true f: [1, 2] } g: < h: OFF > }'
    found = scan.fields(text)
    assert list(found) == [("a",), ("d",), ("d", "e"), ("d", "f"), ("g",), ("g", "h")]
    assert text[found["d", "f"] :].startswith("f: [")
    assert scan.fields("option (x).a = 3;") == {}
    assert scan.fields("} } {") == {}
