"""What a module of contract tests is about: one contract of one service."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from . import ledger
from .configuration import Credential, read, toml_key
from .findings import (
    Basis,
    ContractBroken,
    Finding,
    Outcome,
    Status,
    sayable,
    told_once,
)
from .providers import Provider, in_ci
from .secrets import Secrets, values_of
from .spans import excerpt, span
from .unused import refuse_of_events, slices_of

LOCK = "codegen.lock"
"""What the output was built from, in its folder."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """One contract of one service, and who answers for it while it is tested.

    Attributes:
        service: The service, `users`.
        slice: Which of its contracts: `http`, `events.stream`.
        contract: The file of the contract.
        tests: The file of the tests, somewhere in the output.
        fake: Makes what is tested where no provider is configured.
    """

    service: str
    slice: str
    contract: str
    tests: str
    fake: Callable[[], Any]

    @property
    def name(self) -> str:
        """What reports call it, `users.http`."""
        return f"{self.service}.{self.slice}"

    @cached_property
    def root(self) -> Path:
        """The folder of the output."""
        return Path(self.tests).absolute().parents[1]

    @cached_property
    def provider(self) -> Provider:
        """Who answers, as the configuration has it."""
        configuration = read(self.service, self.root)
        refuse_of_events(self.service, configuration, self.slices)
        return Provider(
            name=self.name,
            target=configuration.target(self.slice),
            configuration=configuration,
        )

    @cached_property
    def slices(self) -> frozenset[str]:
        """Which slices the service has in the output; none if that cannot be seen."""
        return slices_of(self.root, self.service)

    @cached_property
    def digest(self) -> str:
        """The digest of the contract that the output was built from; empty if unknown."""
        try:
            lock = tomllib.loads((self.root / LOCK).read_text("utf-8"))
        except (OSError, tomllib.TOMLDecodeError):
            return ""
        found = lock.get("contracts", {}).get(self.contract, {})
        return str(found.get("semantic", ""))

    def must_be_real(self) -> None:
        """Fail in CI, and skip elsewhere, where nothing but the fake is tested unasked.

        Raises:
            AssertionError: The environment says CI, and the configuration says nothing.
            ConfigurationError: What it says cannot be used.
        """
        __tracebackhide__ = True
        self._note(Outcome(operation=""))
        if self.provider.is_real:
            if not self.provider.is_address:
                self.provider.load()
            return
        if self.provider.target:
            return
        said = (
            f"NOT TESTED (fake): {self.name}. Say where it is: "
            f"[tool.codegen.providers.{toml_key(self.service)}] "
            f'{toml_key(self.slice)} = "module:attribute", or provider = "fake" if the '
            "fake is meant"
        )
        if in_ci():
            raise AssertionError(said)
        pytest.skip(said)

    def basis(self, law: str, *, stated: bool = False) -> Basis:
        """Return why *law* counts: the contract states it, or it is accepted; or that it does not."""
        if stated:
            return "contract"
        accepted = self.provider.configuration.accepts(law)
        return "accepted" if accepted else "inferred"

    def judge(self, *outcomes: Outcome) -> None:
        """Note *outcomes*, and fail if the service and its contract disagree in one of them.

        What came to nothing is skipped; of several, if all of them did.

        Raises:
            ContractBroken: Something was found, and it counts.
        """
        __tracebackhide__ = True
        wanted = map(self._wanted, outcomes)
        judged = [self._sayable(one) for one in told_once([*wanted])]
        for one in judged:
            self._note(one)
        by_status = {
            status: _findings(judged, status) for status in ("failed", "advice")
        }
        if by_status["failed"]:
            raise ContractBroken(by_status["failed"])
        if by_status["advice"]:
            pytest.xfail(self._advice(by_status["advice"]))
        if judged and all(one.status == "untested" for one in judged):
            pytest.skip(f"NOT TESTED: {judged[0].untested}")

    def _advice(self, findings: Sequence[Finding]) -> str:
        said = "\n\n".join(map(str, findings))
        laws = ", ".join(f'"{one}"' for one in dict.fromkeys(f.check for f in findings))
        return (
            f"{said}\n  The contract does not state this law. Is it meant? "
            f"[tool.codegen.providers.{toml_key(self.service)}] accept = "
            f"[{laws}] makes it count."
        )

    def _wanted(self, outcome: Outcome) -> Outcome:
        """*outcome* without what the configuration leaves out."""
        leaves_out = self.provider.configuration.leaves_out
        checks = {
            name: count
            for name, count in outcome.checks.items()
            if not leaves_out(name, outcome.operation)
        }
        findings = [f for f in outcome.findings if not leaves_out(f.check, f.operation)]
        untested = outcome.untested
        if outcome.checks and not checks and not findings:
            untested = f"{', '.join(outcome.checks)}: left out by the configuration"
        return replace(outcome, checks=checks, findings=findings, untested=untested)

    @cached_property
    def secrets(self) -> Secrets:
        """What reports must not show: what callers of a real service show it."""
        return Secrets(values=values_of(self.credentials))

    @cached_property
    def credentials(self) -> tuple[Credential, ...]:
        """Who may call a real service, asked once: a hook may give new tokens each time."""
        return self.provider.credentials() if self.provider.is_real else ()

    def _sayable(self, outcome: Outcome) -> Outcome:
        findings = [*map(self._placed, outcome.findings)]
        untested = sayable(self.secrets.hidden(outcome.untested))
        return replace(outcome, findings=findings, untested=untested)

    def _placed(self, finding: Finding) -> Finding:
        folder, place = self.provider.configuration.folder, finding.span
        if not place and finding.pointer:
            place = span(folder, self.contract, finding.pointer)
        lines = finding.excerpt or excerpt(folder, place)
        hidden = self.secrets.hidden
        told = replace(
            finding,
            span=place,
            excerpt=lines,
            said=hidden(finding.said),
            request=hidden(finding.request),
            answer=hidden(finding.answer),
            repeat=hidden(finding.repeat),
        )
        return Finding(**{key: sayable(text) for key, text in asdict(told).items()})

    def tested(self) -> dict[str, Any]:
        """What is tested, as reports say it."""
        provider = self.provider
        return {
            "provider": "real" if provider.is_real else "fake",
            "meant": bool(provider.target),
            "target": _without_password(provider.target),
        }

    def _note(self, outcome: Outcome) -> None:
        ledger.write(
            {
                "subject": self.name,
                "service": self.service,
                "slice": self.slice,
                "contract": self.contract,
                "digest": self.digest,
                **self.tested(),
                **outcome.as_json(),
            }
        )


def _findings(outcomes: Sequence[Outcome], status: Status) -> list[Finding]:
    return [f for one in outcomes if one.status == status for f in one.findings]


def _without_password(target: str) -> str:
    """*target*, as reports, which are passed around, may show it."""
    return re.sub(r"(?<=://)[^/@]*@", "", target)
