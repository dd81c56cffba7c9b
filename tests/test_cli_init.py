"""`codegen init`: what a project begins with, and that nothing of it is overwritten."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import __version__
from tests.harness.command import Outcome, codegen

WORKFLOW = ".github/workflows/contracts.yml"
PROJECT = """\
# A shop.
[project]
name = "shop"   # with a comment
version = "1"

[tool.black]
line-length = 90
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The root of a repository."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def _usage(done: Outcome) -> str:
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr.splitlines()[-1]


def _workflow(root: Path) -> dict[Any, Any]:
    found = yaml.safe_load((root / WORKFLOW).read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def _steps(root: Path) -> list[dict[str, Any]]:
    (job,) = _workflow(root)["jobs"].values()
    steps: list[dict[str, Any]] = job["steps"]
    return steps


def test_an_empty_project(project: Path) -> None:
    """It gets a section, a contract and a service that keeps it; all is green."""
    done = codegen("init", cwd=project)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        "written: pyproject.toml",
        "written: contracts/greetings.openapi.yaml",
        "written: services/greetings/__init__.py",
        "written: services/greetings/app.py",
        "written: services/greetings/service.py",
        "written: services/greetings/test_service.py",
        "written: services/__init__.py",
    ]
    assert done.stderr.splitlines() == [
        "next:",
        "  codegen build",
        "  pip install -r generated/requirements.txt && pytest",
    ]
    assert not (project / ".github").exists()
    linted = codegen("lint", cwd=project)
    assert (linted.exit_code, linted.stderr) == (0, "")
    assert codegen("build", cwd=project).exit_code == 0
    assert codegen("check", cwd=project).exit_code == 0
    for arguments in ((), ("services",)):
        tested = _pytest(*arguments, cwd=project)
        assert tested.returncode == 0, tested.stdout
    tested = _pytest("generated/contract_tests", cwd=project, env={"CI": "true"})
    assert tested.returncode == 0, tested.stdout
    assert "provider services.greetings.app:create_app" in tested.stdout


def test_the_example_is_that_of_a_starter(project: Path) -> None:
    """What both write is the same: one is the other with an answer."""
    assert codegen("init", cwd=project).exit_code == 0
    starter = project / "starters/greetings"
    done = codegen("scaffold", "greetings", "-o", str(starter), cwd=project)
    assert done.exit_code == 0, done.stderr
    for name in ("__init__.py", "app.py"):
        ours = (project / "services/greetings" / name).read_text("utf-8")
        theirs = (starter / name).read_text("utf-8")
        assert ours == theirs.replace("codegen scaffold", "codegen init").replace(
            "starters.", "services."
        )
    style = [sys.executable, "-m", "ruff", "format", "--check", "services"]
    subprocess.run(style, cwd=project, check=True)


def _pytest(
    *arguments: str, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The command, not the module: only the latter finds what is in its folder."""
    program = Path(sys.executable).with_name("pytest")
    return subprocess.run(
        [str(program), "-q", "-p", "no:cacheprovider", *arguments],
        cwd=cwd,
        env={**os.environ, "CI": "", **(env or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_a_project_that_is_there(project: Path, ends: str, last: bool) -> None:
    """Not a byte of it changes."""
    before = PROJECT.replace("\n", ends).encode()
    before = before if last else before.rstrip()
    file = project / "pyproject.toml"
    file.write_bytes(before)
    (project / "contracts").mkdir()
    (project / "contracts/README.md").write_text("Contracts.", "utf-8")
    done = codegen("init", cwd=project)
    assert done.exit_code == 0, done.stderr
    assert done.stdout.startswith("written: pyproject.toml\n")
    after = file.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(ends.encode())
    told = tomllib.loads(after.decode())
    assert told["tool"]["codegen"] == {
        "paths": ["contracts"],
        "output": "generated",
        "providers": {"greetings": "services.greetings.app:create_app"},
    }
    assert told["tool"]["black"] == {"line-length": 90}
    assert sorted(os.listdir(project / "contracts")) == [
        "README.md",
        "greetings.openapi.yaml",
    ]


def test_a_section_that_is_there(project: Path) -> None:
    """It is the user's, and a workflow can be added to it."""
    file = project / "pyproject.toml"
    file.write_text('[tool.codegen]\noutput = "src/shop/generated"\n', "utf-8")
    again = codegen("init", cwd=project)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.startswith(
        "pyproject.toml has a section [tool.codegen] already\nnext:\n"
    )
    done = codegen("init", "--ci", "github", cwd=project)
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"written: {WORKFLOW}\n"
    assert file.read_text("utf-8") == '[tool.codegen]\noutput = "src/shop/generated"\n'
    assert "pip install -r src/shop/generated/requirements.txt" in done.stderr
    install = next(
        one["run"] for one in _steps(project) if one.get("name") == "Install"
    )
    assert "pip install -r src/shop/generated/requirements.txt" in install


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[tool", "Expected ']' at the end of a table declaration"),
        ("tool = {black = {}}", "to which nothing can be added"),
        ("tool.black = {}\ntool = 3", "Cannot overwrite a value"),
    ],
)
def test_a_file_to_which_nothing_can_be_added(
    project: Path, text: str, complaint: str
) -> None:
    """It is left alone, and nothing else is written."""
    (project / "pyproject.toml").write_text(text, "utf-8")
    assert complaint in _usage(codegen("init", "--ci", "github", cwd=project))
    assert (project / "pyproject.toml").read_text("utf-8") == text
    assert sorted(os.listdir(project)) == [".git", "pyproject.toml"]


