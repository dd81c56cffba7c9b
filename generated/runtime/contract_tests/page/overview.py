"""The head of the page: the verdict, and a line for each contract."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..report import answered_by
from .markup import Child, Markup, element
from .words import WORDS, anchor, count, mark


def overview(report: dict[str, Any]) -> Markup:
    """Return what is said first of *report*."""
    subjects, broken = report["subjects"], report["broken"]
    unchosen = set(report["unmeant"]) - {subject["name"] for subject in subjects}
    status, verdict = _verdict(subjects, len(broken), len(unchosen))
    if report["interrupted"]:
        status, verdict = "failed", f"Interrupted, so far: {verdict}"
    return element(
        "header",
        element(
            "div",
            element("p", "Contract tests", class_="kind"),
            element("h1", mark(status), verdict),
            element(
                "p",
                "Seed ",
                element("code", report["seed"]),
                ", from which everything random follows.",
                class_="quiet",
            ),
            class_=f"verdict {status}",
        ),
        _broken(broken),
        _table(subjects) if subjects else _nothing(),
    )


def answered(subject: dict[str, Any]) -> Markup:
    """Return who answered for *subject*, as a label."""
    if subject["provider"] != "fake":
        kind = "client " if subject["provider"] == "client" else "real "
        target = element("code", subject["target"])
        return element("span", kind, target, class_="who real")
    if subject["meant"]:
        return element("span", answered_by(subject), class_="who")
    return element("span", answered_by(subject), class_="who untested")


def _verdict(
    subjects: list[dict[str, Any]], broken: int, unchosen: int
) -> tuple[str, str]:
    found = Counter(subject["status"] for subject in subjects)
    if failed := found["failed"]:
        if len(subjects) == 1:
            return "failed", f"{subjects[0]['name']} breaks its contract"
        of = count(len(subjects), "contract")
        return "failed", f"{failed} of {of} {'is' if failed == 1 else 'are'} broken"
    if broken:
        return "failed", f"{count(broken, 'test')} came to nothing"
    if untested := found["untested"] + unchosen:
        is_ = "is" if untested == 1 else "are"
        return "untested", f"{count(untested, 'contract')} {is_} not tested"
    if found["advice"]:
        return "advice", "Kept, with advice"
    if not subjects:
        return "untested", "No contract was tested"
    return "passed", "Every contract is kept"


def _nothing() -> Markup:
    return element("p", "No test said anything about a contract.", class_="quiet")


def _broken(broken: list[dict[str, Any]]) -> Child:
    """Tests of which nothing is known."""
    if not broken:
        return None
    items = [
        element(
            "li", element("code", one["test"]), element("pre", one["said"], tabindex=0)
        )
        for one in broken
    ]
    return element(
        "section",
        element("h2", f"{count(len(broken), 'test')} came to nothing"),
        element(
            "p",
            "They failed without a finding, so what they are about is not known to be kept.",
            class_="quiet",
        ),
        element("ul", items),
        class_="broken",
    )


def _table(subjects: list[dict[str, Any]]) -> Markup:
    head = [element("th", name, scope="col") for name in ("Contract", "Answered by")]
    head += [element("th", one, scope="col", class_="n") for one in WORDS.values()]
    return element(
        "div",
        element(
            "table",
            element("caption", "Tests of each contract", class_="unseen"),
            element("thead", element("tr", head)),
            element("tbody", map(_line, subjects)),
            class_="contracts",
        ),
        class_="scroll",
        tabindex=0,
        role="region",
        aria_label="Tests of each contract",
    )


def _line(subject: dict[str, Any]) -> Markup:
    counts = Counter(test["status"] for test in subject["tests"])
    link = element("a", subject["name"], href=f"#{anchor('contract', subject['name'])}")
    cells = [
        element("th", mark(subject["status"]), link, scope="row"),
        element("td", answered(subject), data_name="Answered by"),
    ]
    passes = subject["status"] != "untested"
    for status, word in WORDS.items():
        number = counts[status]
        told = number and (passes or status != "passed")
        shade = f"n {status}" if told else "n none" if not number else "n quiet"
        cells.append(element("td", number, class_=shade, data_name=word))
    return element("tr", cells)
