"""What the contract tests add to pytest: options, a summary, and reports."""

from __future__ import annotations

import json
import os
import random
import tempfile
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from . import junit, ledger, page, report
from .chosen import Around
from .configuration import ConfigurationError
from .effort import EXAMPLES_VARIABLE, SEED_VARIABLE, Effort, effort
from .findings import ContractBroken
from .providers import in_ci
from .subjects import LOCK
from .summary import lines

_GROUP = "contract tests"
_REPORTING = "codegen-contract-tests"
_AROUND = "codegen_contract_around"
"""What a worker of xdist hands on when it ends, beside reports."""
_REPORTS = ("report.json", "report.html")
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
    around = Around()
    plugins.register(_Noting(around), f"{__name__}.noting")
    if is_worker:
        plugins.register(_Handing(config, around), f"{__name__}.handing")
    elif (reporting := plugins.get_plugin(_REPORTING)) is not None:
        reporting.around.append(around)  # which another output has brought
    if not is_worker and not plugins.has_plugin(_REPORTING):
        _make_folder(config.getoption("--contract-report", default=None))
        plugins.register(_Reporting(config, around), _REPORTING)


def _make_folder(name: str | None) -> None:
    """Make the folder of reports, and try it, before anything is run in vain."""
    try:
        if name:
            Path(name).mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=name):
                pass
            for one in _REPORTS:
                if (Path(name) / one).exists():
                    (Path(name) / one).open("ab").close()
    except OSError as error:
        raise pytest.UsageError(f"--contract-report: {error}") from None


def _number(option: str, told: str, more: str = "") -> str:
    if not (told.isascii() and told.isdecimal()):
        words = "neither a whole number" if more else "no whole number"
        raise pytest.UsageError(f"{option}: {told!r} is {words}{more}")
    return told


class _Noting:
    """Hands what tests came to on with their reports, which cross processes."""

    def __init__(self, around: Around) -> None:
        self._around = around
        self._entries: list[ledger.Entry] = []
        self._order: dict[str, int] = {}
        self._told = set[str]()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Look at all modules, before some of their tests are left out."""
        found = {id(m): m for one in items if (m := getattr(one, "module", None))}
        self._around.look([*found.values()])

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
                said = f"{type(error).__name__}: {error}"
                self._entries.append({"misconfigured": said})
                if said in self._told:  # once is enough
                    said = f"{type(error).__name__}, as above"
                self._told.add(said)
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
        crash = getattr(made.longrepr, "reprcrash", None)
        if call.excinfo is not None and crash is not None:
            if isinstance(broken := call.excinfo.value, ContractBroken):
                # The whole stands above; with CI set pytest would say it once more.
                crash.message = broken.brief
        return made


class _Handing:
    """Hands on what a process of xdist found around its tests."""

    def __init__(self, config: pytest.Config, around: Around) -> None:
        self._config, self._around = config, around

    def pytest_sessionfinish(self) -> None:
        """Leave it where xdist takes it from."""
        output: dict[str, Any] = vars(self._config)["workeroutput"]
        output.setdefault(_AROUND, []).append(self._around.as_json())


class _Reporting:
    """Gathers what came of all tests, says it, and writes it down."""

    def __init__(self, config: pytest.Config, around: Around) -> None:
        self._config = config
        self.around = [around]
        self._interrupted = False
        self._noted: list[report.Noted] = []
        self._broken: list[report.Broken] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Gather what one test came to."""
        entries = self._gathered(report)
        found = any(entry.get("status") == "failed" for entry in entries)
        unmeant = any(entry.get("meant") is False for entry in entries)
        wrong = next((e["misconfigured"] for e in entries if "misconfigured" in e), "")
        if report.failed and (wrong or not (found or unmeant)):
            self._break(report, wrong)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a process of xdist hands on."""
        for more in getattr(node, "workeroutput", {}).get(_AROUND, ()):
            self.around[0].add(more)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Gather modules that cannot be imported."""
        if report.failed:
            self._break(report)

    def _break(
        self, test: pytest.TestReport | pytest.CollectReport, misconfigured: str = ""
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

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(
        self, session: pytest.Session
    ) -> Generator[None, None, None]:
        """Write the reports; a run that has tested nothing real, and should, is not green.

        A test says so, too, but it need not be among those that were chosen.
        """
        if self._config.option.collectonly:
            return (yield)
        found = self._finished(session)
        yield  # while pytest writes its own
        file = self._config.getoption("xmlpath", default=None)
        if file and (tests := junit.never_answered(found)):
            fails = in_ci() or bool(found.silent)
            junit.amend(Path(file), tests, "failure" if fails else "skipped")

    def _finished(self, session: pytest.Session) -> report.Report:
        """Settle how the run ends, and write its reports."""
        self._interrupted = session.exitstatus == pytest.ExitCode.INTERRUPTED
        found = self._report()
        hollow = found.silent or (in_ci() and (found.unmeant or found.unanswered))
        if (hollow or found.broken) and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        misconfigured = any(one.misconfigured for one in self._broken)
        if misconfigured and not self._interrupted:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
        folder = self._config.getoption("--contract-report", default=None)
        if folder:
            _write(Path(folder), found.as_json())
        return found

    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> None:
        """Say what was real, and what was not tested."""
        found = self._report()
        if self._config.option.collectonly or not (found.subjects or found.unchosen):
            return
        terminalreporter.section(f"{_GROUP} (seed {found.seed})")
        for line in lines(found):
            terminalreporter.write_line(line)

    def _report(self) -> report.Report:
        missing = sorted({one for around in self.around for one in around.missing})
        return report.Report(
            seed=effort().seed,
            noted=tuple(self._noted),
            broken=(*self._broken, *map(_missing, missing)),
            unchosen=frozenset(one for a in self.around for one in a.unmeant),
            interrupted=self._interrupted,
        )


def _write(folder: Path, told: dict[str, Any]) -> None:
    """Write both reports."""
    text = json.dumps(told, indent=2, ensure_ascii=False) + "\n"
    # Half of a pair of surrogates, which JSON can say and UTF-8 cannot.
    made = ((text, "backslashreplace"), (page.page(told), "replace"))
    for name, (text, errors) in zip(_REPORTS, made, strict=True):
        (folder / name).write_text(text, "utf-8", errors=errors)


def _missing(module: str) -> report.Broken:
    said = "It is missing: `codegen build` writes it."
    return report.Broken(test=os.path.relpath(module), said=said, missing=True)


def _broken(
    test: pytest.TestReport | pytest.CollectReport, misconfigured: str
) -> report.Broken:
    crash = getattr(test.longrepr, "reprcrash", None)
    said = str(crash.message if crash is not None else test.longrepr or "")
    return report.Broken(
        test=test.nodeid,
        said=misconfigured or said,
        misconfigured=bool(misconfigured),
    )
