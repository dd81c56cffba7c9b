"""How far up a contract that is named may refer, and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.reading import borders
from tests.harness.command import codegen

OPENAPI = (
    "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
    "components: {schemas: {A: {$ref: 'REF'}}}\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with schemas at its top, and files beside it."""
    for folder in ("repo/.git", "repo/apis/users/v1", "repo/common", "repo/.hidden"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("repo/common/a", "repo/x", "repo/.hidden/a", "a"):
        (tmp_path / f"{file}.yaml").write_text("type: string\n", "utf-8")
    (tmp_path / "repo/common/secret").write_text("type: string\n", "utf-8")
    return tmp_path


def _contract(project: Path, ref: str) -> Path:
    contract = project / "repo/apis/users/v1/users.openapi.yaml"
    contract.write_text(OPENAPI.replace("REF", ref), "utf-8")
    return contract


def _roots(project: Path, ref: str) -> list[str]:
    roots = borders.roots_of((_contract(project, ref),), ())
    return [root.relative_to(project).as_posix() for root in roots]


NEAR = ["repo/apis/users/v1", "repo/apis/users"]


@pytest.mark.parametrize(
    ("ref", "more"),
    [
        ("../../../common/a.yaml", ["repo"]),
        ("../../../common/a.yaml#/properties/a", ["repo"]),
        ("../../../%78.yaml", ["repo"]),
        ("../../b.yaml", ["repo"]),  # which leads on to repo/common
        ("../../c.yaml", ["repo/apis"]),  # which leads out of the repository
        ("#/components/schemas/B", []),
        ("../../../common/none.yaml", []),
        ("../../../common/secret", []),
        ("../../../.hidden/a.yaml", []),
        ("../../../../a.yaml", []),
        ("https://example.com/../../../a.yaml", []),
    ],
)
def test_a_file_widens_its_border(project: Path, ref: str, more: list[str]) -> None:
    """To the nearest folder that holds all it leads to, within its repository."""
    (project / "repo/apis/b.yaml").write_text("$ref: ../common/a.yaml\n", "utf-8")
    (project / "repo/apis/c.yaml").write_text('{"$ref": "../../a.yaml"}', "utf-8")
    assert _roots(project, ref) == NEAR + more


def test_outside_of_a_repository(project: Path) -> None:
    """Any folder will do, but for the whole file system."""
    (project / "repo/.git").rmdir()
    assert _roots(project, "../../../../a.yaml") == [*NEAR, "."]
    roots = borders.roots_of((_contract(project, "../" * 40 + "etc/a.yaml"),), ())
    assert len(roots) == len(NEAR)


def test_a_project_in_a_hidden_folder(project: Path) -> None:
    """What is hidden is so for the contract, not for the whole file system."""
    hidden = (project / "repo").rename(project / ".cache")
    (hidden / ".git").rmdir()
    contract = hidden / "apis/users/v1/users.openapi.yaml"
    contract.write_text(OPENAPI.replace("REF", "../../../x.yaml"), "utf-8")
    assert borders.roots_of((contract,), ())[-1] == hidden


def test_a_folder_keeps_its_border(project: Path) -> None:
    """Whatever the files in it refer to."""
    folder = _contract(project, "../../../common/a.yaml").parent
    assert borders.roots_of((folder,), ()) == (folder,)
    assert "error[CG102]" in codegen("lint", str(folder), cwd=project).stderr


def test_names_in_the_output(project: Path) -> None:
    """Those below the folder that holds all of it."""
    contract = _contract(project, "../../../common/a.yaml")
    done = codegen("build", str(contract), cwd=project)
    assert (done.exit_code, done.stderr) == (0, "")
    lock = (project / "generated/codegen.lock").read_text("utf-8")
    assert '"users.openapi.yaml" = ' in lock
    assert '"common/a.yaml" = ' in lock
