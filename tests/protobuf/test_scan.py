"""Imports are found where protoc finds them, and nowhere else."""

from __future__ import annotations

import pytest

from codegen.diagnostics import Span
from codegen.protobuf.scan import ProtoImport, imports


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ('import "a.proto";', ["a.proto"]),
        ("import 'a.proto';", ["a.proto"]),
        ('import public "a.proto"; import weak "b.proto";', ["a.proto", "b.proto"]),
        ('edition = "2024";\nimport option "a.proto";', ["a.proto"]),
        ('import "a/" "b.proto";', ["a/b.proto"]),
        ('import/**/"a.proto"/**/;', ["a.proto"]),
        ('// import "a.proto";\n/* import "b.proto"; */', []),
        ('option text = "import \\"a.proto\\";";', []),
        ('message A { string import = 1; }\nimport "a.proto";', ["a.proto"]),
        ('service A { rpc import(B) returns (B) {} } import "a.proto";', ["a.proto"]),
        ("import a.proto;", []),
        ('import "a.proto"', []),
        ('important "a.proto";', []),
        ("/* never closed", []),
        ("}}} {", []),
        ("", []),
    ],
)
def test_paths(text: str, paths: list[str]) -> None:
    """The import path is what the strings say."""
    assert [found.path for found in imports(text, "a.proto")] == paths


def test_span_is_that_of_the_statement() -> None:
    """Line and column count characters from 1."""
    text = 'syntax = "proto3";\n\n\timport "ä.proto"; import "b.proto";\n'
    assert imports(text, "x.proto") == (
        ProtoImport("ä.proto", Span("x.proto", 3, 2)),
        ProtoImport("b.proto", Span("x.proto", 3, 20)),
    )
