"""What a run of contract tests came to, in the lines that a terminal shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from .configuration import toml_key
from .report import LEVELS, Report, answered_by, named

_LONG = 120


def lines(report: Report) -> Iterator[str]:
    """Return *report* in a few lines: one for each contract, and what was not tested."""
    if report.interrupted:
        yield "INTERRUPTED: this is what was tested so far, and not all"
    for subject in report.subjects:
        yield from _contract(subject)
    if report.broken:
        tests = f"{len(report.broken)} test{'' if len(report.broken) == 1 else 's'}"
        yield f"NOT TESTED: {tests} came to nothing"
    wrong = [one.said for one in report.broken if one.misconfigured]
    gone = [f"{one.test}: {one.said}" for one in report.broken if one.missing]
    yield from (f"  {said}" for said in dict.fromkeys([*wrong, *gone]))
    tested = {subject["name"]: bool(subject["tests"]) for subject in report.subjects}
    lost = {subject["name"] for subject in report.subjects if _is_elsewhere(subject)}
    for name in report.unmeant:
        if name not in tested:
            yield f"{name}: NOT TESTED (fake), and none of its tests was chosen"
    for name in report.silent:
        if wrong and not tested[name]:
            continue  # which is why
        why = _ELSEWHERE if name in lost else _SILENT if tested[name] else _NOTHING
        yield f"{name}: NOT TESTED: {why}"
    for name, operations in report.unanswered.items():
        if name not in report.silent:
            yield _way_out(name, operations)


_SILENT = "not one call succeeded. Does it need credentials, or a seed?"
_ELSEWHERE = (
    "not one call succeeded, and each got 404. Does the service have these paths below "
    "another one? Its address says that; an app is called as if it had them at its root."
)
_NOTHING = "no test that was chosen calls it"


def _is_elsewhere(subject: dict[str, Any]) -> bool:
    """Whether nothing is there of several operations; of one, it may be that thing alone."""
    statuses = {one for call in subject["calls"].values() for one in call["statuses"]}
    return statuses == {"404"} and len(subject["calls"]) > 1


def _contract(subject: dict[str, Any]) -> Iterator[str]:
    """What came of one contract: numbers, advice by its names, and what was not tested."""
    tests = subject["tests"]
    counts = Counter(test["status"] for test in tests)
    told = ", ".join(f"{counts[one]} {one}" for one in LEVELS if counts[one])
    yield f"{subject['name']}: {answered_by(subject)}: {told or 'no tests'}"
    found: list[str] = []
    for test in tests:
        if test["status"] == "advice":
            found += [_advice(finding) for finding in test["findings"]]
    for test in tests:
        if test["untested"]:
            how = "NOT TESTED" if test["status"] == "untested" else "NOT ALL TESTED"
            found.append(f"  {how}: {named(test)}: {test['untested']}")
    yield from dict.fromkeys(found)


def _advice(finding: dict[str, Any]) -> str:
    said = next(iter(finding["said"].splitlines()), "")
    said = said if len(said) <= _LONG else f"{said[:_LONG]} …"
    return f"  ADVICE: {finding['operation']}: {finding['check']}: {said}"


def _way_out(name: str, operations: dict[str, dict[str, int]]) -> str:
    """What to do about *operations* of a contract that never had a success."""
    service = name.partition(".")[0]
    several = len(operations) > 1
    words = ", ".join(f'"answered:{one}"' for one in operations)
    return (
        f"{name}: NOT TESTED: no call of {', '.join(operations)} succeeded. "
        f"{'Do they' if several else 'Does it'} need credentials, a seed, or parameters "
        f"that are known? If {'they are' if several else 'it is'} meant to refuse: "
        f"[tool.codegen.providers.{toml_key(service)}] unchecked = [{words}]"
    )
