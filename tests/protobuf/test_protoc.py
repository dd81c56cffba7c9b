"""Positions of protoc, which counts bytes and expands tabs, become ours."""

from __future__ import annotations

import pytest

from codegen.diagnostics import Report, Span
from codegen.protobuf import protoc
from codegen.protobuf.closure import Closure, ProtoText
from codegen.protobuf.protoc import span_of

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


def test_lines_of_its_log_lose_what_is_of_one_run() -> None:
    """No time and no thread; what is no error does not end the build."""
    said = (
        "WARNING: All log messages before absl::InitializeLog() is called are written\n"
        "I0000 00:00:1795721155.144655   32515 parser.cc:614] Some words.\n"
        "E0000 00:00:1795721155.145160   32515 parser.cc:9] No such luck.\n"
    )
    report = Report()
    name = "a.proto"
    proto = ProtoText(name=name, file=name, text=TEXT)
    protoc._report(said, Closure(texts={name: proto}, contracts={name: name}), report)
    assert [str(one) for one in report.diagnostics] == [
        "a.proto: warning[CG202]: some words",
        "a.proto: error[CG240]: no such luck",
    ]
