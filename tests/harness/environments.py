"""Clean environments with packages of the index, for tests that skip without one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_NO_INDEX = ("Temporary failure in name resolution", "NewConnectionError", "ProxyError")


def python_with(home: Path, *requirements: str) -> Path:
    """Return the interpreter of a new environment in *home* with nothing but that."""
    run_or_skip([sys.executable, "-m", "venv", str(home)], cwd=home)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = ["-m", "pip", "install", "--quiet", "--no-compile", *requirements]
    run_or_skip([str(python), *pip], cwd=home)
    return python


def run_or_skip(command: list[str], cwd: Path) -> None:
    """Run *command*; without a package index, skip the test on a laptop."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode and any(sign in done.stderr for sign in _NO_INDEX):
        if not os.environ.get("CI"):
            pytest.skip("the package index cannot be reached")
    assert done.returncode == 0, done.stdout + done.stderr
