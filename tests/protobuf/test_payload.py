"""Which message of a proto file is the payload that is called as some AsyncAPI message."""

from __future__ import annotations

import pytest
from google.protobuf import text_format
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from codegen.protobuf.payload import guessed, messages, said

FILE = text_format.Parse(
    """
    package: "acme"
    message_type { name: "Order"
      field { name: "line" type_name: ".acme.Line" }
      nested_type { name: "Part" nested_type { name: "Deep" } }
      nested_type { name: "MapEntry" options { map_entry: true } }
    }
    message_type { name: "Line" field { name: "inner" type_name: ".acme.Line" } }
    message_type { name: "Other" nested_type { name: "X"
      field { name: "order" type_name: ".acme.Order" } } }
    """,
    FileDescriptorProto(),
)


def test_every_message() -> None:
    assert messages(FILE) == [
        (".acme.Order", (0,)),
        (".acme.Line", (1,)),
        (".acme.Other", (2,)),
        (".acme.Order.Part", (0, 0)),
        (".acme.Order.Part.Deep", (0, 0, 0)),
        (".acme.Other.X", (2, 0)),
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Order", (0,)),
        ("acme.Order", (0,)),
        (".acme.Order", (0,)),
        ("Order.Part.Deep", (0, 0, 0)),
        ("Part", None),
        ("", None),
    ],
)
def test_what_is_said(name: str, found: tuple[int, ...] | None) -> None:
    one = said(FILE, name)
    assert (one and one[1]) == found


@pytest.mark.parametrize("name", ["order", "Order", "com.acme.Order", "ORDER"])
def test_by_its_name(name: str) -> None:
    assert guessed(FILE, name) == ((".acme.Order", (0,)),)


def test_by_who_holds_whom() -> None:
    """Other holds Order, which holds Line, which holds itself."""
    assert guessed(FILE, "something") == ((".acme.Other", (2,)),)


def test_a_circle_leaves_all() -> None:
    file = text_format.Parse(
        """
        message_type { name: "A" field { name: "b" type_name: ".B" } }
        message_type { name: "B" field { name: "a" type_name: ".A" } }
        """,
        FileDescriptorProto(),
    )
    assert guessed(file, "x") == ((".A", (0,)), (".B", (1,)))
    assert guessed(FileDescriptorProto(), "x") == ()
