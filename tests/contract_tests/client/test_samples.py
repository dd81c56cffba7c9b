"""Values that fit schemas, and what is said of those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.contract_tests.client.samples import Sampler, candidates
from codegen.runtime.contract_tests.client.schemas import (
    Direction,
    Validity,
    flat,
    is_nullable,
)
from codegen.runtime.contract_tests.http.document import Document
from codegen.runtime.sample_scalars import CannotSample

SCHEMAS: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "required": ["name", "id"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "name": {"type": "string", "minLength": 2},
            "born": {"type": "string", "format": "date-time"},
            "pin": {"type": "string", "writeOnly": True},
        },
    },
    "Dog": {
        "allOf": [
            {"$ref": "#/components/schemas/Pet"},
            {"required": ["kind"], "properties": {"kind": {"enum": ["dog"]}}},
        ]
    },
    "Tree": {
        "type": "object",
        "properties": {
            "left": {"$ref": "#/components/schemas/Tree"},
            "all": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        },
    },
    "Endless": {
        "type": "object",
        "required": ["self"],
        "properties": {"self": {"$ref": "#/components/schemas/Endless"}},
    },
    "Choice": {
        "oneOf": [
            {"$ref": "#/components/schemas/Card"},
            {"$ref": "#/components/schemas/Cash"},
        ],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"by-card": "#/components/schemas/Card"},
        },
    },
    "Card": {"type": "object", "properties": {"kind": {"type": "string"}}},
    "Cash": {"type": "object", "properties": {"kind": {"type": "string"}}},
    "Old": {
        "type": "integer",
        "minimum": 1,
        "exclusiveMinimum": True,
        "nullable": True,
    },
}


def document(version: str = "3.1.0") -> Document:
    """A document with these schemas."""
    return Document({"openapi": version, "components": {"schemas": SCHEMAS}})


def named(name: str) -> dict[str, str]:
    """A reference to one of them."""
    return {"$ref": f"#/components/schemas/{name}"}


def made(name: str, direction: Direction = "response", **options: Any) -> Any:
    """A value of one of them."""
    sampler = Sampler(document=document(), direction=direction, **options)
    return sampler.value(named(name))


def test_what_does_not_go_that_way_is_left_out() -> None:
    assert made("Pet", "request") == {
        "name": "text",
        "born": "2024-01-02T03:04:05Z",
        "pin": "text",
    }
    assert sorted(made("Pet")) == ["born", "id", "name"]
    assert sorted(made("Pet", generous=0)) == ["id", "name"]


def test_a_moment_can_have_a_zone() -> None:
    assert made("Pet", zoned=True)["born"] == "2024-01-02T03:04:05+05:30"


def test_what_is_made_of_several_is_taken_together() -> None:
    assert made("Dog", generous=0) == {"id": 1, "name": "text", "kind": "dog"}
    known = flat(document(), named("Dog"))
    assert known["required"] == ["name", "id", "kind"]


def test_what_has_itself_within_ends() -> None:
    assert "left" in made("Tree")
    with pytest.raises(CannotSample):
        made("Endless")
    sampler = Sampler(document=document(), direction="request")
    assert list(candidates(sampler, named("Endless"))) == []


def test_a_discriminator_says_which_one_it_is() -> None:
    assert made("Choice") == {"kind": "by-card"}
    assert made("Choice", turn=1) == {"kind": "Cash"}


def test_every_value_is_valid() -> None:
    known = document()
    for direction in ("request", "response"):
        validity = Validity(known, direction)
        for name in ("Pet", "Dog", "Tree", "Choice"):
            sampler = Sampler(document=known, direction=direction)
            values = list(candidates(sampler, named(name)))
            assert values
            assert [validity.problem(named(name), one) for one in values] == [""] * len(
                values
            )


def test_what_is_wrong_is_said_with_its_place() -> None:
    validity = Validity(document(), "request")
    said = validity.problem(named("Dog"), {"name": "x", "kind": "dog"})
    assert said == 'name: "x" is shorter than 2 characters'
    problems = validity.problems(named("Pet"), {"name": "[F]", "born": 1}, but=("[F]",))
    assert list(problems) == ['born: 1 is not of type "string"']


def test_the_words_of_openapi_3_0_are_understood() -> None:
    old = Validity(document("3.0.3"), "response")
    problems = [old.problem(named("Old"), value) for value in (None, 2, 1)]
    assert problems[:2] == ["", ""] and problems[2]
    assert is_nullable(document("3.0.3"), named("Old"))
    assert made("Old") == 2
