"""Runs `codegen`, in this process or in one of its own, and keeps what it said."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one command did: its exit code and both streams."""

    exit_code: int
    stdout: str
    stderr: str


def codegen(*arguments: str, cwd: Path) -> Outcome:
    """Run the command in this process, in folder *cwd*; a traceback is raised."""
    from codegen.cli import main

    stdout, stderr = io.StringIO(), io.StringIO()
    exit_code = 0
    with (
        standing_in(cwd),
        _arguments(["codegen", *arguments]),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        try:
            main()
        except SystemExit as exit:
            exit_code = (
                exit.code if isinstance(exit.code, int) else int(bool(exit.code))
            )
    return Outcome(
        exit_code=exit_code, stdout=stdout.getvalue(), stderr=stderr.getvalue()
    )


def codegen_apart(
    *arguments: str,
    cwd: Path,
    env: Mapping[str, str] | None = None,
    python: Path | None = None,
    seconds: float = 300,
) -> Outcome:
    """Run the command in a process of its own, as a user does.

    It is the checkout's code, unless another *python* has a codegen of its own. Lines of
    progress, which a slow machine sees, are taken out of stderr. Raises
    subprocess.TimeoutExpired after *seconds*.
    """
    checkout = {} if python else {"PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [str(python or sys.executable), "-m", "codegen", *arguments],
        cwd=cwd,
        env={**os.environ, **checkout, **(env or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    lines = done.stderr.splitlines(keepends=True)
    said = "".join(line for line in lines if not line.startswith("codegen: "))
    return Outcome(exit_code=done.returncode, stdout=done.stdout, stderr=said)


@contextlib.contextmanager
def standing_in(folder: Path) -> Iterator[None]:
    """Work in *folder* for a while, as a user who is there."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def _arguments(argv: list[str]) -> Iterator[None]:
    before, sys.argv = sys.argv, argv
    try:
        yield
    finally:
        sys.argv = before
