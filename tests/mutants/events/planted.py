"""Builds the depot's contract, plants bugs in its service, and runs the generated tests."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.harness.command import codegen

HERE = Path(__file__).parent / "depot"
_OUTPUT, _SERVICE = "depot", "depot_service"


@dataclass(slots=True)
class Verdict:
    """What the generated tests came to, by their names.

    Attributes:
        failed: The checks that found something.
        findings: What they found.
        advice: What was found that does not count.
        untested: Why something was not tested.
        passed: What passed.
    """

    failed: dict[str, list[str]] = field(default_factory=dict)
    findings: dict[str, list[Any]] = field(default_factory=dict)
    advice: dict[str, str] = field(default_factory=dict)
    untested: dict[str, str] = field(default_factory=dict)
    passed: list[str] = field(default_factory=list)

    @property
    def checks(self) -> frozenset[str]:
        """The checks that found something."""
        return frozenset(check for found in self.failed.values() for check in found)


class Depot:
    """The output of the contract, and the services beside it, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        """Build the contract in *folder*, and put it where it can be imported."""
        self.folder = folder
        shutil.copytree(HERE, folder / _SERVICE)
        contract = folder / "contracts" / "parcels.asyncapi.yaml"
        contract.parent.mkdir()
        shutil.copy(HERE / "parcels.asyncapi.yaml", contract)
        shutil.copy(HERE / "parcels-1.asyncapi.yaml", folder)
        shutil.copytree(HERE / "kept", folder / "kept")
        built = codegen("build", str(contract), "-o", _OUTPUT, cwd=folder)
        assert built.exit_code == 0, built.stderr
        sys.path.insert(0, str(folder))
        name = f"{_OUTPUT}.contract_tests.test_parcels_events"
        self.tests = importlib.import_module(name)
        self.store = importlib.import_module(f"{_SERVICE}.store")

    def close(self) -> None:
        """Forget what was imported."""
        sys.path.remove(str(self.folder))
        for name in list(sys.modules):
            if name.partition(".")[0] in (_OUTPUT, _SERVICE):
                del sys.modules[name]

    def configure(self, **keys: object) -> None:
        """Write the configuration of the provider."""
        lines = [f"{key} = {_toml(value)}" for key, value in keys.items()]
        text = "\n".join(["[tool.codegen.providers.parcels]", *lines, ""])
        (self.folder / "pyproject.toml").write_text(text, "utf-8")

    def judge(self, mutant: str = "", only: str = "") -> Verdict:
        """Run the tests, or *only* those of a name, with a *mutant* in the service."""
        verdict, before = Verdict(), self.tests.SUBJECT
        self.store.MUTANT = mutant
        self.tests.SUBJECT = replace(before)  # which reads the configuration again
        try:
            for name, test in _tests(self.tests):
                if only in name:
                    _note(verdict, name, test)
        finally:
            self.tests.SUBJECT = before
            self.store.MUTANT = ""
        return verdict


def _note(verdict: Verdict, name: str, test: Any) -> None:
    try:
        test()
    except pytest.xfail.Exception as told:
        verdict.advice[name] = str(told)
    except pytest.skip.Exception as told:
        verdict.untested[name] = str(told)
    except AssertionError as broken:
        findings = list(getattr(broken, "findings", ()))
        verdict.findings[name] = findings
        verdict.failed[name] = [one.check for one in findings] or [str(broken)]
    else:
        verdict.passed.append(name)


def _tests(module: ModuleType) -> Iterator[tuple[str, Any]]:
    found: Mapping[str, Any] = vars(module)
    yield from ((name, one) for name, one in found.items() if name.startswith("test_"))


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_toml(one) for one in value)}]"
    return f'"{value}"'
