"""What contract tests of gRPC are made of, each in a process with a pool of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.harness.command import REPOSITORY, codegen

HERE = Path(__file__).parent
RULES = REPOSITORY / "tests/mutants/grpc/contracts/buf"


def beside_an_output(module: str, folder: Path) -> None:
    """Build the contracts in *folder*, and run the tests in *module* beside the output."""
    built = codegen("build", "contracts", cwd=folder)
    assert built.exit_code == 0, built.stderr
    shutil.copy(HERE / f"{module}.py", folder / f"test_{module}.py")
    (folder / "pyproject.toml").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        + [f"test_{module}.py"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_messages(tmp_path: Path) -> None:
    """Valid ones are valid, and broken ones are broken."""
    shutil.copytree(RULES, tmp_path / "contracts/buf")
    shutil.copy(HERE / "everything.proto", tmp_path / "contracts")
    beside_an_output("everything", tmp_path)


def test_targets(tmp_path: Path) -> None:
    """What a configuration can name, and what comes of that."""
    (tmp_path / "contracts").mkdir()
    shutil.copy(REPOSITORY / "contracts/users.proto", tmp_path / "contracts")
    beside_an_output("targets", tmp_path)
