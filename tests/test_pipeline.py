"""The stages together: any text of a contract ends as data in code that parses."""

from __future__ import annotations

import ast
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen import pipeline
from codegen.writing import lock as locks
from tests.harness.command import standing_in

_PARTS = (
    ['"""', "'''", '"', "'", "\\", "\n", "\r", "\0", "\x1b", "\u2028", "\u202e", "\x85"]
    + ["{{ 7*7 }}", "{% raw %}", "{#", "%s", "{0}", "${x}", "../", "/", "#", "`", "\t"]
    + ["class", "None", "__class__", "self", "body", "Operation", "_", " ", "é", "注"]
    + [
        "); import os",
        "\\N{DASH}",
        "\\u0041",
        "\U0001f600",
        "x" * 90,
        "-",
        "~",
        "²",
        "ﬁ",
    ]
)
_TEXT = st.lists(st.sampled_from(_PARTS), max_size=5).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"]), max_size=20
)
_BOUND = settings(max_examples=8)


def _compiled(name: str, text: str) -> tuple[pipeline.Result, set[str]]:
    """The result of one contract, and every string constant of its output."""
    with tempfile.TemporaryDirectory() as folder, standing_in(Path(folder)):
        Path(name).write_text(text, "utf-8")
        result = pipeline.compile(pipeline.Request(paths=(Path(name),)))
        assert not result.report.failed, result.report.diagnostics
    return result, _constants(result.files)


def _constants(files: Mapping[str, str]) -> set[str]:
    found: set[str] = set()
    for name, text in files.items():
        assert not Path(name).is_absolute() and ".." not in Path(name).parts
        if name.endswith((".py", ".pyi")) and not name.startswith("runtime/"):
            if not name.startswith("_proto/"):
                assert all(line.isprintable() for line in text.split("\n")), name
            found |= {
                node.value
                for node in ast.walk(ast.parse(text, name))
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


def _schema(key: str, value: str, doc: str) -> dict[str, Any]:
    properties = {
        key: {"type": "string", "description": doc, "default": value},
        "kind": {"type": "string", "enum": [value, f"{value}2"], "title": doc},
        "same": {"const": value},
    }
    return {
        "type": "object",
        "title": doc,
        "description": doc,
        "properties": properties,
    }


@given(_TEXT, _TEXT, _TEXT, _TEXT, _TEXT)
@example("class", "", '"""', "__init__", "self")
@example("import os", "\\", 'ends with"', "a-b", "a_b")
@_BOUND
def test_text_of_openapi(
    operation: str, value: str, doc: str, key: str, parameter: str
) -> None:
    """Ids, parameters, enumerations and properties are constants, word for word."""
    name = parameter or "p"
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": doc,
            "version": value,
            "description": doc,
            "x-service": f"a {doc}"[:9],
        },
        "tags": [{"name": value, "description": doc}],
        "paths": {
            "/a": {
                "summary": doc,
                "post": {
                    "operationId": operation,
                    "summary": doc,
                    "description": value,
                    "tags": [value],
                    "parameters": [
                        {
                            "name": name,
                            "in": "query",
                            "description": doc,
                            "schema": {
                                "type": "string",
                                "enum": [value],
                                "default": value,
                            },
                        }
                    ],
                    "requestBody": {
                        "description": doc,
                        "content": {
                            "application/json": {"schema": _schema(key, value, doc)}
                        },
                    },
                    "responses": {
                        "200": {
                            "description": doc,
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Thing"}
                                }
                            },
                        },
                        "404": {"description": doc},
                    },
                },
            }
        },
        "components": {"schemas": {"Thing": _schema(key, value, doc)}},
    }
    _, constants = _compiled("a.openapi.json", json.dumps(document))
    assert {name, value, f"{value}2"} <= constants
    assert key in constants or key.isidentifier()
    assert operation in constants or not operation.strip()


