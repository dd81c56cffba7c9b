"""What the contract tests add to pytest: options, a summary, and reports."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from . import ledger, page, report
from .configuration import ConfigurationError
from .effort import EXAMPLES_VARIABLE, SEED_VARIABLE, Effort, effort
from .providers import in_ci
from .subjects import LOCK

_GROUP = "contract tests"
_REPORTING = "codegen-contract-tests"
_NOTED = "codegen_contract_noted"
"""The attribute of reports that has what tests noted: not a property, which JUnit shows."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of contract tests, once for all outputs that are tested."""
    group = parser.getgroup(_GROUP)
    with suppress(ValueError):  # another output has added them
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
            help=f"random requests for each operation (default: {Effort().examples})",
        )


def pytest_configure(config: pytest.Config) -> None:
    """Pass the options on, to the other processes of xdist, too; report in this one."""
    is_worker = hasattr(config, "workerinput")
    # Where these tests are found late, below the folder that pytest was started in, its
    # command line knows nothing of their options.
    seed = config.getoption("--contract-seed", default=None)
    if seed is not None and not is_worker:
        chosen = str(random.getrandbits(32)) if seed == "random" else seed
        os.environ[SEED_VARIABLE] = _number("--contract-seed", chosen, " nor random")
    examples = config.getoption("--contract-examples", default=None)
    if examples is not None:
        os.environ[EXAMPLES_VARIABLE] = _number("--contract-examples", examples)
    try:
        effort()
    except ConfigurationError as error:
        raise pytest.UsageError(str(error)) from None
    plugins = config.pluginmanager
    plugins.register(_Noting(), f"{__name__}.noting")
    if not is_worker and not plugins.has_plugin(_REPORTING):
        _make_folder(config.getoption("--contract-report", default=None))
        plugins.register(_Reporting(config), _REPORTING)


def _make_folder(name: str | None) -> None:
    """Make the folder of reports before anything is run in vain."""
    try:
        if name:
            Path(name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise pytest.UsageError(f"--contract-report: {error}") from None


def _number(option: str, told: str, more: str = "") -> str:
    if not (told.isascii() and told.isdecimal()):
        words = "neither a whole number" if more else "no whole number"
        raise pytest.UsageError(f"{option}: {told!r} is {words}{more}")
    return told


class _Noting:
    """Hands what tests came to on with their reports, which cross processes."""

    def __init__(self) -> None:
        self._entries: list[ledger.Entry] = []
        self._order: dict[str, int] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Remember the order of the tests."""
        self._order = {item.nodeid: n for n, item in enumerate(session.items)}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None, Any, Any]:
        """Note what this test says; what is wrong in the configuration needs no traceback."""
        self._entries.clear()
        with ledger.written_to(self._entries.append):
            try:
                return (yield)
            except ConfigurationError as error:
                self._entries.append({"misconfigured": str(error)})
                said = f"{type(error).__name__}: {error}"
                raise pytest.fail.Exception(said, pytrace=False) from None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Put it into the report of the test, as text that every process can read."""
        made = yield
        if call.when == "call" and self._entries:
            told = [self._order.get(item.nodeid, 0), self._entries]
            noted = [*getattr(made, _NOTED, ()), json.dumps(told)]
            setattr(made, _NOTED, noted)
        return made


class _Reporting:
    """Gathers what came of all tests, says it, and writes it down."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._noted: list[report.Noted] = []
        self._broken: list[report.Broken] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Gather what one test came to."""
        entries = self._gathered(report)
        misconfigured = any("misconfigured" in entry for entry in entries)
        found = any(entry.get("status") == "failed" for entry in entries)
        unmeant = any(entry.get("meant") is False for entry in entries)
        if report.failed and (misconfigured or not (found or unmeant)):
            self._break(report, misconfigured)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Gather modules that cannot be imported."""
        if report.failed:
            self._break(report, misconfigured=False)

    def _break(
        self, test: pytest.TestReport | pytest.CollectReport, misconfigured: bool
    ) -> None:
        """Note a test that came to nothing, if it is one of an output of codegen."""
        file = self._config.rootpath / test.nodeid.partition("::")[0]
        if (file.parents[1] / LOCK).is_file():
            self._broken.append(_broken(test, misconfigured))

    def _gathered(self, test: pytest.TestReport) -> list[ledger.Entry]:
        found: list[ledger.Entry] = []
        for text in getattr(test, _NOTED, ()):
            order, entries = json.loads(text)
            found += entries
            self._noted += [
                report.Noted(test=test.nodeid, entry=entry, order=order)
                for entry in entries
                if "subject" in entry
            ]
        return found

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the reports; a run that has tested nothing real, and should, is not green.

        A test says so, too, but it need not be among those that were chosen.
        """
        found = self._report()
        hollow = found.silent or (in_ci() and (found.unmeant or found.unanswered))
        if hollow and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        if any(one.misconfigured for one in self._broken):
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
        folder = self._config.getoption("--contract-report", default=None)
        if folder:
            place = Path(folder)
            told = found.as_json()
            text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
            # Half of a pair of surrogates, which JSON can say and UTF-8 cannot.
            file = place / "report.json"
            file.write_text(text, "utf-8", errors="backslashreplace")
            file = place / "report.html"
            file.write_text(page.page(told), "utf-8", errors="replace")

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        """Say what was real, and what was not tested."""
        found = self._report()
        if not found.subjects:
            return
        terminalreporter.section(f"{_GROUP} (seed {found.seed})")
        for line in found.lines():
            terminalreporter.write_line(line)

    def _report(self) -> report.Report:
        return report.Report(
            seed=effort().seed, noted=tuple(self._noted), broken=tuple(self._broken)
        )


def _broken(
    test: pytest.TestReport | pytest.CollectReport, misconfigured: bool
) -> report.Broken:
    crash = getattr(test.longrepr, "reprcrash", None)
    said = str(crash.message if crash is not None else test.longrepr or "")
    return report.Broken(test=test.nodeid, said=said, misconfigured=misconfigured)
