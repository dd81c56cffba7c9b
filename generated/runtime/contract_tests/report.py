"""What a run of contract tests came to: which contracts, who answered, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

VERSION = 1
LEVELS = ("failed", "advice", "untested", "passed")
"""Statuses, the worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What one test noted: its id, and an outcome with its subject, as JSON."""

    test: str
    entry: dict[str, Any]
    order: int = 0
    """Which of the tests it is: those of several processes come as they please."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A test that came to nothing: it failed, and not with a finding."""

    test: str
    said: str
    misconfigured: bool = False
    """Whether the configuration is to blame, rather than a service."""
    missing: bool = False
    """Whether it is a module of tests that is gone, of which pytest knows nothing."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that was noted in one run.

    Attributes:
        seed: Where random requests started.
        noted: What was noted.
        broken: Tests that came to nothing.
        unchosen: Contracts of which nothing but the fake could be tested, which nobody
            meant, whichever tests were chosen.
        interrupted: Whether somebody ended the run before it was through.
    """

    seed: int
    noted: tuple[Noted, ...]
    broken: tuple[Broken, ...] = field(default=())
    unchosen: frozenset[str] = frozenset()
    interrupted: bool = False

    @cached_property
    def subjects(self) -> list[dict[str, Any]]:
        """The contracts that were tested, each with its tests, as JSON."""
        found: dict[str, dict[str, Any]] = {}
        for one in sorted(self.noted, key=lambda noted: (noted.order, noted.test)):
            entry = one.entry
            subject = found.setdefault(entry["subject"], _subject(entry))
            if entry["operation"]:
                subject["tests"].append({"test": one.test, **_tested(entry)})
                _add(subject["calls"], entry.get("calls", {}))
        for subject in found.values():
            _leave_untested(subject)
            subject["status"] = _status(subject)
            subject["coverage"] = _coverage(subject["tests"], subject["calls"])
            for calls in subject["calls"].values():
                del calls["coverage"]
        return [found[name] for name in sorted(found)]

    @property
    def silent(self) -> list[str]:
        """Real services of which not one call succeeded: nothing of them was tested."""
        return [one["name"] for one in self.subjects if _is_silent(one)]

    @property
    def unanswered(self) -> dict[str, dict[str, dict[str, int]]]:
        """Operations of real services that were called, and never had a success.

        By subject and operation: how often each status came. Those of which the
        configuration says that it is meant are none.
        """
        found = {one["name"]: dict(_unanswered(one)) for one in self.subjects}
        return {name: operations for name, operations in found.items() if operations}

    @property
    def unmeant(self) -> list[str]:
        """Contracts of which nothing but the fake was tested, which nobody meant."""
        found = {one["name"] for one in self.subjects if _is_unmeant(one)}
        return sorted(found | self.unchosen)

    def as_json(self) -> dict[str, Any]:
        """The report as `report.json` has it."""
        return {
            "version": VERSION,
            "seed": self.seed,
            "interrupted": self.interrupted,
            "subjects": self.subjects,
            "silent": self.silent,
            "unanswered": self.unanswered,
            "unmeant": self.unmeant,
            "broken": [
                {"test": one.test, "said": one.said}
                for one in sorted(self.broken, key=lambda broken: broken.test)
            ],
        }


def answered_by(subject: dict[str, Any]) -> str:
    """Return in words who answered for *subject*, one of those of a report."""
    if subject["provider"] != "fake":
        who = "client" if subject["provider"] == "client" else "provider"
        return f"{who} {subject['target']}"
    return "fake, as configured" if subject["meant"] else "NOT TESTED (fake)"


def named(test: dict[str, Any]) -> str:
    """Return what *test*, one of a subject, is about: an operation, or a law of it."""
    laws = [check for check in test["checks"] if is_law(check)]
    whole = len(laws) == len(test["checks"]) == 1
    return f"{test['operation']}, {laws[0]}" if whole else str(test["operation"])


def is_law(check: str) -> bool:
    """Whether *check* looks at several operations together, as `read-after-create` does.

    Laws have names as people write them, `replace-twice`, and checks of one answer as Python
    does, `server_error`.
    """
    return "_" not in check


