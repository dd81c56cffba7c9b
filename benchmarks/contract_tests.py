"""What the generated contract tests of a service with 20 operations take: RESULTS.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from codegen import pipeline
from tests.mutants.http import many

from . import results
from .tables import table
from .versions import machine, versions

REPOSITORY = Path(__file__).resolve().parents[1]
ROUNDS = 3
MOST = 60.0
"""Seconds on two cores."""
_PROVIDERS = """
[tool.codegen.providers.many]
http = "tests.mutants.http.many:app"
credentials = "tests.mutants.http.service:callers"
"""
_HEAD = """# What contract tests take

Written by `make bench` from `benchmarks/contract_tests.py`.

{setting}

The suite that is generated for an OpenAPI contract with 20 operations, against a service
written by hand, with what it does by default: all of Schemathesis, and every law. Medians of
{rounds} rounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What one run took, in seconds."""

    wall: float
    cpu: float
    checks: int


def main() -> None:
    """Measure, and write what came of it."""
    with tempfile.TemporaryDirectory(prefix="codegen-bench-") as temporary:
        folder = Path(temporary)
        _build(folder)
        ways = {"one process": (), "two processes (`-n 2`)": ("-n", "2")}
        took = {name: _median(folder, *options) for name, options in ways.items()}
    rows = [
        [name, f"{one.wall:.0f} s", f"{one.cpu:.0f} s", f"{one.checks:,}"]
        for name, one in took.items()
    ]
    best = min(one.wall for one in took.values())
    verdict = "met" if best <= MOST else "**missed**"
    page = "\n\n".join(
        [
            _HEAD.format(
                setting=f"{machine()} · {versions(('schemathesis', 'hypothesis'))}",
                rounds=ROUNDS,
            ),
            table(["", "wall", "CPU", "checks"], rows),
            f"Target: at most {MOST:.0f} s on two cores: {verdict}, {best:.0f} s.",
        ]
    )
    results.write(page)
    click.echo(page)


def _build(folder: Path) -> None:
    contract = folder / "many.openapi.yaml"
    contract.write_text(yaml.safe_dump(many.document(), sort_keys=False), "utf-8")
    request = pipeline.Request(paths=(contract,), output=folder / "out", package="out")
    if not pipeline.build(request).ok:
        raise SystemExit("the contract does not build")
    (folder / "pyproject.toml").write_text(_PROVIDERS, "utf-8")


def _median(folder: Path, *options: str) -> Took:
    took = [_run(folder, *options) for _ in range(ROUNDS)]
    return sorted(took, key=lambda one: one.wall)[len(took) // 2]


def _run(folder: Path, *options: str) -> Took:
    report = folder / "report"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    command += ["-c", "/dev/null", f"--rootdir={folder}", f"--contract-report={report}"]
    command += [str(folder / "out" / "contract_tests" / "test_many_http.py")]
    paths = os.pathsep.join([str(folder), str(REPOSITORY)])
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    wall, after = time.perf_counter() - start, os.times()
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    told = json.loads((report / "report.json").read_text("utf-8"))
    checks = sum(
        count
        for subject in told["subjects"]
        for test in subject["tests"]
        for count in test["checks"].values()
    )
    cpu = after.children_user + after.children_system
    return Took(
        wall=wall,
        cpu=cpu - before.children_user - before.children_system,
        checks=checks,
    )


if __name__ == "__main__":
    main()
