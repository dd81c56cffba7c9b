"""Avro schemas as they are read: names, logical types, and what others have to read."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import fastavro
import pytest

from codegen.diagnostics import Pointer, Report
from codegen.model.avro import Reading, Undefined, tree
from codegen.model.avro.tree import Logical, Primitive
from codegen.reading.refs import Documents
from codegen.reading.source import Source, Sources


def read(schema: Any) -> tree.Type:
    """The schema, in which nothing may be wrong."""
    report = Report()
    path = Path("/nowhere/a.yaml")
    source = Source(path=path, file="a.yaml", name="a.yaml", text="", value=schema)
    reading = Reading(Documents({"a.yaml": source}), Sources((), report), report)
    found = reading.read(Pointer("a.yaml"))
    assert found is not None and report.diagnostics == (), report.diagnostics
    return found


def record(name: str, *types: Any, **more: Any) -> Any:
    fields = [{"name": f"f{n}", "type": one} for n, one in enumerate(types)]
    return {"type": "record", "name": name, "fields": fields, **more}


def test_names_are_full() -> None:
    """Avro 1.12, "Names": of an enclosing namespace, unless they say another one."""
    inner = [record("B"), record("c.C"), record("D", namespace="d")]
    found = read(record("A", *inner, "B", "a.B", "c.C", namespace="a", aliases=["Z"]))
    assert isinstance(found, tree.Record)
    assert [one.full for one in tree.named(found)] == ["a.A", "a.B", "c.C", "d.D"]
    assert found.aliases == ("a.Z",)
    names = [field.type for field in found.fields[3:]]
    assert names == [tree.Name("a.B"), tree.Name("a.B"), tree.Name("c.C")]


@pytest.mark.parametrize("schema", ["Nothing", record("A", "b.B"), {"type": "Nothing"}])
def test_names_that_nothing_defines(schema: Any) -> None:
    with pytest.raises(Undefined):
        read(schema)


def test_what_has_no_namespace_within_one() -> None:
    """fastavro takes a short name for one of the namespace around it."""
    inner = record("B", ["null", "B"], namespace="")
    schema = tree.spelt(tree.told_apart(read(record("a.A", inner))))
    assert schema["fields"][0]["type"]["name"] == "_.B"
    buffer = BytesIO()
    value = {"f0": {"f0": {"f0": None}}}
    fastavro.schemaless_writer(buffer, fastavro.parse_schema(schema), value)
    buffer.seek(0)
    assert fastavro.schemaless_reader(buffer, schema, None) == value
    alone = read(record("A", record("B")))
    assert tree.told_apart(alone) is alone


def test_a_definition_alone_has_all_that_it_names() -> None:
    whole = read(record("A", record("B", ["null", "A"]), "B"))
    defined = {one.full: one for one in tree.named(whole)}
    assert tree.spelt(defined["B"], defined) == {
        "type": "record",
        "name": "B",
        "fields": [
            {
                "name": "f0",
                "type": [
                    "null",
                    {
                        "type": "record",
                        "name": "A",
                        "fields": [
                            {"name": "f0", "type": "B"},
                            {"name": "f1", "type": "B"},
                        ],
                    },
                ],
            }
        ],
    }


@pytest.mark.parametrize(
    ("schema", "found"),
    [
        ({"type": "int", "logicalType": "date"}, Logical(name="date")),
        ({"type": "long", "logicalType": "date"}, None),
        ({"type": "string", "logicalType": "uuid"}, Logical(name="uuid")),
        ({"type": "long", "logicalType": "timestamp-nanos"}, None),
        ({"type": "bytes", "logicalType": "decimal"}, None),
        ({"type": "bytes", "logicalType": "decimal", "precision": 0}, None),
        ({"type": "bytes", "logicalType": "decimal", "precision": 2, "scale": 3}, None),
        ({"type": "bytes", "logicalType": "decimal", "precision": True}, None),
        ({"type": "bytes", "logicalType": "decimal", "precision": "2"}, None),
        (
            {"type": "bytes", "logicalType": "decimal", "precision": 2, "scale": 2},
            Logical(name="decimal", precision=2, scale=2),
        ),
        ({"type": "string", "logicalType": ["uuid"]}, None),
    ],
)
def test_logical_types(schema: Any, found: Logical | None) -> None:
    """Those that mean nothing where they stand are ignored."""
    assert read(schema) == Primitive(schema["type"], found)


@pytest.mark.parametrize(
    ("size", "word", "found"),
    [
        (16, {"logicalType": "uuid"}, Logical(name="uuid")),
        (15, {"logicalType": "uuid"}, None),
        (12, {"logicalType": "duration"}, None),
        (
            1,
            {"logicalType": "decimal", "precision": 2},
            Logical(name="decimal", precision=2),
        ),
        (1, {"logicalType": "decimal", "precision": 3}, None),
        (0, {"logicalType": "decimal", "precision": 1}, None),
    ],
)
def test_logical_types_of_fixed(
    size: int, word: dict[str, Any], found: Logical | None
) -> None:
    fixed = read({"type": "fixed", "name": "F", "size": size, **word})
    assert isinstance(fixed, tree.Fixed) and fixed.logical == found


def test_a_schema_as_text() -> None:
    assert read('{"type": "array", "items": "int"}') == tree.Array(Primitive("int"))
    assert read("int") == Primitive("int")
