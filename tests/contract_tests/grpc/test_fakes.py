"""The generated fakes of goldens: nothing is found where everything is as the contract says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness import cases
from tests.harness.command import codegen

SOME = ("streaming_kinds", "validated", "transcoding")
ALL = sorted(
    case.name
    for case in cases.goldens()
    if case.slice == "grpc" and not (case.folder / "pyproject.toml").exists()
)


def asked(name: str, folder: Path) -> None:
    """Test the fakes of a case in *folder*, by a process with a pool of its own."""
    case = next(one for one in cases.goldens() if str(one) == f"grpc/{name}")
    case.copied(folder / "contracts")
    built = codegen("build", "contracts", cwd=folder)
    assert built.exit_code == 0, built.stderr
    services = {
        path.parent.parent.relative_to(folder / "generated").as_posix()
        for path in (folder / "generated").glob("**/grpc/methods.py")
        if "runtime" not in path.parts
    }
    tables = [f'"{one.replace("/", ".")}" = "fake"' for one in sorted(services)]
    text = "\n".join(["[tool.codegen.providers]", *tables])
    (folder / "pyproject.toml").write_text(text)
    # A contract without a method has nothing to be tested.
    if not (folder / "generated/contract_tests").exists():
        return
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        + ["generated/contract_tests", "-k", "not round_trips", "-rfEx"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert "xfailed" not in done.stdout, done.stdout[-6000:]


@pytest.mark.parametrize("name", SOME)
def test_some_fakes(name: str, tmp_path: Path) -> None:
    asked(name, tmp_path)


@pytest.mark.deep
@pytest.mark.parametrize("name", [one for one in ALL if one not in SOME])
def test_every_fake(name: str, tmp_path: Path) -> None:
    asked(name, tmp_path)
