"""Protos that stand as text in a document: their names, and where their lines are."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diagnostics import Report, Span
from codegen.protobuf import inline
from codegen.protobuf.closure import ProtoText
from codegen.reading import refs
from codegen.reading.source import Sources

FORMAT = "schemaFormat: application/vnd.google.protobuf;version=3"


def texts(root: Path, **documents: str) -> list[ProtoText]:
    report = Report()
    sources = Sources((root,), report)
    read = []
    for name, text in documents.items():
        (root / f"{name}.asyncapi.yaml").write_text(text, "utf-8")
        source = sources.load(root / f"{name}.asyncapi.yaml")
        assert source is not None
        read.append(source)
    found = refs.close(read, sources, report)
    return [text for _, text in inline.texts(found, sources)]


def message(schema: str, name: str = "placed") -> str:
    return (
        "asyncapi: 3.0.0\ncomponents:\n  messages:\n"
        f"    {name}:\n      payload:\n        {FORMAT}\n        schema: {schema}"
    )


@pytest.mark.parametrize(
    ("schema", "line", "column"),
    [
        ("|\n          message A {\n            int32 x = 1;\n          }\n", 9, 13),
        (
            "|-\n\n          message A {\n            int32 x = 1;\n          }\n",
            10,
            13,
        ),
        ("|2\n          message A {\n            int32 x = 1;\n          }\n", 9, 13),
        (
            "|  # a comment\n          message A {\n           int32 x = 1;\n\n          }\n",
            9,
            13,
        ),
        ('"message A {\\nint32 x = 1;\\n}"\n', 7, 9),
        (">\n          message A {\n          }\n", 7, 9),
    ],
)
def test_where_a_line_stands(
    tmp_path: Path, schema: str, line: int, column: int
) -> None:
    """Line by line below its key, or the key where that cannot be told."""
    (text,) = texts(tmp_path, orders=message(schema))
    found = text.text.split("\n")
    number = next((n for n, one in enumerate(found, 1) if "int32" in one), 1)
    indent = len(found[number - 1]) - len(found[number - 1].lstrip())
    at = text.span(number, indent + 1)
    if text.origin is not None and text.origin.by_line:
        source = (tmp_path / "orders.asyncapi.yaml").read_text("utf-8").split("\n")
        assert source[at.line - 1][at.column - 1 :].startswith("int32 x = 1;")
        assert at.line == line
    else:
        assert at == Span(at.file, line, column)


def test_each_has_a_path_of_its_own(tmp_path: Path) -> None:
    """One that is said twice is one, whoever says it."""
    one, two = (message(f"'message {word} {{}}'", word) for word in ("A", "OtherOne"))
    found = texts(tmp_path, first=one, second=two, third=message("'message B {}'", "A"))
    assert [text.name for text in found] == [
        "first/a.proto",
        "second/other_one.proto",
        "third/a.proto",
    ]
    again = texts(tmp_path, first=one, second=one)
    assert [text.name for text in again] == ["first/a.proto", "first/a.proto"]
