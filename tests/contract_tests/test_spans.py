"""Where in a contract something stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests.spans import span

OPENAPI = """\
openapi: 3.1.0
paths:
  /users/{id}:
    $ref: users.yaml#/item
  /teams:
    get:
      responses:
        "200":
          $ref: "#/components/responses/Teams"
components:
  responses:
    Teams:
      content:
        application/json:
          schema: {type: array}
"""
USERS = """\
item:
  get:
    responses:
      "404": {description: No.}
"""
PROTO = """\
syntax = "proto3";
package users.v1;
// service Users has a comment
message User {
  string id = 1;
  repeated string names = 2;
}
service Users {
  rpc GetUser(GetUserRequest) returns (User);
}
message GetUserRequest { string id = 1; }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project whose contracts lie in `api`."""
    (tmp_path / "pyproject.toml").write_text('[tool.codegen]\npaths = ["api"]\n')
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "teams.yaml").write_text(OPENAPI)
    (tmp_path / "api" / "users.yaml").write_text(USERS)
    (tmp_path / "api" / "users.proto").write_text(PROTO)
    return tmp_path


@pytest.mark.parametrize(
    ("contract", "pointer", "found"),
    [
        ("teams.yaml", "/paths/~1teams/get", "api/teams.yaml:6:5"),
        (
            "teams.yaml",
            "/paths/~1teams/get/responses/200/content/application~1json/schema",
            "api/teams.yaml:15:11",
        ),
        ("teams.yaml", "/paths/~1users~1{id}/get/responses/404", "api/users.yaml:4:7"),
        ("teams.yaml", "/paths/~1users~1{id}/put", "api/users.yaml:1:1"),
        ("teams.yaml", "/nowhere", "api/teams.yaml:1:1"),
        ("users.proto", "users.v1.Users.GetUser", "api/users.proto:9:3"),
        ("users.proto", "users.v1.User.names", "api/users.proto:6:3"),
        ("gone.yaml", "/paths", ""),
    ],
)
def test_span(folder: Path, contract: str, pointer: str, found: str) -> None:
    """Through references, and as near as can be where nothing is."""
    assert span(folder, contract, pointer) == found


def test_references_in_a_circle(folder: Path) -> None:
    """End."""
    (folder / "api" / "loop.yaml").write_text("a: {$ref: '#/b'}\nb: {$ref: '#/a'}\n")
    assert span(folder, "loop.yaml", "/a/x").startswith("api/loop.yaml:")


def test_what_is_no_yaml(folder: Path) -> None:
    """Has no places."""
    (folder / "api" / "bad.yaml").write_text("a: [")
    assert span(folder, "bad.yaml", "/a") == ""
