"""The lines of a contract around a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests.spans import excerpt

PLACE = "contracts/users.openapi.yaml"
YAML = """\
openapi: 3.1.0
paths:
  /users/{id}:
    get:
      responses:
        "200": {$ref: "shared.yaml#/User"}
        "404": {description: No.}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one contract."""
    (tmp_path / "contracts").mkdir()
    (tmp_path / PLACE).write_text(YAML, "utf-8")
    return tmp_path


def test_an_excerpt(folder: Path) -> None:
    """Two lines before and three after, the one that is meant with a mark."""
    assert excerpt(folder, f"{PLACE}:4:5") == (
        "  2 | paths:\n"
        "  3 |   /users/{id}:\n"
        "> 4 |     get:\n"
        "  5 |       responses:\n"
        '  6 |         "200": {$ref: "shared.yaml#/User"}\n'
        '  7 |         "404": {description: No.}'
    )


def test_the_first_line(folder: Path) -> None:
    """There is nothing before it."""
    assert excerpt(folder, f"{PLACE}:1:1").startswith("> 1 | openapi: 3.1.0\n  2 | ")


def test_a_document_that_is_one_line(folder: Path) -> None:
    """What is shown of it begins at the place."""
    (folder / PLACE).write_text(
        f'{{"a": "{"x" * 500}", "paths": {{"b": "{"y" * 500}"}}}}'
    )
    said = excerpt(folder, f"{PLACE}:1:511")
    assert said.startswith('> 1 | … "paths": {"b": "yyy')
    assert said.endswith("yyy …") and len(said) < 180


@pytest.mark.parametrize(
    "place", ["", "gone.yaml:1:1", f"{PLACE}:99:1", f"{PLACE}:0:1", "nonsense", "a:b:c"]
)
def test_no_excerpt(folder: Path, place: str) -> None:
    """Of what is not there."""
    assert excerpt(folder, place) == ""
