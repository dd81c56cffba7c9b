"""Messages that are made up: valid ones are valid, and broken ones are broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.harness.command import REPOSITORY, codegen

HERE = Path(__file__).parent
RULES = REPOSITORY / "tests/mutants/grpc/contracts/buf/validate/validate.proto"


def test_everything(tmp_path: Path) -> None:
    """In a process of its own, which has no other part of `buf.validate`."""
    contracts = tmp_path / "contracts"
    (contracts / "buf/validate").mkdir(parents=True)
    shutil.copy(RULES, contracts / "buf/validate")
    shutil.copy(HERE / "everything.proto", contracts)
    built = codegen("build", "contracts", cwd=tmp_path)
    assert built.exit_code == 0, built.stderr
    shutil.copy(HERE / "everything.py", tmp_path / "test_everything.py")
    (tmp_path / "pyproject.toml").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
        + ["--ignore=generated"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
