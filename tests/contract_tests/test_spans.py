"""Where in a contract something stands, and the lines around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests.spans import excerpt, span

YAML = """\
openapi: 3.1.0
paths:
  /users/{id}:
    get:
      responses:
        "200": {$ref: "shared.yaml#/User"}
        "404": {description: No.}
"""
PROTO = """\
syntax = "proto3";
package users.v1;
// GetUser is described here.
service Users {
  rpc GetUser(GetUserRequest) returns (User);
}
message User { string name = 1; }
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with contracts."""
    folder = tmp_path / "contracts"
    folder.mkdir()
    (folder / "users.openapi.yaml").write_text(YAML, "utf-8")
    (folder / "shared.yaml").write_text("User:\n  description: It.\n", "utf-8")
    (folder / "users.proto").write_text(PROTO, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("contract", "pointer", "place"),
    [
        ("users.openapi.yaml", "/paths/~1users~1{id}/get", "users.openapi.yaml:4:5"),
        (
            "users.openapi.yaml",
            "/paths/~1users~1{id}/get/responses/404",
            "users.openapi.yaml:7:9",
        ),
        (
            "users.openapi.yaml",
            "/paths/~1users~1{id}/get/responses/200/description",
            "shared.yaml:2:3",
        ),
        ("users.openapi.yaml", "/paths/~1gone/get", "users.openapi.yaml:2:1"),
        ("users.proto", "users.v1.Users.GetUser", "users.proto:5:3"),
    ],
)
def test_places(project: Path, contract: str, pointer: str, place: str) -> None:
    """Through references, in protos, and what is gone is the nearest thing around it."""
    assert span(project, contract, pointer).removeprefix("contracts/") == place


def test_a_contract_that_is_elsewhere_has_no_place(project: Path) -> None:
    """Nothing is guessed."""
    assert span(project, "orders.openapi.yaml", "/paths") == ""


def test_an_excerpt(project: Path) -> None:
    """The lines around a place, the one that is meant with a mark."""
    assert excerpt(project, "contracts/users.openapi.yaml:4:5") == (
        "  2 | paths:\n"
        "  3 |   /users/{id}:\n"
        "> 4 |     get:\n"
        "  5 |       responses:\n"
        '  6 |         "200": {$ref: "shared.yaml#/User"}\n'
        '  7 |         "404": {description: No.}'
    )


@pytest.mark.parametrize(
    "place", ["", "gone.yaml:1:1", "contracts/users.proto:99:1", "nonsense", "a:b:c"]
)
def test_no_excerpt(project: Path, place: str) -> None:
    """Of what is not there."""
    assert excerpt(project, place) == ""
