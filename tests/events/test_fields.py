"""Traits: what wins, what is merged, what null takes away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.diagnostics import Pointer
from codegen.reading.refs import Documents
from codegen.reading.source import Source
from codegen.slices.events import wishes
from codegen.slices.events.fields import layered, patched, resolved

ROOT = Pointer("contract.yaml")


def _documents(value: Any) -> Documents:
    path = Path("contract.yaml")
    source = Source(path=path, file=str(path), name=str(path), text="", value=value)
    return Documents({source.file: source})


# RFC 7396, appendix A, the rows that concern objects and scalars.
@pytest.mark.parametrize(
    ("target", "patch", "result"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        (["a", "b"], ["c", "d"], ["c", "d"]),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_merge_patch(target: Any, patch: Any, result: Any) -> None:
    """The examples of the RFC."""
    assert patched(target, patch) == result


OPERATION = {
    "summary": "own",
    "traits": [
        {"summary": "first", "bindings": {"kafka": {"a": 1, "b": 1}}, "title": "first"},
        {"$ref": "#/second"},
        "junk",
    ],
    "bindings": {"kafka": {"b": None, "c": 3}},
}
TREE = {
    "operation": OPERATION,
    "second": {"title": "second", "description": "said by a trait"},
}


def test_version_3_never_lets_a_trait_override() -> None:
    """The object wins, then the later trait; objects are merged."""
    fields = layered(_documents(TREE), ROOT / "operation", traits_win=False)
    assert fields.text("summary") == "own"
    assert fields.text("title") == "second"
    assert fields.text("description") == "said by a trait"
    assert fields.tree("bindings") == {"kafka": {"a": 1, "c": 3}}
    assert fields.at("title") == ROOT / "second" / "title"


def test_version_2_lets_a_trait_override() -> None:
    """The later trait wins over everything."""
    fields = layered(_documents(TREE), ROOT / "operation", traits_win=True)
    assert fields.text("summary") == "first"
    assert fields.text("title") == "second"
    assert fields.tree("bindings") == {"kafka": {"a": 1, "b": 1, "c": 3}}


def test_what_is_no_object_has_no_fields() -> None:
    """Junk is reported where it is read; here it is just empty."""
    fields = layered(_documents({"operation": 5}), ROOT / "operation", traits_win=False)
    assert fields.text("summary") == ""
    assert fields.value("summary") is None
    assert fields.tree("bindings") is None


def test_recursive_value_ends() -> None:
    """A schema in a binding may contain itself."""
    documents = _documents(
        {"a": {"b": {"$ref": "#/a"}, "c": [1, {"$ref": "#/d"}]}, "d": 2}
    )
    assert resolved(documents, ROOT / "a") == {"b": {}, "c": [1, 2]}


def test_an_extension_is_what_all_layers_say() -> None:
    """What a trait says in one word is not lost to another word of the operation."""
    operation = {
        "x-codegen": {"amqp": {"bind": []}},
        "traits": [{"x-codegen": {"unknown": "ignore", "amqp": {"x-own": 1}}}],
    }
    fields = layered(_documents({"o": operation}), ROOT / "o", traits_win=False)
    said = {"unknown": "ignore", "amqp": {"x-own": 1, "bind": []}}
    assert fields.value("x-codegen") == wishes.said(fields) == said
    own = ROOT / "o" / "x-codegen"
    trait = ROOT / "o" / "traits" / 0 / "x-codegen"
    assert wishes.place(fields, "unknown") == trait / "unknown"
    assert wishes.place(fields, "amqp") == own / "amqp"
    assert wishes.place(fields, "key") == own
