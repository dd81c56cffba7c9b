"""What a test of one operation has seen so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..findings import Basis, Coverage, Finding, Outcome


@dataclass(slots=True, kw_only=True)
class Seen:
    """Counts checks, and keeps the shortest finding of those that say the same.

    Attributes:
        operation: Wire name of the operation.
        unchecked: Checks that the configuration leaves out.
        basis: Why the checks count.
        hopeless: Whether nothing more can be learnt: each example would hang.
    """

    operation: str
    unchecked: frozenset[str] = frozenset()
    basis: Basis = "contract"
    hopeless: bool = False
    answered: int = 0
    checks: Counter[str] = field(default_factory=Counter)
    came: dict[str, set[str]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    _findings: dict[tuple[str, ...], Finding] = field(default_factory=dict)

    @property
    def findings(self) -> list[Finding]:
        """What was found, one of each kind."""
        return list(self._findings.values())

    def looks(self, check: str) -> bool:
        """Count a *check*; False if it is left out, or hopeless."""
        if self.hopeless or check in self.unchecked:
            return False
        self.checks[check] += 1
        return True

    def found(self, finding: Finding, *, like: str = "") -> None:
        """Keep *finding*, unless there is a shorter one that is *like* it."""
        if finding.check in self.unchecked:
            return
        key = (finding.check, like or finding.said)
        known = self._findings.get(key)
        if known is None or len(finding.request) <= len(known.request):
            self._findings[key] = finding

    def covers(self, kind: str, label: str, *, came: bool = True) -> None:
        """Note that *label* is there to be covered, and whether it came up."""
        self.known.setdefault(kind, set()).add(label)
        if came:
            self.came.setdefault(kind, set()).add(label)

    def outcome(self, untested: str = "") -> Outcome:
        """Return what the test came to; *untested* says why, if it saw nothing."""
        if not untested and not self.checks:
            untested = "the configuration leaves its checks out"
        return Outcome(
            operation=self.operation,
            checks=dict(self.checks),
            findings=self.findings,
            basis=self.basis,
            untested=untested,
            answered=self.answered,
            coverage=self._coverage(),
        )

    def _coverage(self) -> Mapping[str, Coverage]:
        return {
            kind: Coverage(
                seen=frozenset(self.came.get(kind, ())),
                unseen=frozenset(all_ - self.came.get(kind, set())),
            )
            for kind, all_ in self.known.items()
        }
