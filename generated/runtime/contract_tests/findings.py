"""What a contract test found, and what it came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal, TypeAlias

Status: TypeAlias = Literal["passed", "failed", "advice", "untested"]
Basis: TypeAlias = Literal["contract", "accepted", "inferred"]
"""Why a check counts: the contract states it, the configuration accepts it, or it does not."""


ANSWERED = "answered"
"""The check that an operation has a success at all, in some test."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place where a service and its contract disagree.

    Attributes:
        check: The check or law: `response_schema_conformance`, `read-after-create`.
        operation: Wire name of the operation, `createUser`.
        said: What is wrong, in words.
        request: The smallest request that shows it, as it was sent.
        answer: What came back.
        repeat: What repeats it: a command of curl or grpcurl, or a line of Python.
        pointer: Where the contract says otherwise: a JSON pointer (RFC 6901) into the
            document, or the full name of a declaration of a proto.
        span: The same as `file:line:col`, if the contract lies where the tests are.
        excerpt: The lines of the contract around it, with their numbers; `>` marks the one.
    """

    check: str
    operation: str
    said: str
    request: str = ""
    answer: str = ""
    repeat: str = ""
    pointer: str = ""
    span: str = ""
    excerpt: str = ""

    def __str__(self) -> str:
        """The finding as a failure shows it."""
        lines = [f"{self.operation}: {self.check}", *_indented(self.said)]
        for title, text in (
            ("request", self.request),
            ("answer", self.answer),
            ("repeat", self.repeat),
            ("contract", self.span or self.pointer),
        ):
            if text:
                lines += [f"  {title}:", *_indented(text, "    ")]
        lines += _indented(self.excerpt, "    ")
        return "\n".join(lines)


def sayable(text: str) -> str:
    """Return *text* with half pairs of surrogates spelt out: JSON has them, UTF-8 does not."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _indented(text: str, by: str = "  ") -> list[str]:
    return [f"{by}{line}".rstrip() for line in text.splitlines()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What of one kind came up while an operation was tested, and what did not.

    Attributes:
        seen: What came up: `201`, `Order.status=paid`.
        unseen: What the contract has besides.
    """

    seen: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """What came of the calls of one operation while something was tested.

    Attributes:
        statuses: How often each status came.
        answered: How many of them are what the contract calls a success.
        meant: Whether the configuration says that none need be one.
        coverage: What of the contract came up, by kind.
    """

    statuses: Mapping[str, int] = field(default_factory=dict)
    answered: int = 0
    meant: bool = False
    coverage: Mapping[str, Coverage] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The calls as a report has them."""
        return {
            "statuses": dict(self.statuses),
            "answered": self.answered,
            "meant": self.meant,
            "coverage": _covered(self.coverage),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one contract test came to.

    Attributes:
        operation: Wire name of the operation, or the name of the resource that a law is
            about.
        checks: How often each check looked at something, by its name.
        findings: What was found.
        basis: Why its checks count.
        untested: Why nothing was tested, if so; or, if some was looked at all the same,
            what was not.
        answered: How many calls got what the contract calls a success.
        coverage: What of the contract came up, by kind: `statuses`, `media types`,
            `schema branches`.
        calls: What came of the calls, by operation, where that is told apart: those of
            other operations, too, which led to what is tested.
    """

    operation: str
    checks: Mapping[str, int] = field(default_factory=dict)
    findings: Sequence[Finding] = ()
    basis: Basis = "contract"
    untested: str = ""
    answered: int = 0
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    calls: Mapping[str, Calls] = field(default_factory=dict)

    @property
    def status(self) -> Status:
        """Whether that passes."""
        if self.findings:
            return "advice" if self.basis == "inferred" else "failed"
        looked = any(self.checks.values())
        return "untested" if self.untested and not looked else "passed"

    def as_json(self) -> dict[str, Any]:
        """The outcome as a report has it."""
        return {
            "operation": self.operation,
            "status": self.status,
            "basis": self.basis,
            "checks": dict(self.checks),
            "findings": [asdict(one) for one in self.findings],
            "untested": self.untested,
            "answered": self.answered,
            "coverage": _covered(self.coverage),
            "calls": {name: one.as_json() for name, one in self.calls.items()},
        }


def _covered(coverage: Mapping[str, Coverage]) -> dict[str, Any]:
    return {
        kind: {"seen": sorted(one.seen), "unseen": sorted(one.unseen)}
        for kind, one in coverage.items()
    }


def told_once(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Return *outcomes*; what one found is not found again by another.

    It is the same if the same check is broken at the same place of the contract.
    """
    told = set[tuple[str, str, str]]()
    found: list[Outcome] = []
    for one in outcomes:
        new = [f for f in one.findings if _broken(f) not in told]
        told.update(map(_broken, new))
        found.append(replace(one, findings=new))
    return found


def _broken(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.operation, finding.pointer


class ContractBroken(AssertionError):
    """A service and its contract disagree; the message shows every finding."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Say *findings*."""
        self.findings = tuple(findings)
        super().__init__("\n\n".join(["", *map(str, findings)]))

    @property
    def brief(self) -> str:
        """What is broken, in a line: `getUser: status_code_conformance, read-only`."""
        checks: dict[str, list[str]] = {}
        for one in self.findings:
            of_it = checks.setdefault(one.operation, [])
            if one.check not in of_it:
                of_it.append(one.check)
        return "; ".join(f"{name}: {', '.join(told)}" for name, told in checks.items())
