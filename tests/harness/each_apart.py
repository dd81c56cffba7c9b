"""Does one job with each of several packages, in a process of its own each.

A script, not a module of the tests. Two packages may hold protos of the same name, of
which a process can have only one; and a package that hangs on to names, or ends its
process, harms no other. What all of them import is imported once, and every process is
a fork that has it already: to start an interpreter takes ten times as long as the job.

    python each_apart.py import|call FOLDER PACKAGE...

The last line of the output is a JSON object: package -> what the job found.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

_USED_BY_ALL = (
    *("fastapi", "fastapi.testclient", "google.protobuf.descriptor_pb2"),
    *("grpc.aio", "httpx2", "pydantic"),
)
_Job = Callable[[Path, str], Any]


def main() -> None:
    """Load what all use, then fork for one package after the other."""
    job, root, packages = _JOBS[sys.argv[1]], Path(sys.argv[2]), sys.argv[3:]
    sys.path.insert(0, str(root))
    for name in (*_USED_BY_ALL, *_modules(root, "shared_runtime")):
        importlib.import_module(name)
    gc.freeze()
    found = {package: _apart(job, root, package) for package in packages}
    print()
    print(json.dumps(found))


def _apart(job: _Job, root: Path, package: str) -> Any:
    """What *job* returns for *package*; where its process dies, what it had printed."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as answer:
        child = os.fork()
        if child == 0:
            with _never_returning():
                os.dup2(said.fileno(), 1)
                os.dup2(said.fileno(), 2)
                answer.write(json.dumps(job(root, package)).encode())
                answer.flush()
        os.waitpid(child, 0)
        said.seek(0)
        answer.seek(0)
        text = answer.read()
        return json.loads(text) if text else said.read().decode("utf-8", "replace")


@contextlib.contextmanager
def _never_returning() -> Iterator[None]:
    """A child does its job and no more: what its parent has open, it leaves alone."""
    try:
        yield
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)


def _modules(root: Path, package: str) -> list[str]:
    names = (
        ".".join(file.relative_to(root).with_suffix("").parts)
        for file in sorted((root / package).rglob("*.py"))
    )
    return [name.removesuffix(".__init__") for name in names]


def _import(root: Path, package: str) -> list[str]:
    """Import every module and complete every model; what goes wrong.

    Of a package's own runtime, which is the same in all, only what the package needs is
    imported; as `PACKAGE/runtime` it is imported whole.
    """
    own_runtime = f"{package}.runtime"
    problems = (
        _problem(name)
        for name in _modules(root, package)
        if name != own_runtime and not name.startswith(f"{own_runtime}.")
    )
    return [problem for problem in problems if problem]


def _problem(name: str) -> str | None:
    try:
        module = importlib.import_module(name)
        for value in list(vars(module).values()):
            # Models are completed on first use; do it now, or a name that does not
            # resolve would stay hidden.
            rebuild = getattr(value, "model_rebuild", None)
            if isinstance(value, type) and value.__module__ == name and rebuild:
                rebuild(force=True)
    except Exception:
        return f"{name}: {traceback.format_exc(limit=-2)}"
    return None


def _call(root: Path, package: str) -> dict[str, Any]:
    """Run the round trips: how many there are, which fail, which are skipped.

    What tests real services takes seconds for each operation: `tests/contract_tests` runs
    that for a few packages.
    """
    reports = _Reports()
    options = ["-q", "--import-mode=importlib", "-p", "no:cacheprovider"]
    options += [f"--rootdir={root}", f"-c{root / 'pytest.ini'}"]
    found = sorted((root / package / "contract_tests").glob("test_*_round_trips.py"))
    pytest.main([*options, *map(str, found)], plugins=[reports])
    return {
        "ran": len(reports.ran),
        "failed": reports.failed,
        "skipped": reports.skipped,
    }


class _Reports:
    """What pytest says of each test, as a plugin hears it."""

    def __init__(self) -> None:
        self.ran: set[str] = set()
        self.failed: list[str] = []
        self.skipped: list[str] = []

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A module that cannot be imported is a test that fails."""
        if report.failed:
            self.ran.add(report.nodeid)
            self.failed.append(f"{report.nodeid}: {report.longreprtext}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called for set-up, call and tear-down."""
        name = report.nodeid.rsplit("::", 1)[-1]
        self.ran.add(report.nodeid)
        if report.failed:
            self.failed.append(f"{name}: {report.longreprtext}")
        if report.skipped:
            self.skipped.append(name)


_JOBS: dict[str, _Job] = {"import": _import, "call": _call}

main()
