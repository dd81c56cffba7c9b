"""The contract that a fake shows."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.runtime.mock.shown import shown

REFUSED = {"4XX": {"description": "What the contract does not allow."}}
DONE = {"2XX": {"description": "The contract does not say."}}


@pytest.mark.parametrize("method", ["get", "query"])
@pytest.mark.parametrize(
    ("declared", "added"),
    [
        (["200", "400"], {}),
        (["303", "422"], {}),
        (["default"], {}),
        (["2XX", "4xx"], {}),
        (["200", "404"], REFUSED),
        (["404"], REFUSED | DONE),
        (["4XX"], DONE),
        ([], REFUSED | DONE),
    ],
)
def test_what_the_fake_answers_is_added(
    method: str, declared: list[str], added: dict[str, Any]
) -> None:
    """Where the contract is silent; the contract itself stays as it is."""
    said = {key: {"description": ""} for key in declared}
    item = {method: {"responses": said}, "parameters": []}
    contract = {
        "paths": {"/a": item, "/b": {"$ref": "#/components/pathItems/B"}},
        "components": {"pathItems": {"B": item}},
    }
    made = shown(contract, "/users")
    found = (made["paths"]["/a"], made["components"]["pathItems"]["B"])
    assert [one[method]["responses"] for one in found] == 2 * [{**said, **added}]
    assert made["servers"] == [{"url": "/users"}]
    assert item[method] == {"responses": said}
