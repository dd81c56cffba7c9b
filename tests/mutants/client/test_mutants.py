"""The contract tests of a client find planted defects, and none where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.command import codegen
from tests.mutants.client.mutants import MUTANTS, Mutant

CONTRACT = Path(__file__).with_name("loans.openapi.yaml")
FEW = ("C1-slash", "C8-post-repeated", "C11-empty-as-json")
"""Those that every run looks for."""
_ENVIRONMENT = {
    "PYTHONPATH": "",
    "PYTHONDONTWRITEBYTECODE": "1",
    # These tests need no plugin, and loading this project's takes longer than they do.
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The client without a defect."""
    folder = tmp_path_factory.mktemp("loans")
    shutil.copy(CONTRACT, folder)
    done = codegen("build", CONTRACT.name, cwd=folder)
    assert done.exit_code == 0, done.stderr
    return folder / "generated"


def ran(output: Path) -> subprocess.CompletedProcess[str]:
    """Run the contract tests of the client, as a user does."""
    tests = "generated/contract_tests/test_loans_http_client.py"
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tests],
        cwd=output.parent,
        env={**os.environ, **_ENVIRONMENT},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def looked_for(mutant: Mutant, output: Path, folder: Path) -> None:
    """Plant *mutant* in a copy, whose tests must fail by the check that is about it."""
    copy = folder / "generated"
    shutil.copytree(output, copy, ignore=shutil.ignore_patterns("__pycache__"))
    mutant.plant(copy)
    done = ran(copy)
    assert done.returncode == 1, f"{mutant.name} survived:\n{done.stdout}{done.stderr}"
    found = f": {mutant.check}\n" in done.stdout
    assert found, f"{mutant.name} was found by something else:\n{done.stdout}"


def test_a_right_client_passes(output: Path) -> None:
    """Not one finding, and nothing that was not tested."""
    done = ran(output)
    assert done.returncode == 0, done.stdout
    assert "loans.http.client: client AsyncLoansClient: 4 passed" in done.stdout


@pytest.mark.parametrize(
    "mutant", [m for m in MUTANTS if m.name in FEW], ids=lambda one: one.name
)
def test_a_few_are_found(mutant: Mutant, output: Path, tmp_path: Path) -> None:
    """One for what is sent, one for what is repeated, one for what is read."""
    looked_for(mutant, output, tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_all_are_found(mutant: Mutant, output: Path, tmp_path: Path) -> None:
    """Each by the check that is about it."""
    looked_for(mutant, output, tmp_path)


def test_every_number_of_the_list_is_there() -> None:
    """C1 to C12; those beyond are ours."""
    numbers = {int(one.name.partition("-")[0][1:]) for one in MUTANTS}
    assert numbers >= set(range(1, 13))
