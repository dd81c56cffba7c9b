"""What a run of contract tests came to: which contracts, who answered, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

VERSION = 1
_LEVELS = ("failed", "advice", "untested", "passed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What one test noted: its id, and an outcome with its subject, as JSON."""

    test: str
    entry: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that was noted in one run.

    Attributes:
        seed: Where random requests started.
        noted: What was noted, in the order of the tests.
    """

    seed: int
    noted: tuple[Noted, ...]

    @cached_property
    def subjects(self) -> list[dict[str, Any]]:
        """The contracts that were tested, each with its tests, as JSON."""
        found: dict[str, dict[str, Any]] = {}
        for one in self.noted:
            entry = one.entry
            subject = found.setdefault(entry["subject"], _subject(entry))
            if entry["operation"]:
                subject["tests"].append({"test": one.test, **_tested(entry)})
        for subject in found.values():
            subject["status"] = _worst(subject["tests"])
            subject["coverage"] = _coverage(subject["tests"])
        return [found[name] for name in sorted(found)]

    @property
    def silent(self) -> list[str]:
        """Real services of which not one call succeeded: nothing of them was tested."""
        return [
            subject["name"]
            for subject in self.subjects
            if subject["provider"] == "real"
            and subject["tests"]
            and not any(test["answered"] for test in subject["tests"])
        ]

    def as_json(self) -> dict[str, Any]:
        """The report as `report.json` has it."""
        return {
            "version": VERSION,
            "seed": self.seed,
            "subjects": self.subjects,
            "silent": self.silent,
        }

    def lines(self) -> Iterator[str]:
        """The report in a few lines: a line for each contract, and what was not tested."""
        for subject in self.subjects:
            counts = Counter(test["status"] for test in subject["tests"])
            told = ", ".join(f"{counts[one]} {one}" for one in _LEVELS if counts[one])
            told = told or "no tests"
            if subject["provider"] == "real":
                who = f"provider {subject['target']}"
            elif subject["provider"] == "client":
                who = f"client {subject['target']}"
            elif subject["meant"]:
                who = "fake, as configured"
            else:
                who = "NOT TESTED (fake)"
            yield f"{subject['name']}: {who}: {told}"
            for test in subject["tests"]:
                if test["status"] == "untested":
                    yield f"  NOT TESTED: {test['operation']}: {test['untested']}"
        for name in self.silent:
            yield (
                f"{name}: NOT TESTED: not one call succeeded. Does it need credentials, "
                "or a seed?"
            )


def _subject(entry: dict[str, Any]) -> dict[str, Any]:
    keys = ("service", "slice", "contract", "digest", "provider", "meant", "target")
    return {
        "name": entry["subject"],
        **{key: entry[key] for key in keys},
        "tests": [],
    }


def _tested(entry: dict[str, Any]) -> dict[str, Any]:
    keys = (
        *("operation", "status", "basis", "checks", "findings"),
        *("untested", "answered", "coverage"),
    )
    return {key: entry[key] for key in keys}


def _worst(tests: list[dict[str, Any]]) -> str:
    found = {test["status"] for test in tests}
    return next((one for one in _LEVELS if one in found), "untested")


def _coverage(tests: list[dict[str, Any]]) -> dict[str, Any]:
    """What came up in any test, by operation and kind."""
    seen: dict[str, dict[str, set[str]]] = {}
    known: dict[str, dict[str, set[str]]] = {}
    for test in tests:
        for kind, parts in test["coverage"].items():
            operation = test["operation"]
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
