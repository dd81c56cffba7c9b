"""Runs the generated contract tests of a contract against a service of this project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen import pipeline
from tests.harness.command import REPOSITORY

MUTANT = "MUTANT"
"""The variable that says which bug is planted."""
_SECONDS = 900


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run of a suite came to."""

    code: int
    said: str
    findings: tuple[tuple[str, str], ...]
    """Operation and check of each finding that counts."""
    advice: tuple[tuple[str, str], ...]
    untested: tuple[tuple[str, str], ...]
    """Operation, and why."""
    answered: int
    """How many calls succeeded."""

    @property
    def checks(self) -> frozenset[str]:
        """The checks that found something that counts."""
        return frozenset(check for _, check in self.findings)


def build(contract: Path, folder: Path, providers: str) -> None:
    """Build *contract* as the package `out` of *folder*, whose configuration is *providers*."""
    result = pipeline.build(
        pipeline.Request(paths=(contract,), output=folder / "out", package="out")
    )
    said = [f"{one.code} {one.message}" for one in result.report.diagnostics]
    assert result.ok, "\n".join(said)
    (folder / "pyproject.toml").write_text(providers, "utf-8")


def run(
    folder: Path,
    *options: str,
    package: str = "out",
    mutant: str = "",
    seed: int = 0,
    examples: int = 25,
) -> Run:
    """Run the tests of providers in *folder*, in a process in which *mutant* is planted."""
    tests = [
        str(one)
        for one in sorted((folder / package / "contract_tests").glob("test_*.py"))
        if not one.stem.endswith(("_round_trips", "_client"))
    ]
    report = folder / f"report-{os.getpid()}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += [f"--rootdir={folder}", "-c", "/dev/null"]
    command += [f"--contract-report={report}", f"--contract-seed={seed}"]
    command += [f"--contract-examples={examples}", *options, *tests]
    paths = os.pathsep.join([str(folder), str(REPOSITORY)])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "CI": "true", MUTANT: mutant},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    said = done.stdout + done.stderr
    written = report / "report.json"
    assert written.exists(), said
    tested = json.loads(written.read_text("utf-8"))
    written.unlink()
    return Run(
        code=done.returncode,
        said=said,
        findings=tuple(_found(tested, "failed")),
        advice=tuple(_found(tested, "advice")),
        untested=tuple(
            (test["operation"], test["untested"])
            for subject in tested["subjects"]
            for test in subject["tests"]
            if test["untested"]
        ),
        answered=sum(
            test["answered"]
            for subject in tested["subjects"]
            for test in subject["tests"]
        ),
    )


def _found(report: dict[str, Any], status: str) -> list[tuple[str, str]]:
    return [
        (finding["operation"], finding["check"])
        for subject in report["subjects"]
        for test in subject["tests"]
        if test["status"] == status
        for finding in test["findings"]
    ]
