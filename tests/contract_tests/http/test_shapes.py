"""What a value shows of its schema."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.http import shapes
from codegen.runtime.contract_tests.http.document import Document

DOCUMENT = Document(
    {
        "components": {
            "schemas": {
                "Named": {"properties": {"name": {"type": "string"}}},
                "User": {
                    "allOf": [
                        {"$ref": "#/components/schemas/Named"},
                        {
                            "type": "object",
                            "required": ["id"],
                            "properties": {
                                "id": {"type": "integer", "readOnly": True},
                                "pin": {"type": "string", "writeOnly": True},
                                "friends": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/User"},
                                },
                            },
                        },
                    ]
                },
                "Card": {"type": "object", "properties": {"last4": {"type": "string"}}},
                "Cash": {"type": "object", "properties": {"till": {"type": "integer"}}},
                "Payment": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/Card"},
                        {"$ref": "#/components/schemas/Cash"},
                    ]
                },
                "Loop": {"$ref": "#/components/schemas/Loop"},
                "Vehicle": {
                    "type": "object",
                    "properties": {"kind": {"type": "string"}},
                    "discriminator": {
                        "propertyName": "kind",
                        "mapping": {
                            "car": "#/components/schemas/Car",
                            "sledge": "Sledge",
                            "plane": "https://example.com/plane.json",
                        },
                    },
                },
                "Car": {
                    "allOf": [
                        {"$ref": "#/components/schemas/Vehicle"},
                        {"properties": {"wheels": {"type": "integer"}}},
                    ]
                },
                "Taxi": {
                    "allOf": [
                        {"$ref": "#/components/schemas/Car"},
                        {"properties": {"fare": {"type": "integer"}}},
                    ]
                },
                "Sledge": {"properties": {"dogs": {"type": "integer"}}},
                "Bare": {"properties": {"kind": {"type": "string"}}},
                "Heir": {
                    "allOf": [
                        {"$ref": "#/components/schemas/Bare"},
                        {"properties": {"more": {"type": "integer"}}},
                    ]
                },
            }
        }
    }
)


def _schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize(
    ("schema", "value", "found"),
    [
        (_schema("User"), {"id": 1, "name": "Ada"}, []),
        (_schema("User"), {"id": 1, "age": 3}, ["/age"]),
        (_schema("User"), {"friends": [{"id": 2, "age": 3}]}, ["/friends/0/age"]),
        (_schema("Payment"), {"last4": "1", "till": 1}, []),
        (_schema("Payment"), {"cheque": 1}, ["/cheque"]),
        ({"type": "object"}, {"any": 1}, []),
        ({}, {"any": 1}, []),
        ({"properties": {"a": {}}, "additionalProperties": {}}, {"b": 1}, []),
        ({"properties": {"a": {}}, "patternProperties": {"^x": {}}}, {"xb": 1}, []),
        ({"properties": {"a": {}}, "additionalProperties": False}, {"b": 1}, ["/b"]),
        ({"anyOf": [_schema("Card"), {"type": "object"}]}, {"any": 1}, []),
        (
            {
                "properties": {"a": {}, "b": {}},
                "anyOf": [{"required": ["a"]}, {"required": ["b"]}],
            },
            {"a": 1, "c": 1},
            ["/c"],
        ),
        (_schema("Loop"), {"any": 1}, []),
        (True, {"any": 1}, []),
        (_schema("Vehicle"), {"kind": "car", "wheels": 4}, []),  # it is listed
        (
            _schema("Vehicle"),
            {"kind": "Taxi", "wheels": 4, "fare": 3},
            [],
        ),  # made of it
        (_schema("Vehicle"), {"kind": "sledge", "dogs": 6}, []),
        (_schema("Vehicle"), {"kind": "car", "wings": 2}, ["/wings"]),
        ({"allOf": [_schema("Vehicle")]}, {"kind": "car", "wheels": 4}, []),
        ({"items": _schema("Vehicle")}, [{"dogs": 6, "wings": 2}], ["/0/wings"]),
        (_schema("Car"), {"kind": "car", "wheels": 4, "dogs": 6}, ["/dogs"]),
        (_schema("Bare"), {"kind": "a", "more": 1}, ["/more"]),  # no discriminator
    ],
)
def test_undeclared(schema: Any, value: Any, found: list[str]) -> None:
    """Only properties of which a schema that has some says nothing."""
    assert list(shapes.undeclared(DOCUMENT, schema, value)) == found


def test_write_only() -> None:
    """At any depth, by reference."""
    value = {"id": 1, "pin": "1", "friends": [{"id": 2, "pin": "2"}]}
    found = list(shapes.write_only(DOCUMENT, _schema("User"), value))
    assert found == ["/pin", "/friends/0/pin"]


def test_branches() -> None:
    """What there is to see, and what a value shows of it."""
    schema = {
        "type": "object",
        "required": ["role"],
        "properties": {
            "role": {"enum": ["admin", "guest"]},
            "payment": _schema("Payment"),
        },
    }
    known = shapes.branches(DOCUMENT, schema)
    assert known == {
        *("role=admin", "role=guest", "payment present", "payment absent"),
        *("payment is Card", "payment is Cash"),
        *("payment.last4 present", "payment.last4 absent"),
        *("payment.till present", "payment.till absent"),
    }
    value = {"role": "admin", "payment": {"last4": "1"}}
    taken = shapes.taken(DOCUMENT, schema, value)
    assert taken <= known
    assert {"role=admin", "payment present", "payment.last4 present"} <= taken
    assert "role=guest" not in taken and "payment absent" not in taken
