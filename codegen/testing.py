"""The contract tests of an output: which there are, what they need, and their run."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from codegen import children
from codegen.model.ownership import SLICES
from codegen.writing import files as disk
from codegen.writing import lock as locks
from codegen.writing import package

TESTS = "contract_tests"
REPORTS = ("report.json", "report.html", "junit.xml")
_OURS = f"{TESTS}."
_ALWAYS = frozenset({TESTS, "models", "runtime"})
"""Sections of the requirements that every test needs."""
_SLICES = frozenset(SLICES.values())
_PASSED, _FAILED = 0, 1
"""Exit codes of pytest that say something of contracts."""
_SIGNALLED = 128


class TestingError(Exception):
    """The tests of an output cannot be run; the message says why and what to do."""


class UnknownService(TestingError):
    """There are no tests of a service of this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """Say *name*, and those that are *known*."""
        super().__init__(f"There are no contract tests of {name!r}.")
        self.name, self.known = name, tuple(known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """The contract tests of one output.

    Attributes:
        output: Its folder.
        lock: What it was built from.
    """

    output: Path
    lock: locks.Lock

    @property
    def services(self) -> tuple[str, ...]:
        """The services that have tests."""
        return tuple(sorted({_service(one) for one in self._owners().values()}))

    def modules(self, names: tuple[str, ...]) -> tuple[Path, ...]:
        """The tests of the services of these *names*, or of a slice (`users.http`).

        Where a service has several contracts of a slice, one of them is `orders.events.stream`.

        Raises UnknownService.
        """
        owners = self._owners()
        for name in names:
            if not any(_is_of(owner, name) for owner in owners.values()):
                raise UnknownService(name, self.services)
        if not names:
            return (self.output / TESTS,)
        return tuple(
            self.output / path
            for path, owner in owners.items()
            if any(_is_of(owner, name) for name in names)
        )

    def lacking(self) -> tuple[str, ...]:
        """The distributions that the tests need and this Python has not."""
        text = disk.read(self.output, package.REQUIREMENTS_FILE) or ""
        owners = self._owners().values()
        slices = {
            part for owner in owners for part in owner.split(".") if part in _SLICES
        }
        names = dict.fromkeys(_needed(text, slices | _ALWAYS))
        return tuple(name for name in names if not _is_installed(name))

    def _owners(self) -> dict[str, str]:
        """Whose tests each module has: `users.http`, or `orders.events.stream`."""
        return {
            path: entry.owner.removeprefix(_OURS)
            for path, entry in self.lock.files.items()
            if entry.owner.startswith(_OURS) and path.endswith(".py")
        }


def read(output: Path) -> Suite:
    """The tests in the folder *output*. Raises TestingError if there are none."""
    text = disk.read(output, locks.NAME)
    if text is None:
        raise TestingError(
            f"'{output}' is no output of codegen: build it with `codegen build`, or name"
            " another folder with -o."
        )
    try:
        suite = Suite(output=output, lock=locks.parse(text))
    except locks.LockError as error:
        raise TestingError(
            f"'{output / locks.NAME}', line {error.line}: {error}."
        ) from None
    if not suite.services:
        raise TestingError(
            f"'{output}' has no contract tests: its contracts have no operations, or"
            ' "only" leaves the tests out.'
        )
    return suite


def run(modules: Iterable[Path], reports: Path, options: Iterable[str]) -> int:
    """Run *modules* with pytest, write into *reports*, and return the exit code.

    It is 0 if all is well, 1 if a contract is broken, and 2 if nothing is known.
    """
    _make_room(reports)
    command = [sys.executable, "-m", "pytest", *map(str, modules)]
    command += [f"--contract-report={reports}"]
    command += [f"--junitxml={reports / 'junit.xml'}"]
    command += ["-o", "junit_suite_name=contract tests", *options]
    code = children.run(command)
    return code if code in (_PASSED, _FAILED) or code >= _SIGNALLED else 2


def written(reports: Path) -> tuple[str, ...]:
    """Those of the reports that a run has written into the folder *reports*."""
    return tuple(name for name in REPORTS if (reports / name).is_file())


def _make_room(reports: Path) -> None:
    """Let nothing stand there that an earlier run has said; git needs none of it."""
    try:
        if not reports.exists():
            reports.mkdir(parents=True)
            (reports / ".gitignore").write_text("*\n", encoding="utf-8")
        for name in written(reports):
            (reports / name).unlink()
    except OSError as error:
        reason = error.strerror or str(error)
        raise TestingError(f"--report '{reports}' cannot be used: {reason}.") from None


def _service(owner: str) -> str:
    """`orders` of `orders.events.stream`."""
    parts = owner.split(".")
    ends = [n for n, part in enumerate(parts) if n and part in _SLICES]
    return ".".join(parts[: ends[0]] if ends else parts)


def _is_of(owner: str, name: str) -> bool:
    is_slice = name.startswith(f"{_service(owner)}.") and owner.startswith(f"{name}.")
    return name in (owner, _service(owner)) or is_slice


def _needed(requirements: str, sections: set[str]) -> Iterator[str]:
    """The distributions that these *sections* of the requirements name."""
    section = ""
    for line in requirements.splitlines():
        if line.startswith("#"):
            section = line.removeprefix("#").strip()
        elif line and section in sections:
            yield line.partition(">")[0].partition("=")[0].partition("<")[0].strip()


def _is_installed(distribution: str) -> bool:
    try:
        metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return False
    return True
