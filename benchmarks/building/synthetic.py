"""Contracts of any size: each operation with models of its own, and shared ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Node = dict[str, Any]


def write(path: Path, operations: int) -> Path:
    """Write a contract with so many *operations*, a multiple of four, to *path*."""
    paths: Node = {}
    schemas: Node = {"Problem": _object({"title": _TEXT, "status": _WHOLE})}
    for number in range(operations // 4):
        paths |= _resource(number)
        schemas |= _schemas(number)
    contract = {
        "openapi": "3.1.0",
        "info": {"title": "Many", "version": "1.0.0"},
        "servers": [{"url": "https://many.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    path.write_text(json.dumps(contract), "utf-8")
    return path


_TEXT: Node = {"type": "string", "maxLength": 80}
_WHOLE: Node = {"type": "integer", "minimum": 0}


def _object(properties: Node, **more: object) -> Node:
    return {
        "type": "object",
        "required": list(properties),
        "properties": properties,
        **more,
    }


def _ref(name: str) -> Node:
    return {"$ref": f"#/components/schemas/{name}"}


def _schemas(number: int) -> Node:
    thing, before = f"Thing{number}", f"Thing{max(number - 1, 0)}"
    kind = {"type": "string", "enum": [f"small-{number}", f"large-{number}"]}
    return {
        f"Kind{number}": kind,
        thing: _object(
            {"id": {**_TEXT, "format": "uuid"}, "name": _TEXT, "size": _WHOLE}
            | {"kind": _ref(f"Kind{number}")}
            | {"before": {"type": "array", "items": _ref(before)}}
        ),
        f"New{thing}": _object({"name": _TEXT, "kind": _ref(f"Kind{number}")}),
        f"{thing}Page": _object({"items": {"type": "array", "items": _ref(thing)}}),
    }


def _body(schema: Node) -> Node:
    return {"content": {"application/json": {"schema": schema}}}


def _resource(number: int) -> Node:
    """Four operations: list, create, get, delete."""
    thing = f"Thing{number}"
    at = {"name": "id", "in": "path", "required": True, "schema": _TEXT}
    limit = {"name": "limit", "in": "query", "schema": _WHOLE}
    refused = {"400": {"description": "Refused.", **_body(_ref("Problem"))}}
    unknown = {"404": {"description": "Unknown.", **_body(_ref("Problem"))}}

    def operation(verb: str, good: Node, **more: object) -> Node:
        return {"operationId": f"{verb}{thing}", "responses": good, **more}

    one = {"200": {"description": "One.", **_body(_ref(thing))}}
    page = {"200": {"description": "Some.", **_body(_ref(f"{thing}Page"))}}
    return {
        f"/things{number}": {
            "get": operation("list", page | refused, parameters=[limit]),
            "post": operation(
                "create",
                {"201": one["200"]} | refused,
                requestBody={"required": True, **_body(_ref(f"New{thing}"))},
            ),
        },
        f"/things{number}/{{id}}": {
            "get": operation("get", one | unknown, parameters=[at]),
            "delete": operation(
                "delete", {"204": {"description": "Gone."}} | unknown, parameters=[at]
            ),
        },
    }
