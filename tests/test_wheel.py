"""The wheel, installed in a clean environment, builds what the checkout builds."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.harness import trees
from tests.harness.command import REPOSITORY, codegen, codegen_apart
from tests.harness.environments import python_with, run_or_skip

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), "."]
    run_or_skip([sys.executable, *command], cwd=REPOSITORY)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a clean environment with nothing but the wheel."""
    return python_with(tmp_path_factory.mktemp("clean"), str(wheel))


def test_it_holds_code_templates_and_runtime(wheel: Path) -> None:
    """What build needs is inside; tests and contracts are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "codegen/cli/__init__.py",
        "codegen/py.typed",
        "codegen/runtime/errors.py",
    } <= names
    templates = {
        f"codegen/templates/{path.relative_to(REPOSITORY / 'templates').as_posix()}"
        for path in (REPOSITORY / "templates").rglob("*.j2")
    }
    assert templates and templates <= names
    tops = {name.split("/")[0].split("-")[0] for name in names}
    assert tops == {"codegen", "contractsmith"}


def test_it_works_alone(python: Path, tmp_path: Path) -> None:
    """One test, so that the environment is made once however tests are spread."""
    _builds_what_the_checkout_builds(python, tmp_path)
    _helps_at_once(python, tmp_path)


def _builds_what_the_checkout_builds(python: Path, folder: Path) -> None:
    """From a folder that has nothing to do with this one, the same bytes."""
    contracts = str(REPOSITORY / "contracts")
    installed = codegen_apart(
        "build", contracts, "-o", "installed/generated", cwd=folder, python=python
    )
    assert installed.exit_code == 0, installed.stderr
    checkout = codegen("build", contracts, "-o", "checkout/generated", cwd=folder)
    assert checkout.exit_code == 0, checkout.stderr
    one, two = (trees.read(folder / name) for name in ("checkout", "installed"))
    assert trees.difference(one, two) == ""


def _helps_at_once(python: Path, folder: Path) -> None:
    """The console script is there, and loads nothing heavy to say what it can do."""
    script = python.with_name("codegen")
    done = subprocess.run(
        [str(python), "-X", "importtime", str(script), "--help"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 and "build" in done.stdout
    imported = {line.split("|")[-1].strip() for line in done.stderr.splitlines()}
    heavy = {
        "datamodel_code_generator",
        "openapi_spec_validator",
        "grpc_tools",
        "black",
    }
    assert imported & {*heavy, "jinja2", "yaml", "rich"} == set()
    assert "click" in imported
