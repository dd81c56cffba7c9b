"""One trial: an outside contract is built, in a process that may die of it."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.selection import Outside
from tests.harness.command import codegen_apart

_SECONDS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What the build of one contract gave."""

    contract: Outside
    package: str
    """The output's import name, its own for every contract."""
    exit_code: int
    operations: int = 0
    errors: tuple[str, ...] = ()
    notes: int = 0
    seconds: float = 0.0

    @property
    def refused(self) -> bool:
        """Whether it got diagnostics, as a document with flaws may."""
        return self.exit_code == 1 and bool(self.errors)

    @property
    def complete(self) -> bool:
        """Whether there is code for as many operations as someone else counted."""
        return self.operations in self.contract.operations


def build_all(
    contracts: Iterable[Outside], root: Path, *, workers: int = 2
) -> list[Built]:
    """Build each contract into a package of its own below *root*."""
    root.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(lambda one: build(one, root), contracts))


def build(contract: Outside, root: Path) -> Built:
    """Build one contract; a crash or a hang is a result too."""
    stem = re.sub(r"\W+", "_", contract.case).lower()
    package = f"{contract.kind}_{stem}"
    started = time.monotonic()
    try:
        done = codegen_apart(
            *("build", str(contract.path), "-o", package, "--format", "json"),
            cwd=root,
            seconds=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        late = (f"no answer after {_SECONDS} s",)
        return Built(contract=contract, package=package, exit_code=-1, errors=late)
    seconds = time.monotonic() - started
    try:
        said = json.loads(done.stdout)
    except ValueError:
        crash = tuple((done.stderr or done.stdout).strip().splitlines()[-1:])
        return Built(contract=contract, package=package, exit_code=-1, errors=crash)
    found = said["diagnostics"]
    return Built(
        contract=contract,
        package=package,
        exit_code=done.exit_code,
        operations=sum(one["operations"] for one in said["contracts"]),
        errors=tuple(_line(one) for one in found if one["level"] == "error"),
        notes=sum(one["level"] != "error" for one in found),
        seconds=seconds,
    )


def _line(diagnostic: dict[str, object]) -> str:
    name = Path(str(diagnostic["file"])).name
    where = f"{name}:{diagnostic['line']}:{diagnostic['column']}"
    return f"{where}: {diagnostic['code']} {diagnostic['message']}"
