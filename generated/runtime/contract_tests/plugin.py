"""What the contract tests add to pytest: options, a summary, and reports."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from . import ledger, page, report
from .effort import EXAMPLES_VARIABLE, SEED_VARIABLE, effort

_PROPERTY = "codegen-contract"
_GROUP = "contract tests"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of contract tests."""
    group = parser.getgroup(_GROUP)
    group.addoption(
        "--contract-report",
        metavar="DIR",
        help="write report.json and report.html there",
    )
    group.addoption(
        "--contract-seed",
        metavar="N|random",
        help="where random requests start (default: the same in each run)",
    )
    group.addoption(
        "--contract-examples",
        metavar="N",
        type=int,
        help=f"random requests for each operation (default: {effort().examples})",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Pass the options on, to the other processes of xdist, too; report in this one."""
    seed = config.getoption("--contract-seed")
    if seed is not None:
        if seed != "random" and not seed.isdecimal():
            raise pytest.UsageError(
                f"--contract-seed: {seed!r} is neither a whole number nor random"
            )
        chosen = str(random.getrandbits(32)) if seed == "random" else seed
        if not hasattr(config, "workerinput"):
            os.environ[SEED_VARIABLE] = chosen
    examples = config.getoption("--contract-examples")
    if examples is not None:
        if examples < 1:
            raise pytest.UsageError("--contract-examples: must be at least 1")
        os.environ[EXAMPLES_VARIABLE] = str(examples)
    config.pluginmanager.register(_Noting(), f"{__name__}.noting")
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Reporting(config), f"{__name__}.reporting")


class _Noting:
    """Hands what tests came to on with their reports, which cross processes."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Note what this test says."""

        def note(entry: ledger.Entry) -> None:
            item.user_properties.append((_PROPERTY, json.dumps(entry)))

        with ledger.written_to(note):
            return (yield)


class _Reporting:
    """Gathers what came of all tests, says it, and writes it down."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._noted: list[report.Noted] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Gather what one test came to."""
        if report.when == "call":
            self._noted += _noted(report)
            report.user_properties[:] = [
                (name, value)
                for name, value in report.user_properties
                if name != _PROPERTY
            ]

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the reports; a run in which a real service never answered is not green."""
        found = self._report()
        if found.silent and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        folder = self._config.getoption("--contract-report")
        if folder:
            place = Path(folder)
            place.mkdir(parents=True, exist_ok=True)
            text = json.dumps(found.as_json(), indent=2, ensure_ascii=False)
            (place / "report.json").write_text(text + "\n", "utf-8")
            (place / "report.html").write_text(page.page(found.as_json()), "utf-8")

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        """Say what was real, and what was not tested."""
        found = self._report()
        if not found.subjects:
            return
        terminalreporter.section(f"{_GROUP} (seed {effort().seed})")
        for line in found.lines():
            terminalreporter.write_line(line)

    def _report(self) -> report.Report:
        return report.Report(seed=effort().seed, noted=tuple(self._noted))


def _noted(test: pytest.TestReport) -> Iterator[report.Noted]:
    for name, value in test.user_properties:
        if name == _PROPERTY and isinstance(value, str):
            yield report.Noted(test=test.nodeid, entry=json.loads(value))
