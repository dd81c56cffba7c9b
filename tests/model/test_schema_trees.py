"""Any tree that looks like JSON Schema lifts to models that import and complete."""

from __future__ import annotations

import json
import sys
import types
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.schemas import Dialect, Schemas
from codegen.reading import refs
from codegen.reading.source import Source, Sources
from codegen.runtime import checks, decimals, encoded, written
from codegen.runtime import models as runtime_models
from codegen.writing import models

NAMES = [
    "a",
    "b-c",
    "b_c",
    "class",
    "json",
    "User",
    "user",
    "list",
    "",
    "名",
    '"\n',
    "$x",
]
WAYS: tuple[ir.Direction, ...] = ("request", "response")
REFS = [f"#/components/schemas/{name}" for name in ("A", "B", "C", "D")]
WORDS = st.sampled_from(NAMES)
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-3, 3), WORDS, st.just(1.5))


def _objects(schemas: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Schemas that hold other schemas, a few keywords in any company."""
    keywords: dict[str, st.SearchStrategy[Any]] = {
        "type": st.sampled_from(
            ["object", "array", "string", "integer", ["string", "null"], "junk", 5]
            + [["object", "array", "number"], "boolean", "null"]
        ),
        "properties": st.dictionaries(WORDS, schemas, max_size=3),
        "required": st.lists(WORDS, max_size=2),
        "additionalProperties": st.one_of(st.booleans(), schemas),
        "patternProperties": st.dictionaries(WORDS, schemas, max_size=1),
        "items": st.one_of(schemas, st.booleans(), st.lists(schemas, max_size=2)),
        "prefixItems": st.lists(schemas, max_size=2),
        "allOf": st.lists(schemas, max_size=3),
        "oneOf": st.lists(schemas, max_size=3),
        "anyOf": st.lists(schemas, max_size=3),
        "enum": st.lists(SCALARS, max_size=3),
        "const": SCALARS,
        "default": st.one_of(SCALARS, st.lists(SCALARS, max_size=2)),
        "nullable": st.booleans(),
        "discriminator": st.fixed_dictionaries(
            {"propertyName": WORDS},
            optional={"mapping": st.dictionaries(WORDS, st.sampled_from(REFS))},
        ),
        "description": WORDS,
        "title": WORDS,
        "format": st.sampled_from(["uuid", "date", "date-time", "decimal", "odd"]),
        "minLength": st.integers(-1, 2),
        "pattern": st.sampled_from(["^a$", "(?!a)", "("]),
        "minimum": st.integers(0, 1),
        "minItems": st.integers(0, 1),
        "maxProperties": st.integers(1, 2),
        "not": schemas,
        "readOnly": st.booleans(),
        "writeOnly": st.booleans(),
        "uniqueItems": st.booleans(),
        "minProperties": st.integers(0, 1),
        "propertyNames": schemas,
        "dependentRequired": st.dictionaries(WORDS, st.lists(WORDS, max_size=2)),
        "contentEncoding": st.sampled_from(["base64", "base64url", "7bit"]),
        "x-enum-descriptions": st.lists(WORDS, max_size=3),
    }
    some = st.lists(st.sampled_from(sorted(keywords)), max_size=4, unique=True)
    return some.flatmap(
        lambda kept: st.fixed_dictionaries({key: keywords[key] for key in kept})
    )


SCHEMAS = st.recursive(
    st.one_of(
        st.booleans(),
        st.sampled_from(REFS).map(lambda ref: {"$ref": ref}),
        st.sampled_from(
            [{"type": "string"}, {"type": "integer"}, {"type": "object"}, 5, []]
        ),
    ),
    _objects,
    max_leaves=12,
)
DOCUMENTS = st.fixed_dictionaries({name: SCHEMAS for name in ("A", "B", "C", "D")})


def _modules(
    schemas: dict[str, Any], dialect: Dialect, report: Report
) -> tuple[ir.Module, ...] | None:
    version = {"3.0": "3.0.3", "3.1": "3.1.0"}
    head = (
        {"openapi": version[dialect]} if dialect in version else {"asyncapi": "3.0.0"}
    )
    value = {**head, "components": {"schemas": schemas}}
    source = Source(
        path=Path("/c.yaml"), file="c.yaml", name="c.yaml", text="", value=value
    )
    documents = refs.close([source], Sources((), report), report)
    if report.failed:  # a reference to itself and nothing else
        return None
    lifted = Schemas(documents, {"c.yaml": ".models"}, report)
    at = Pointer("c.yaml", ("components", "schemas"))
    lifted.add_all(at, home=".models", dialect=dialect)
    for name in schemas:
        for direction in WAYS:
            lifted.type_of(
                at / name,
                want=name,
                home=".models",
                dialect=dialect,
                direction=direction,
            )
    return lifted.modules()


def _imported(text: str) -> types.ModuleType:
    """The module, executed as `lifted.models` beside the runtime's models."""
    package, module = types.ModuleType("lifted"), types.ModuleType("lifted.models")
    package.__path__ = []
    module.__package__ = "lifted"
    sys.modules["lifted"], sys.modules["lifted.models"] = package, module
    sys.modules["lifted.runtime"] = types.ModuleType("lifted.runtime")
    for part in (checks, decimals, encoded, runtime_models, written):
        name = part.__name__.rpartition(".")[2]
        sys.modules[f"lifted.runtime.{name}"] = part
    exec(compile(text, "lifted/models.py", "exec"), module.__dict__)
    return module


@settings(
    max_examples=150,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(schemas=DOCUMENTS, dialect=st.sampled_from(["3.0", "3.1", "asyncapi"]))
def test_any_tree_becomes_models(schemas: dict[str, Any], dialect: Dialect) -> None:
    """Nothing raises, names are unique, the text is what was planned and works."""
    report = Report()
    modules = _modules(json.loads(json.dumps(schemas)), dialect, report)
    if modules is None:
        return
    for module in modules:
        folded = [name.casefold() for name in module.definitions]
        assert len(set(folded)) == len(folded)
        for definition in module.definitions.values():
            if isinstance(definition, ir.Record):
                names = [attribute.name for attribute in definition.attributes]
                assert len(set(names)) == len(names)
        text = models.emit(module, "", report)
        assert not report.failed, report.diagnostics
        imported = _imported(text)
        for name in module.definitions:
            found = getattr(imported, name)
            if isinstance(found, type) and issubclass(found, BaseModel):
                found.model_rebuild(force=True)
            else:
                TypeAdapter(found)
