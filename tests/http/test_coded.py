"""Media types of bodies that there is code for."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime import Policy
from codegen.runtime.http import Binary, Json, Operation
from codegen.runtime.http.coded import keep_coded

JSON, XML = "application/json", "application/xml"


def _document(body: dict[str, Any], bodies: dict[str, Any]) -> dict[str, Any]:
    item = {"post": {"requestBody": body}}
    return {"paths": {"/a": item}, "components": {"requestBodies": bodies}}


def _operation(request: Any) -> Operation[Any]:
    said: dict[str, Any] = {"name": "a", "method": "POST", "path": "/a"}
    return Operation(**said, request=request, results={}, policy=Policy())


@pytest.mark.parametrize(
    ("content", "request_", "kept"),
    [
        ([XML, JSON], Json(int), [JSON]),
        ([XML, f"{JSON}; charset=utf-8"], Json(int), [f"{JSON}; charset=utf-8"]),
        ([XML], Json(int), [XML]),
        ([XML, JSON], (Json(int), Binary(media_type=XML)), [XML, JSON]),
        (["*/*"], Binary(), ["*/*"]),
        ([XML, JSON], None, [XML, JSON]),
    ],
)
def test_what_has_code_is_kept(
    content: list[str], request_: Any, kept: list[str]
) -> None:
    """Of several; what is alone stays."""
    document = _document({"content": {name: {} for name in content}}, {})
    operation = _operation(request_)
    keep_coded(document, [operation])
    assert list(document["paths"]["/a"]["post"]["requestBody"]["content"]) == kept


def test_references_are_followed() -> None:
    """Also those that lead nowhere, or in a circle."""
    shared = {"A": {"content": {XML: {}, JSON: {}}}, "B": {"$ref": "#/nothing"}}
    shared["C"] = {"$ref": "#/components/requestBodies/C"}
    operation = _operation(Json(int))
    for name in shared:
        document = _document({"$ref": f"#/components/requestBodies/{name}"}, shared)
        keep_coded(document, [operation])
    assert list(shared["A"]["content"]) == [JSON]
