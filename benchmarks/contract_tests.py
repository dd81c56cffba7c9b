"""What the generated contract tests of a service with 20 operations take: RESULTS.md."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from tests.mutants import running
from tests.mutants.http import many

from . import results
from .tables import table
from .versions import machine, versions

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
    calls: int
    """Those that succeeded."""


def main() -> None:
    """Measure, and write what came of it."""
    with tempfile.TemporaryDirectory(prefix="codegen-bench-") as temporary:
        folder = Path(temporary)
        _build(folder)
        ways = {"one process": (), "two processes (`-n 2`)": ("-n", "2")}
        took = {name: _median(folder, *options) for name, options in ways.items()}
    rows = [
        [name, f"{one.wall:.0f} s", f"{one.cpu:.0f} s", f"{one.calls:,}"]
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
            table(["", "wall", "CPU", "calls that succeeded"], rows),
            f"Target: at most {MOST:.0f} s on two cores: {verdict}, {best:.0f} s.",
        ]
    )
    results.write(page)
    click.echo(page)


def _build(folder: Path) -> None:
    contract = folder / "many.openapi.yaml"
    contract.write_text(yaml.safe_dump(many.document(), sort_keys=False), "utf-8")
    running.build(contract, folder, _PROVIDERS)


def _median(folder: Path, *options: str) -> Took:
    took = [_run(folder, *options) for _ in range(ROUNDS)]
    return sorted(took, key=lambda one: one.wall)[len(took) // 2]


def _run(folder: Path, *options: str) -> Took:
    before, start = os.times(), time.perf_counter()
    done = running.run(folder, *options)
    wall, after = time.perf_counter() - start, os.times()
    if done.code:
        raise SystemExit(done.said)
    cpu = after.children_user + after.children_system
    return Took(
        wall=wall,
        cpu=cpu - before.children_user - before.children_system,
        calls=done.answered,
    )


if __name__ == "__main__":
    main()
