"""Modules stand where their import paths say, under names that Python can import."""

from __future__ import annotations

import pytest

from codegen.protobuf.modules import places, relative


def test_places_keep_the_import_path() -> None:
    """The tree has the folders of the protos; the runtime's own stay where they are."""
    files = ["users.proto", "acme/v1/users.proto", "google/protobuf/empty.proto"]
    assert places(files) == {
        "acme/v1/users.proto": "._proto.acme.v1.users_pb2",
        "google/protobuf/empty.proto": "google.protobuf.empty_pb2",
        "users.proto": "._proto.users_pb2",
    }


def test_places_are_importable_and_apart() -> None:
    """Keywords, digits, dots and dashes are changed; no two files share a module."""
    files = [
        "class/a.proto",
        "1st/a.proto",
        "a-b/x.proto",
        "a.b/x.proto",
        "a_b/X.proto",
        "a_b/x.proto",
        "import.proto",
        "__init__.proto",
        "a/b.proto",
        "A/b.proto",
    ]
    assert places(files) == {
        "1st/a.proto": "._proto.proto_1st.a_pb2",
        "A/b.proto": "._proto.A.b_pb2",
        "__init__.proto": "._proto.init___pb2",
        "a-b/x.proto": "._proto.a_b.x_pb2",
        "a.b/x.proto": "._proto.a_b_.x_pb2",
        "a/b.proto": "._proto.a_.b_pb2",
        "a_b/X.proto": "._proto.a_b_2.X_pb2",
        "a_b/x.proto": "._proto.a_b_2.x_pb2_",
        "class/a.proto": "._proto.class_.a_pb2",
        "import.proto": "._proto.import_pb2",
    }


@pytest.mark.parametrize(
    ("module", "here", "expected"),
    [
        ("._proto.a_pb2", "._proto.b_pb2", (".", "a_pb2")),
        ("._proto.a.b_pb2", "._proto.c_pb2", (".a", "b_pb2")),
        ("._proto.b_pb2", "._proto.a.c_pb2", ("..", "b_pb2")),
        ("._proto.a.x.b_pb2", "._proto.a.y.c_pb2", ("..x", "b_pb2")),
        ("google.protobuf.any_pb2", "._proto.a_pb2", ("google.protobuf", "any_pb2")),
    ],
)
def test_relative(module: str, here: str, expected: tuple[str, str]) -> None:
    """What stands behind `from` and `import`."""
    assert relative(module, here) == expected