@given(_TEXT, _TEXT, _TEXT, _TEXT)
@_BOUND
def test_text_of_asyncapi(message: str, value: str, doc: str, key: str) -> None:
    """Names of messages, exchanges and properties, and addresses."""
    address = "".join(c for c in doc if c not in "{}\0") or "a"
    document = {
        "asyncapi": "3.0.0",
        "info": {"title": doc, "version": value, "description": doc},
        "channels": {
            key
            or "c": {
                "address": address,
                "description": doc,
                "messages": {
                    "m": {
                        "name": message,
                        "title": doc,
                        "summary": doc,
                        "payload": _schema(key, value, doc),
                    }
                },
                "bindings": {
                    "amqp": {
                        "is": "routingKey",
                        "exchange": {"name": value or "x", "type": "topic"},
                    }
                },
            }
        },
        "operations": {
            value
            or "o": {
                "action": "send",
                "channel": {"$ref": "#/channels/" + _token(key or "c")},
                "summary": doc,
            }
        },
    }
    _, constants = _compiled("a.asyncapi.json", json.dumps(document))
    assert {address, value or "x", f"{value}2"} <= constants
    assert message in constants or not message


def _token(text: str) -> str:
    """A token of a JSON Pointer in a URI fragment (RFC 6901, sections 3 and 6)."""
    return text.replace("~", "~0").replace("/", "~1").replace("%", "%25")


@given(_TEXT, _TEXT)
@_BOUND
def test_text_of_proto(comment: str, value: str) -> None:
    """Comments, and defaults of proto2."""
    lines = "".join(c if c not in "\n\r\0" else " " for c in comment)
    octets = "".join(f"\\{byte:03o}" for byte in value.encode())
    text = f"""\
syntax = "proto2";
package p;
// {lines}
service S {{
  // {lines}
  rpc Get(M) returns (M);
}}
// {lines}
message M {{
  // {lines}
  optional string class = 1 [default = "{octets}"];
}}
"""
    result, _ = _compiled("s.proto", text)
    assert "_proto/s_pb2.pyi" in result.files


def test_nothing_is_written_before_everything_can_be(tmp_path: Path) -> None:
    """One bad contract among good ones."""
    (tmp_path / "contracts").mkdir()
    good = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}
    (tmp_path / "contracts/a.json").write_text(json.dumps(good), "utf-8")
    (tmp_path / "contracts/b.json").write_text('{"openapi": "3.1.0"', "utf-8")
    with standing_in(tmp_path):
        result = pipeline.build(pipeline.Request(paths=(Path("contracts"),)))
    assert (result.ok, dict(result.files)) == (False, {})
    assert [path.name for path in tmp_path.iterdir()] == ["contracts"]


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    """A ligature of a schema file's name is eighteen letters of a module's."""
    name = "\ufdfa" * 60 + ".yaml"
    (tmp_path / name).write_text("type: object\n", "utf-8")
    schemas = {"A": {"$ref": name}}
    good = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}
    (tmp_path / "a.json").write_text(
        json.dumps({**good, "components": {"schemas": schemas}}), "utf-8"
    )
    with standing_in(tmp_path):
        result = pipeline.compile(pipeline.Request(paths=(Path("a.json"),)))
    (found,) = result.report.diagnostics
    assert found.code == "CG303" and found.message.endswith('..." is too long')


def test_the_lock_names_every_file_but_itself(tmp_path: Path) -> None:
    """And what it says reads back."""
    (tmp_path / "contracts").mkdir()
    good = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}
    (tmp_path / "contracts/a.json").write_text(json.dumps(good), "utf-8")
    with standing_in(tmp_path):
        result = pipeline.compile(pipeline.Request(paths=(Path("contracts"),)))
    assert {*result.lock.files, locks.NAME} == set(result.files)
    assert locks.parse(result.files[locks.NAME]) == result.lock
    assert list(result.lock.contracts) == ["a.json"]
