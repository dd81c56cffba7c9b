"""What is drawn, and what is made of a sample, fits its schema."""

from __future__ import annotations

import json
from typing import Any

import jsonschema_rs
import pytest

from codegen.runtime.contract_tests.events.searching import search, some
from codegen.runtime.contract_tests.events.shape import Shape

SCHEMAS: dict[str, Any] = {
    "texts": {"type": "string", "minLength": 2, "maxLength": 5},
    "pattern": {"type": "string", "pattern": "^[A-Z]{2}-\\d{1,3}$"},
    "moment": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "unknown format": {"type": "string", "format": "of-our-own"},
    "enum": {"enum": ["a", 1, None]},
    "open enum": {"anyOf": [{"enum": ["a", "b"]}, {"type": "string"}]},
    "integer": {"type": "integer", "minimum": 3, "exclusiveMaximum": 7},
    "multiple": {"type": "integer", "multipleOf": 5, "minimum": 1, "maximum": 30},
    "number": {"type": "number", "minimum": 0.5, "maximum": 0.75},
    "types": {"type": ["integer", "null"]},
    "unique": {"type": "array", "items": {"type": "integer"}, "uniqueItems": True},
    "tuple": {"type": "array", "prefixItems": [{"type": "integer"}, {"const": "x"}]},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "object": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"$ref": "#/$defs/Id"}, "note": {"type": "string"}},
        "$defs": {"Id": {"type": "string", "minLength": 1}},
    },
    "all of": {
        "allOf": [{"$ref": "#/$defs/A"}, {"properties": {"b": {"type": "integer"}}}],
        "required": ["b"],
        "$defs": {"A": {"type": "object", "required": ["a"], "properties": {"a": {}}}},
    },
    "recursive": {
        "$ref": "#/$defs/Tree",
        "$defs": {
            "Tree": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"},
                    "children": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
                },
            }
        },
    },
    "recursive, in what pydantic makes of an optional one": {
        "$ref": "#/$defs/Node",
        "$defs": {
            "Node": {
                "type": "object",
                "properties": {
                    "next": {
                        "anyOf": [{"$ref": "#/$defs/Node"}, {"type": "null"}],
                        "default": None,
                    },
                    "first": {"$ref": "#/$defs/Node", "minProperties": 1},
                    "by": {"allOf": [{"$ref": "#/$defs/Node"}, {"required": ["id"]}]},
                    "id": {"type": "string"},
                },
            }
        },
    },
}


def _shape(schema: Any) -> tuple[Shape, Any]:
    judge = jsonschema_rs.validator_for(schema, validate_formats=True)
    return Shape(schema, lambda raw: bool(judge.is_valid(json.loads(raw)))), judge


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_drawn_fits(name: str) -> None:
    shape, judge = _shape(SCHEMAS[name])
    found = some(shape.drawn(), 20)
    assert found
    assert all(judge.is_valid(json.loads(raw)) for raw in found)


@pytest.mark.parametrize("name", SCHEMAS)
def test_branches_fit(name: str) -> None:
    shape, judge = _shape(SCHEMAS[name])
    found = [*shape.branches(shape.sample())]
    assert found
    assert all(judge.is_valid(json.loads(one.raw)) for one in found)


def test_each_branch_is_taken() -> None:
    schema = {
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {"enum": ["a", "b", "c"]},
            "note": {"type": "string"},
            "size": {"type": "integer", "minimum": 1, "maximum": 9},
            "open": {"anyOf": [{"enum": ["x"]}, {"type": "string"}]},
            "lines": {"type": "array", "items": {"enum": ["p", "q"]}},
        },
    }
    shape, _ = _shape(schema)
    labels = {one.label for one in shape.branches(shape.sample())}
    assert {
        *("all optional properties", "no optional property"),
        *("kind=b", "kind=c", "note absent", "note beyond ASCII"),
        *("size at its maximum", "open is a text that is not listed"),
        *("lines[]=q", "lines with 0 items", "lines with two items"),
        "value with an unknown property",
    } <= labels


def test_the_same_seed_draws_the_same() -> None:
    shape, _ = _shape(SCHEMAS["object"])
    assert some(shape.drawn(), 10) == some(shape.drawn(), 10)


def test_the_simplest_comes_last() -> None:
    shape, _ = _shape(SCHEMAS["object"])
    asked: list[bytes] = []

    def broken(raw: bytes) -> bool:
        asked.append(raw)
        return "note" in json.loads(raw)

    search(shape.drawn(), broken, 50)
    assert json.loads(asked[-1]) == {"id": "0", "note": ""}


@pytest.mark.parametrize("schema", [False, {"type": "string", "pattern": "("}])
def test_nothing_can_be_drawn(schema: Any) -> None:
    shape = Shape(schema, lambda raw: True)
    assert some(shape.drawn(), 5) == []


@pytest.mark.parametrize(
    ("value", "undeclared"),
    [
        ({"id": "x"}, []),
        ({"id": "x", "more": 1}, ["/more"]),
        ({"id": "x", "inner": {"a": 1, "b": 2}}, ["/inner/b"]),
        ({"id": "x", "list": [{"a": 1}, {"c": 1}]}, ["/list/1/c"]),
        ({"id": "x", "free": {"anything": 1}}, []),
        ({"id": "x", "either": {"p": 1, "q": 1, "r": 1}}, ["/either/r"]),
    ],
)
def test_what_is_not_declared(value: Any, undeclared: list[str]) -> None:
    inner = {"type": "object", "properties": {"a": {}}}
    schema = {
        "type": "object",
        "properties": {
            "id": {"type": "string"},
            "inner": {"$ref": "#/$defs/Inner"},
            "list": {"type": "array", "items": {"$ref": "#/$defs/Inner"}},
            "free": {"type": "object", "additionalProperties": True},
            "either": {
                "anyOf": [
                    {"type": "object", "properties": {"p": {}}},
                    {"type": "object", "properties": {"q": {}}},
                    {"type": "null"},
                ]
            },
        },
        "$defs": {"Inner": inner},
    }
    shape, _ = _shape(schema)
    assert [*shape.undeclared(json.dumps(value).encode())] == undeclared
