"""A bundled contract says what the files it came from say."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate

from codegen.diagnostics import Pointer, Report
from codegen.reading import contracts
from codegen.reading.refs import Documents, close
from codegen.reading.source import Sources
from codegen.slices.http.bundle import bundle

HEAD = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}}
OK = {"description": "Fine."}
CORPUS = Path(os.environ.get("CODEGEN_CORPUS", "../shared/corpus")) / "openapi"


def read(folder: Path, files: Mapping[str, Any]) -> tuple[Documents, str]:
    """The closure of the first of *files*, and its name."""
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), "utf-8")
    report = Report()
    sources = Sources((folder,), report)
    source = sources.load(folder / next(iter(files)))
    assert source is not None
    documents = close([source], sources, report)
    assert not report.diagnostics
    return documents, source.file


def bundled(folder: Path, files: Mapping[str, Any]) -> dict[str, Any]:
    """The bundle, after it was seen to be valid and to mean the same."""
    documents, root = read(folder / "before", files)
    before = json.dumps(documents.sources[root].value)
    made = bundle(documents, root)
    assert json.dumps(documents.sources[root].value) == before  # it was left alone
    validate(made)
    alone, name = read(folder / "after", {"whole.json": made})
    assert (
        differs(
            documents,
            Pointer(root, ("paths",)),
            alone,
            Pointer(name, ("paths",)),
            set(),
        )
        == ""
    )
    return made


def differs(
    left: Documents,
    at: Pointer,
    right: Documents,
    there: Pointer,
    seen: set[tuple[Pointer, Pointer]],
) -> str:
    """The first place in which two nodes differ, with references followed."""
    if (at, there) in seen:
        return ""
    seen.add((at, there))
    one, other = members(left, at), members(right, there)
    if not isinstance(one, dict) or not isinstance(other, dict):
        return "" if one == other else f"{at}: {one!r} is {other!r}"
    if one.keys() != other.keys():
        return f"{at}: {sorted(one)} are {sorted(other)}"
    found = (differs(left, one[key], right, other[key], seen) for key in one)
    return next(filter(None, found), "")


def members(documents: Documents, at: Pointer) -> Any:
    """The members of an object or a list, by where they stand; else the value."""
    node = documents.get(at)
    if isinstance(node, list):
        return {str(i): at / i for i in range(len(node))}
    if not isinstance(node, dict):
        return node
    own = {key: at / key for key in node if key not in ("$id", "$anchor", "mapping")}
    try:
        target = documents.target(node["$ref"], at)
        found = members(documents, target)
    except KeyError:
        return own  # it is no reference
    del own["$ref"]
    return {**found, **own} if isinstance(found, dict) else found


def get(schema: Any, **more: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"get": {"responses": {"200": {**OK, "content": content}}, **more}}


def test_one_file_comes_out_as_it_is(tmp_path: Path) -> None:
    contract = {
        **HEAD,
        "paths": {
            "/a": get({"$ref": "#/components/schemas/A"}),
            "/b": get(
                {
                    "$ref": "#/paths/~1a/get/responses/200/content/"
                    "application~1json/schema",
                    "description": "As above.",
                }
            ),
        },
        "components": {
            "schemas": {
                "A": {"$id": "https://a.example/a", "$anchor": "a", "type": "object"},
                "B": {"example": {"$ref": "nowhere.json"}},
            }
        },
        "x-more": {"$ref": "elsewhere.yaml"},
    }
    made = bundled(tmp_path, {"a.json": contract})
    assert made == contract
    assert list(made) == list(contract)


@pytest.mark.parametrize("name", sorted(path.name for path in CORPUS.glob("r*")))
def test_contracts_of_others_come_out_as_they_are(name: str) -> None:
    report = Report()
    source = Sources((CORPUS,), report).load(CORPUS / name)
    assert source is not None
    documents = close([source], Sources((CORPUS,), report), report)
    assert bundle(documents, source.file) == source.value


def test_each_part_goes_to_its_section(tmp_path: Path) -> None:
    parts = {
        "limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        "body": {"content": {"text/plain": {"schema": {"type": "string"}}}},
        "answer": {**OK, "headers": {"X-Tag": {"$ref": "#/tag"}}},
        "tag": {"schema": {"type": "string"}},
        "example": {"value": {"$ref": "not followed"}},
        "link": {"operationId": "a"},
        "hook": {"{$request.body#/url}": {"post": {"responses": {"200": OK}}}},
        "key": {"type": "apiKey", "name": "k", "in": "header"},
    }
    operation = {
        "operationId": "a",
        "parameters": [{"$ref": "parts.json#/limit"}],
        "requestBody": {"$ref": "parts.json#/body"},
        "responses": {
            "200": {"$ref": "parts.json#/answer"},
            "400": {
                **OK,
                "links": {"next": {"$ref": "parts.json#/link"}},
                "content": {
                    "text/plain": {"examples": {"a": {"$ref": "parts.json#/example"}}}
                },
            },
        },
        "callbacks": {"hook": {"$ref": "parts.json#/hook"}},
    }
    contract = {
        **HEAD,
        "paths": {"/a": {"post": operation}},
        "components": {"securitySchemes": {"k": {"$ref": "parts.json#/key"}}},
    }
    made = bundled(tmp_path, {"a.json": contract, "parts.json": parts})
    components = made["components"]
    assert components["securitySchemes"] == {"k": parts["key"]}
    assert {section: list(found) for section, found in components.items()} == {
        "securitySchemes": ["k"],
        "parameters": ["limit"],
        "requestBodies": ["body"],
        "responses": ["answer"],
        "links": ["link"],
        "examples": ["example"],
        "callbacks": ["hook"],
        "headers": ["tag"],
    }
    assert components["examples"]["example"] == parts["example"]


def test_names_are_those_of_the_parts_unless_they_are_taken(tmp_path: Path) -> None:
    files = {
        "a.json": {
            **HEAD,
            "paths": {
                "/a": get({"$ref": "one.json#/User"}),
                "/b": get({"$ref": "two.json#/User"}),
                "/c": get({"$ref": "more/three.json"}),
                "/d": get({"$ref": "more/two.json#/User"}),
                "/e": get({"$ref": "one.json#/User"}),
                "/f": get({"$ref": "one.json#/a b~1{c}"}),
            },
            "components": {"schemas": {"User": {"type": "null"}}},
        },
        "one.json": {"User": {"type": "string"}, "a b/{c}": {"type": "string"}},
        "two.json": {"User": {"type": "integer"}},
        "more/three.json": {"type": "boolean"},
        "more/two.json": {"User": {"type": "number"}},
    }
    schemas = bundled(tmp_path, files)["components"]["schemas"]
    assert {name: schema["type"] for name, schema in schemas.items()} == {
        "User": "null",
        "one_User": "string",
        "two_User": "integer",
        "three": "boolean",
        "two_User_2": "number",
        "a_b_c": "string",
    }


def test_a_component_that_only_refers_takes_the_part_in(tmp_path: Path) -> None:
    files = {
        "a.json": {
            **HEAD,
            "paths": {
                "/a": get({"$ref": "#/components/schemas/User"}),
                "/b": get({"$ref": "people.json#/Person", "description": "One."}),
            },
            "components": {"schemas": {"User": {"$ref": "people.json#/Person"}}},
        },
        "people.json": {"Person": {"properties": {"boss": {"$ref": "#/Person"}}}},
    }
    made = bundled(tmp_path, files)
    assert made["components"]["schemas"] == {
        "User": {"properties": {"boss": {"$ref": "#/components/schemas/User"}}}
    }
    schema = made["paths"]["/b"]["get"]["responses"]["200"]["content"]
    assert schema["application/json"]["schema"] == {
        "$ref": "#/components/schemas/User",
        "description": "One.",
    }


@pytest.mark.parametrize("nothing", [None, []])
@pytest.mark.parametrize("where", ["components", "schemas"])
def test_parts_move_where_the_contract_has_nothing(
    where: str, nothing: Any, tmp_path: Path
) -> None:
    components = nothing if where == "components" else {where: nothing}
    content = {"application/json": {"schema": {"$ref": "parts.json#/Ferry"}}}
    answers = {"responses": {"200": {**OK, "content": content}}}
    made = bundled(
        tmp_path,
        {
            "ferries.json": {
                **HEAD,
                "paths": {"/ferries": {"get": answers}},
                "components": components,
            },
            "parts.json": {"Ferry": {"type": "object"}},
        },
    )
    assert made["components"] == {"schemas": {"Ferry": {"type": "object"}}}


def test_circles_across_files_end(tmp_path: Path) -> None:
    files = {
        "a.json": {
            **HEAD,
            "paths": {"/a": get({"$ref": "b.json#/B"})},
            "components": {"schemas": {"A": {"items": {"$ref": "b.json#/B"}}}},
        },
        "b.json": {
            "B": {"properties": {"a": {"$ref": "a.json#/components/schemas/A"}}}
        },
    }
    schemas = bundled(tmp_path, files)["components"]["schemas"]
    assert schemas == {
        "A": {"items": {"$ref": "#/components/schemas/B"}},
        "B": {"properties": {"a": {"$ref": "#/components/schemas/A"}}},
    }


def item(url: str) -> dict[str, Any]:
    called = {"again": {"{$url}": {"$ref": "items.json#/item"}}}
    return {
        "post": {"responses": {"200": OK}, "callbacks": called},
        "parameters": [{"$ref": url}],
    }


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_path_items_stand_where_the_version_has_a_place_for_them(
    tmp_path: Path, version: str
) -> None:
    files = {
        "a.json": {
            **HEAD,
            "openapi": version,
            "paths": {"/a/b": {"$ref": "items.json#/item"}},
        },
        "items.json": {"item": item("#/p")}
        | {"p": {"name": "p", "in": "query", "schema": {"type": "string"}}},
    }
    made = bundled(tmp_path, files)
    held = made["paths"]["/a/b"]
    if version == "3.1.0":
        assert held == {"$ref": "#/components/pathItems/item"}
        held = made["components"]["pathItems"]["item"]
        again = {"$ref": "#/components/pathItems/item"}
    else:
        again = {"$ref": "#/paths/~1a~1b"}
    assert held["post"]["callbacks"]["again"]["{$url}"] == again
    assert held["parameters"] == [{"$ref": "#/components/parameters/p"}]


def test_what_leads_through_another_reference_leads_there(tmp_path: Path) -> None:
    files = {
        "a.json": {
            **HEAD,
            "paths": {
                "/a": {"$ref": "b.json#/paths/~1a"},
                "/b": get(
                    {
                        "$ref": "#/paths/~1a/get/responses/200/content/"
                        "application~1json/schema"
                    }
                ),
            },
        },
        "b.json": {"paths": {"/a": get({"type": "string"})}},
    }
    made = bundled(tmp_path, files)
    assert made["components"]["schemas"] == {"schema": {"type": "string"}}


def test_operations_that_are_left_out_are_not_in_it(tmp_path: Path) -> None:
    skipped = {"x-codegen-skip": True}
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    inside = "#/paths/~1b/get/responses/200/content/application~1json/schema"
    files = {
        "a.json": {
            **HEAD,
            "paths": {
                "/a": {**get(True), "post": {"responses": {"200": OK}, **skipped}},
                "/b": get(schema, **skipped),
                "/c": {"$ref": "b.json#/c"},
                "/d": get({"$ref": inside}),
                "/e": {"summary": "Nothing."},
            },
        },
        "b.json": {"c": get(True, **skipped)},
    }
    documents, root = read(tmp_path / "before", files)
    made = bundle(documents, root)
    validate(made)
    assert list(made["paths"]) == ["/a", "/d", "/e"]
    assert list(made["paths"]["/a"]) == ["get"]
    assert made["components"] == {"schemas": {"schema": schema}}
    assert "x-codegen-skip" not in json.dumps(made)


def test_discriminators_lead_where_they_led(tmp_path: Path) -> None:
    pets = {
        "Cat": {"type": "object"},
        "Dog": {"type": "object"},
        "components": {"schemas": {"Cow": {"type": "object"}}},
        "Pet": {
            "oneOf": [{"$ref": "#/Cat"}, {"$ref": "#/Dog"}],
            "discriminator": {
                "propertyName": "kind",
                "mapping": {"dog": "#/Dog", "cow": "Cow", "odd": "nothing"},
            },
        },
    }
    files = {
        "a.json": {
            **HEAD,
            "paths": {"/a": get({"$ref": "pets.json#/Pet"})},
            "components": {"schemas": {"Cat": {"type": "string"}}},
        },
        "pets.json": pets,
    }
    schemas = bundled(tmp_path, files)["components"]["schemas"]
    assert schemas["Pet"]["discriminator"] == {
        "propertyName": "kind",
        "mapping": {
            "dog": "#/components/schemas/Dog",
            "cow": "#/components/schemas/Cow",
            "odd": "nothing",
            "Cat": "#/components/schemas/pets_Cat",
        },
    }


def test_names_of_places_do_not_move_along(tmp_path: Path) -> None:
    files = {
        "a.json": {**HEAD, "paths": {"/a": get({"$ref": "b.json#b"})}},
        "b.json": {
            "$id": "https://b.example/b.json",
            "$defs": {"B": {"$anchor": "b", "items": {"$ref": "#/$defs/C"}}}
            | {"C": {"properties": {"$anchor": {"type": "string"}}}},
        },
    }
    schemas = bundled(tmp_path, files)["components"]["schemas"]
    assert schemas == {
        "B": {"items": {"$ref": "#/components/schemas/C"}},
        "C": {"properties": {"$anchor": {"type": "string"}}},
    }


def test_addresses_of_other_things_are_made_anew(tmp_path: Path) -> None:
    files = {
        "a.json": {**HEAD, "paths": {"/a": {"$ref": "in/b.json#/a"}}},
        "in/b.json": {
            "a": {
                "get": {
                    "responses": {
                        "200": {
                            **OK,
                            "links": {
                                "here": {"operationRef": "#/a/get"},
                                "there": {"operationRef": "../a.json#/paths/~1a"},
                                "far": {"operationRef": "https://c.example/#/a"},
                            },
                            "content": {
                                "text/plain": {
                                    "examples": {
                                        "near": {"externalValue": "near.txt"},
                                        "far": {"externalValue": "https://c.example/"},
                                    }
                                }
                            },
                        }
                    }
                }
            }
        },
    }
    documents, root = read(tmp_path, files)
    made = bundle(documents, root)
    validate(made)
    answer = made["components"]["pathItems"]["a"]["get"]["responses"]["200"]
    assert answer["links"] == {
        "here": {"operationRef": "#/components/pathItems/a/get"},
        "there": {"operationRef": "#/paths/~1a"},
        "far": {"operationRef": "https://c.example/#/a"},
    }
    assert answer["content"]["text/plain"]["examples"] == {
        "near": {"externalValue": "in/near.txt"},
        "far": {"externalValue": "https://c.example/"},
    }


def test_the_contract_of_the_shop(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "contracts"
    report = Report()
    sources = Sources((folder,), report)
    found = contracts.search((folder,), sources, report).found
    documents = close([one.source for one in found], sources, report)
    source = next(one.source for one in found if one.source.name.startswith("users.o"))
    made = bundle(documents, source.file)
    validate(made)
    assert ".yaml" not in json.dumps([made["paths"], made["components"]])
    assert list(made["paths"]) == list(source.value["paths"])
