"""Which form of a type has the plain name: what goes out, what comes in, what is both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.diagnostics import Pointer, Report
from codegen.model import ir
from codegen.model.schemas import Schemas
from codegen.reading import refs
from codegen.reading.source import Source, Sources

SECRET = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "pin": {"type": "integer", "writeOnly": True},
        "name": {"type": "string"},
    },
}
USER = "#/components/schemas/User"


def _content(ref: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": ref}}}}


def _api(operation: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "paths": {"/users": {"post": operation}},
        "components": {"schemas": schemas},
    }


class _Lifted:
    """The schemas of some files; the types asked for, and the modules they end in."""

    def __init__(self, **files: dict[str, Any]) -> None:
        self.report = Report()
        sources = [
            Source(path=Path(f"/{name}"), file=name, name=name, text="", value=value)
            for name, value in (
                (f"{stem}.yaml", value) for stem, value in files.items()
            )
        ]
        documents = refs.close(sources, Sources((), self.report), self.report)
        homes = {s.file: f".{s.name.partition('.')[0]}.models" for s in sources}
        self.schemas = Schemas(documents, homes, self.report)
        for stem in files:
            at = Pointer(f"{stem}.yaml", ("components", "schemas"))
            self.schemas.add_all(at, home=f".{stem}.models", dialect="3.1")

    def type(self, direction: ir.Direction, stem: str = "a", name: str = "User") -> str:
        at = Pointer(f"{stem}.yaml", ("components", "schemas", name))
        type = self.schemas.type_of(
            at, want="X", home=f".{stem}.models", dialect="3.1", direction=direction
        )
        assert isinstance(type, ir.Ref)
        return type.name

    def fields(self, name: str) -> list[str]:
        for module in self.schemas.modules():
            record = module.definitions.get(name)
            if isinstance(record, ir.Record):
                return [attribute.wire_name for attribute in record.attributes]
        raise KeyError(name)


def test_both_ways_are_two_classes() -> None:
    """What is read has the plain name."""
    lifted = _Lifted(
        a=_api(
            {"requestBody": _content(USER), "responses": {"200": _content(USER)}},
            User=SECRET,
        )
    )
    assert (lifted.type("request"), lifted.type("response")) == ("UserInput", "User")
    assert lifted.fields("UserInput") == ["pin", "name"]
    assert lifted.fields("User") == ["id", "name"]


@pytest.mark.parametrize(
    ("operation", "direction", "fields"),
    [
        ({"requestBody": _content(USER)}, "request", ["pin", "name"]),
        ({"responses": {"200": _content(USER)}}, "response", ["id", "name"]),
        ({"responses": {"4XX": _content(USER)}}, "response", ["id", "name"]),
        ({"parameters": [_content(USER)]}, "request", ["pin", "name"]),
    ],
)
def test_one_way_keeps_the_plain_name(
    operation: dict[str, Any], direction: ir.Direction, fields: list[str]
) -> None:
    """There is one class, and it holds what goes that way."""
    lifted = _Lifted(a=_api(operation, User=SECRET))
    assert lifted.type(direction) == "User"
    assert lifted.fields("User") == fields
    with pytest.raises(KeyError):
        lifted.fields("UserInput")


def test_what_no_operation_uses_is_whole() -> None:
    """A contract may be a library of types."""
    lifted = _Lifted(a=_api({}, User=SECRET))
    assert lifted.fields("User") == ["id", "pin", "name"]


def test_what_is_the_same_both_ways_is_one_class() -> None:
    """However it is used."""
    plain = {"type": "object", "properties": {"a": {"type": "string"}}}
    lifted = _Lifted(a=_api({"requestBody": _content(USER)}, User=plain))
    assert (
        lifted.type("request") == lifted.type("response") == lifted.type("") == "User"
    )


def test_what_a_webhook_sends_is_as_an_answer() -> None:
    """The provider of the API owns the values, whoever calls."""
    api = _api({}, User=SECRET)
    api["webhooks"] = {"added": {"post": {"requestBody": _content(USER)}}}
    lifted = _Lifted(a=api)
    assert lifted.type("response") == "User"
    assert lifted.fields("User") == ["id", "name"]


def test_events_have_the_whole_under_the_plain_name() -> None:
    """An event goes no way in particular; answers are named after what they are then."""
    operation = {"responses": {"200": _content("b.yaml" + USER)}}
    api = _api(operation, Other={"type": "string"})
    events = {
        "asyncapi": "3.0.0",
        "components": {
            "schemas": {"User": SECRET},
            "messages": {"added": {"payload": {"$ref": USER}}},
        },
    }
    lifted = _Lifted(a=api, b=events)
    assert lifted.type("", "b") == "User"
    assert lifted.type("response", "b") == "UserOutput"
    assert lifted.type("request", "b") == "UserInput"
    assert lifted.fields("User") == ["id", "pin", "name"]
    assert lifted.fields("UserOutput") == ["id", "name"]


def test_a_name_that_is_taken_is_not_given_twice() -> None:
    """Names of the contract come first."""
    operation = {"requestBody": _content(USER), "responses": {"200": _content(USER)}}
    taken = {"type": "object", "properties": {"x": {"type": "string"}}}
    lifted = _Lifted(a=_api(operation, User=SECRET, UserInput=taken, UserRequest=taken))
    assert lifted.type("request") == "UserInput_"


def test_neither_way_is_a_mistake() -> None:
    """Such a property is taken for one that goes both ways, and that is said."""
    odd = {"type": "object", "properties": {"x": {"readOnly": True, "writeOnly": True}}}
    lifted = _Lifted(a=_api({"requestBody": _content(USER)}, User=odd))
    assert lifted.type("request") == "User"
    assert lifted.fields("User") == ["x"]
    assert "cannot be read-only and write-only" in str(lifted.report.diagnostics[0])