def _subject(entry: dict[str, Any]) -> dict[str, Any]:
    keys = ("service", "slice", "contract", "digest", "provider", "meant", "target")
    return {
        "name": entry["subject"],
        **{key: entry[key] for key in keys},
        "tests": [],
        "calls": {},
    }


def _add(calls: dict[str, Any], more: dict[str, Any]) -> None:
    """Add what *more* tests heard of each operation to its *calls*."""
    for operation, told in more.items():
        known = calls.setdefault(
            operation, {"statuses": {}, "answered": 0, "coverage": []}
        )
        counts = Counter(known["statuses"]) + Counter(told["statuses"])
        known["statuses"] = dict(sorted(counts.items()))
        known["answered"] += told["answered"]
        known["meant"] = told["meant"]
        known["coverage"].append(told["coverage"])


def _unanswered(subject: dict[str, Any]) -> Iterator[tuple[str, dict[str, int]]]:
    """Each operation of *subject* that a test is about, and that nobody got a success of."""
    if subject["provider"] != "real":
        return
    about = {test["operation"] for test in subject["tests"]}
    for operation, calls in subject["calls"].items():
        if operation not in about or calls["answered"] or calls["meant"]:
            continue
        if calls["statuses"]:
            yield operation, calls["statuses"]


def _leave_untested(subject: dict[str, Any]) -> None:
    """Say of operations that never had a success that they are untested: all that was seen
    of them is how they refuse.
    """
    for operation, statuses in _unanswered(subject):
        for test in subject["tests"]:
            if test["operation"] == operation and test["status"] == "passed":
                test["status"] = "untested"
                test["untested"] = (
                    f"no call succeeded, it answered {told_statuses(statuses)}"
                )


def told_statuses(statuses: dict[str, int]) -> str:
    """Return in words how often each of *statuses* came."""
    return ", ".join(
        f"{status} ({'once' if count == 1 else f'{count} times'})"
        for status, count in statuses.items()
    )


def _tested(entry: dict[str, Any]) -> dict[str, Any]:
    keys = (
        *("operation", "status", "basis", "checks", "findings"),
        *("untested", "answered", "coverage"),
    )
    return {key: entry[key] for key in keys}


def _is_unmeant(subject: dict[str, Any]) -> bool:
    return subject["provider"] == "fake" and not subject["meant"]


def _is_silent(subject: dict[str, Any]) -> bool:
    answered = any(test["answered"] for test in subject["tests"])
    return subject["provider"] == "real" and not answered


def _status(subject: dict[str, Any]) -> str:
    """The worst of its tests, of those that had something to test.

    What nobody meant to be a fake has passed nothing, nor has a service that never
    answered, be it in one of its operations.
    """
    found = {test["status"] for test in subject["tests"]} - {"untested"}
    worst = next((one for one in LEVELS if one in found), "untested")
    nothing = _is_unmeant(subject) or _is_silent(subject) or any(_unanswered(subject))
    return "untested" if worst == "passed" and nothing else worst


def _coverage(tests: list[dict[str, Any]], calls: dict[str, Any]) -> dict[str, Any]:
    """What came up in any test, and in any call, by operation and kind."""
    seen: dict[str, dict[str, set[str]]] = {}
    known: dict[str, dict[str, set[str]]] = {}
    told = [(test["operation"], test["coverage"]) for test in tests]
    told += [
        (name, one) for name, called in calls.items() for one in called["coverage"]
    ]
    for operation, coverage in told:
        for kind, parts in coverage.items():
            seen.setdefault(operation, {}).setdefault(kind, set()).update(parts["seen"])
            both = {*parts["seen"], *parts["unseen"]}
            known.setdefault(operation, {}).setdefault(kind, set()).update(both)
    return {
        operation: {
            kind: {
                "seen": sorted(seen[operation][kind]),
                "unseen": sorted(parts - seen[operation][kind]),
            }
            for kind, parts in kinds.items()
        }
        for operation, kinds in known.items()
    }
