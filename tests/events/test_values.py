"""What the schemas of a message say of its properties, and how long finding out takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.reading.refs import Documents
from codegen.reading.source import Source
from codegen.slices.events import discriminators
from codegen.slices.events.document import MessageNode
from codegen.slices.events.fields import Fields
from codegen.slices.events.values import CHOICES, parts


class _Counting(Documents):
    """Documents that know how often they were asked."""

    asked = 0

    def get(self, at: Pointer) -> Any:
        """The node at *at*."""
        _Counting.asked += 1
        return super().get(at)


def _documents(value: Any) -> Documents:
    source = Source(path=Path("m.yaml"), file="m", name="m", text="", value=value)
    _Counting.asked = 0
    return _Counting({"m": source})


def _family(count: int) -> Any:
    """A base that is one of its children, each of which is all of the base."""
    ref = {"$ref": "#/Base"}
    base = {
        "discriminator": "sort",
        "properties": {"kind": {"type": "string"}},
        "oneOf": [{"$ref": f"#/S{number}"} for number in range(count)],
    }
    return {"Base": base} | {f"S{n}": {"allOf": [ref]} for n in range(count)}


def test_a_family_is_walked_once() -> None:
    """Children that lead back to their base end the walk: no part is seen twice."""
    documents = _documents(_family(40))
    base = Pointer("m", ("Base",))
    found = [*parts(documents, base, ("allOf", *CHOICES))]
    assert len(found) == len(set(found)) == 41
    assert found[-1] == base
    message = MessageNode(
        key="M",
        wire_name="M",
        fields=Fields(documents, ()),
        schema_format="",
        payload=base,
        listed=base,
        at=base,
    )
    report = Report()
    discriminators.check(documents, message, report)
    assert [found.message for found in report.diagnostics] == [
        '"discriminator" of message "M" names "sort", which is no property of it'
    ]
    assert _Counting.asked < 3000


def test_what_a_schema_is_all_of_comes_first() -> None:
    """The strongest part is the schema itself; one in a format of its own is looked into."""
    documents = _documents(
        {
            "M": {"schemaFormat": "x", "schema": {"allOf": [{"$ref": "#/A"}, {}]}},
            "A": {"allOf": [{"$ref": "#/A"}]},
        }
    )
    found = [str(at) for at in parts(documents, Pointer("m", ("M",)))]
    assert found == ["m#/A", "m#/M/schema/allOf/1", "m#/M/schema"]