@pytest.mark.parametrize("name", [".github", "contracts"])
def test_a_file_where_a_folder_has_to_be(project: Path, name: str) -> None:
    """Nothing is written, not even what could be."""
    (project / name).write_text("", "utf-8")
    done = codegen("init", "--ci", "github", cwd=project)
    assert _usage(done) == (
        f"Error: '{project / name}' is no folder. Nothing was written."
    )
    assert sorted(os.listdir(project)) == sorted([".git", name])


def test_a_workflow(project: Path) -> None:
    """It checks, tests and reports; at night it tests more, and other things."""
    (project / "pyproject.toml").write_text(PROJECT, "utf-8")
    assert codegen("init", "--ci", "github", cwd=project).exit_code == 0
    told = _workflow(project)
    triggers = told[True]  # YAML 1.1 takes `on` for a truth value; GitHub does not
    assert set(triggers) == {"push", "pull_request", "schedule", "workflow_dispatch"}
    assert told["permissions"] == {"contents": "read"}
    steps = _steps(project)
    assert [one["uses"] for one in steps if "uses" in one] == [
        "actions/checkout@v7",
        "actions/setup-python@v7",
        "actions/upload-artifact@v7",
    ]
    runs = [one["run"] for one in steps if "run" in one]
    assert runs == [
        f"python -m pip install contractsmith=={__version__}\n"
        "python -m pip install -r generated/requirements.txt\n"
        "python -m pip install .\n",
        "codegen check",
        "codegen test ${{ github.event_name == 'schedule' && '--seed random --examples 200'"
        " || '' }}",
    ]
    assert steps[-1]["with"]["path"] == "contract-report/"
    assert steps[-1]["if"] == "${{ !cancelled() }}"


def test_a_project_below_the_root(project: Path) -> None:
    """GitHub looks for workflows in the root alone."""
    (project / "services/my shop").mkdir(parents=True)
    (project / "pyproject.toml").write_text('[tool.codegen]\noutput = "out"\n', "utf-8")
    below = project / "services/my shop"
    assert codegen("init", "--ci", "github", cwd=below).exit_code == 0
    assert not (below / ".github").exists()
    (job,) = _workflow(project)["jobs"].values()
    assert job["defaults"] == {"run": {"working-directory": "services/my shop"}}
    assert job["steps"][-1]["with"]["path"] == "services/my shop/contract-report/"
    place = job["steps"][1]["with"]["cache-dependency-path"]
    assert place == "services/my shop/generated/requirements.txt"


def test_a_section_that_says_nonsense(project: Path) -> None:
    """A workflow of it would be nonsense as well."""
    (project / "pyproject.toml").write_text("[tool.codegen]\noutput = 3\n", "utf-8")
    said = _usage(codegen("init", "--ci", "github", cwd=project))
    assert said.endswith("[tool.codegen] output must be a string.")
    assert not (project / WORKFLOW).exists()


def test_a_workflow_is_never_overwritten(project: Path) -> None:
    """Unless that is said; the rest is not written either."""
    file = project / WORKFLOW
    file.parent.mkdir(parents=True)
    file.write_text("mine", "utf-8")
    assert _usage(codegen("init", "--ci", "github", cwd=project)) == (
        f"Error: '{WORKFLOW}' exists; --force replaces it. Nothing was written."
    )
    assert file.read_text("utf-8") == "mine"
    assert not (project / "pyproject.toml").exists()
    assert codegen("init", "--ci", "github", "--force", cwd=project).exit_code == 0
    assert _workflow(project)["name"] == "contracts"


def test_actionlint_likes_the_workflow(project: Path) -> None:
    """Where it is installed."""
    program = shutil.which("actionlint")
    if program is None:
        pytest.skip("actionlint is not installed")
    assert codegen("init", "--ci", "github", cwd=project).exit_code == 0
    done = subprocess.run(
        [program, "-no-color", str(project / WORKFLOW)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
