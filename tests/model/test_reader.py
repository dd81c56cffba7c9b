"""Looking schemas up: what leads nowhere is said, what is met twice holds once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.model.schemas.node import Node, Reader
from codegen.reading.refs import Documents
from codegen.reading.source import Source

FILE = "contract.yaml"


def _reader(value: Any) -> Reader:
    source = Source(path=Path(FILE), file=FILE, name=FILE, text="", value=value)
    return Reader(Documents({FILE: source}), Report())


def test_a_reference_that_no_closure_saw() -> None:
    """It is an error and never silently any value."""
    reader = _reader({"x-a": {"$ref": "#/nope"}, "x-b": {"$ref": "gone.yaml"}})
    for key, ref in (("x-a", "#/nope"), ("x-b", "gone.yaml")):
        at = Pointer(FILE, (key,))
        assert reader.target(at) is None
        assert reader.parts(Node(at))
        (found,) = reader.report.diagnostics
        message = f'reference "{ref}" leads nowhere'
        assert (found.code, found.level, found.message) == ("CG101", "error", message)
        reader.report = Report()


def test_what_several_parts_build_on_holds_once() -> None:
    """Or thirty levels, each of which names the one below twice, would never end."""
    levels = {
        f"s{i + 1}": {"allOf": [{"$ref": f"#/s{i}"}, {"$ref": f"#/s{i}"}]}
        for i in range(30)
    }
    reader = _reader({"s0": {"type": "object"}, **levels})
    parts = reader.parts(Node(Pointer(FILE, ("s30",))))
    assert len(parts) == 31 + 2 * 30
    assert sum(part.at.tokens == ("s0",) for part in parts) == 1
