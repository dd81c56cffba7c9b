"""Positions of protoc, which counts bytes and expands tabs, become ours."""

from __future__ import annotations

import pytest

from codegen.diagnostics import Span
from codegen.slices.grpc.closure import Closure, ProtoText
from codegen.slices.grpc.protoc import span_of

TEXT = "message A {\n\tint32 x = 1;\n  ä b;\n"


def closure() -> Closure:
    """One file, which diagnostics call `shown.proto`."""
    proto = ProtoText(name="a.proto", file="shown.proto", text=TEXT)
    return Closure(texts={"a.proto": proto}, contracts={})


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (0, 0, (1, 1)),
        (0, 8, (1, 9)),
        (1, 8, (2, 2)),  # a tab goes on to the next multiple of eight
        (1, 14, (2, 8)),
        (2, 2, (3, 3)),
        (2, 3, (3, 3)),  # the second byte of the same character
        (2, 4, (3, 4)),
        (0, 99, (1, 12)),
        (99, 0, (100, 1)),
    ],
)
def test_span_of(line: int, column: int, expected: tuple[int, int]) -> None:
    """Columns are characters, whatever stands before them."""
    assert span_of(closure(), "a.proto", line, column) == Span("shown.proto", *expected)


def test_span_in_a_file_of_a_package() -> None:
    """A file that is not among the texts keeps its import path."""
    assert span_of(closure(), "google/x.proto", 4, 2) == Span("google/x.proto", 5, 3)
