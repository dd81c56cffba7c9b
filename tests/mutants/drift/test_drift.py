"""Each kind of drift is found, under its name, and what is no drift is not."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.command import REPOSITORY, codegen, codegen_apart
from tests.mutants.drift.changes import DRIFT, NO_DRIFT, Mutant, changed_contract

NOTES = """\
openapi: 3.1.0
info: {title: Notes, version: "1"}
paths:
  /notes:
    get:
      operationId: listNotes
      responses:
        "200":
          description: All.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Note"}}
components:
  schemas:
    Note: {type: object, required: [text], properties: {text: {type: string}}}
"""
ORDERS = """\
asyncapi: 3.0.0
info: {title: Orders, version: 1.0.0}
channels:
  placed:
    address: orders.placed
    messages: {Placed: {payload: {type: object, properties: {id: {type: string}}}}}
operations:
  orderPlaced: {action: send, channel: {$ref: "#/channels/placed"}}
"""
CONFIGURATION = """\
[tool.codegen]
paths = ["contracts"]
runtime = "codegen.runtime"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two contracts, built; the runtime is that of the tool."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "contracts").mkdir()
    (folder / "contracts/notes.openapi.yaml").write_text(NOTES, "utf-8")
    (folder / "contracts/orders.asyncapi.yaml").write_text(ORDERS, "utf-8")
    (folder / "pyproject.toml").write_text(CONFIGURATION, "utf-8")
    done = codegen("build", cwd=folder)
    assert done.exit_code == 0, done.stderr
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(built, tmp_path / "project")


def _id(mutant: Mutant) -> str:
    return mutant.id


def _checked(project: Path) -> tuple[int, dict[str, str], str]:
    """The exit code of check, its differences, and its diagnostics."""
    done = codegen("check", "--format", "json", cwd=project)
    found = json.loads(done.stdout)
    differences = {one["file"]: one["reason"] for one in found["differences"]}
    return done.exit_code, differences, json.dumps(found.get("diagnostics", ""))


@pytest.mark.parametrize("mutant", DRIFT, ids=_id)
def test_drift_is_found(
    project: Path, mutant: Mutant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the name that says what to do about it."""
    mutant.change(project, monkeypatch)
    code, differences, diagnostics = _checked(project)
    assert code == 1
    assert mutant.said in diagnostics
    assert differences or mutant.said
    assert mutant.reasons.items() <= differences.items(), differences
    if mutant.every:
        assert set(differences.values()) == {mutant.every}, differences


@pytest.mark.parametrize("mutant", NO_DRIFT, ids=_id)
def test_what_is_no_drift_is_not(
    project: Path, mutant: Mutant, monkeypatch: pytest.MonkeyPatch
) -> None:
    """D9: what a checkout may do to files, and what is no part of what they say."""
    mutant.change(project, monkeypatch)
    assert _checked(project) == (0, {}, '""')


def test_another_machine_is_no_drift(project: Path, tmp_path: Path) -> None:
    """D10: another hash seed, locale, time zone, folder, and order of the files in it."""
    other = tmp_path / "other" / "place"
    (other / "contracts").mkdir(parents=True)
    for file in sorted((project / "contracts").iterdir(), reverse=True):
        shutil.copy(file, other / "contracts")
    shutil.copytree(project / "generated", other / "generated")
    shutil.copy(project / "pyproject.toml", other)
    env = {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"}
    done = codegen_apart("check", cwd=other, env=env)
    assert (done.exit_code, done.stderr) == (0, "")


def test_a_service_that_lacks_a_new_operation_is_found(project: Path) -> None:
    """D7: what is the user's is not generated; the starter's own test says what it lacks."""
    done = codegen("scaffold", "notes", cwd=project)
    assert done.exit_code == 0, done.stderr
    with pytest.MonkeyPatch.context() as patch:
        changed_contract(project, patch)
    assert codegen("build", cwd=project).exit_code == 0
    assert codegen("check", cwd=project).exit_code == 0
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "services"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "read_note(id) is missing" in ran.stdout
