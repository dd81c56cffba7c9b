"""Operations by checks: how often each looked, and what it found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..report import is_law, named
from .failures import place
from .markup import Markup, element, unseen
from .words import WORDS, count, mark

WORST = ("failed", "advice", "passed")
"""A row is what the worst of its tests came to; some of them had nothing to test."""
_FEW = 6
"""More reasons than these are shown folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """What became of one check of one operation.

    Attributes:
        looks: How often it looked.
        found: What it found.
        advice: Whether that counts for nothing, the contract not stating it.
        untested: Why nothing could be tested, if so.
    """

    looks: int
    found: int
    advice: bool
    untested: str


def matrix(subject: dict[str, Any]) -> Markup | None:
    """Return the table of the tests of *subject*; None if it has none."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for test in subject["tests"]:
        rows.setdefault(test["operation"], []).append(test)
    if not rows:
        return None
    known = {check for test in subject["tests"] for check in _checks(test)}
    checks = sorted(one for one in known if not is_law(one))
    laws = sorted(filter(is_law, known))
    names = [*checks, *laws]
    table = element(
        "table",
        element(
            "caption",
            f"How often each check looked at an answer of {subject['name']}",
            class_="unseen",
        ),
        element("thead", _heads(checks, laws)),
        element("tbody", (_row(subject, one, rows[one], names) for one in rows)),
        class_="matrix",
    )
    return element(
        "section",
        element("h3", "Operations by checks"),
        element(
            "div",
            table,
            class_="scroll",
            tabindex=0,
            role="region",
            aria_label="Operations by checks",
        ),
        _legend(),
        _untested(subject),
    )


def _checks(test: dict[str, Any]) -> set[str]:
    return {*test["checks"], *(finding["check"] for finding in test["findings"])}


def _heads(checks: list[str], laws: list[str]) -> Markup:
    cells = [element("th", "Operation", scope="col", class_="corner")]
    for group in (checks, laws):
        for n, name in enumerate(group):
            begins = " begins" if n == 0 else ""
            title = element("span", name, class_="up")
            said = "law " if is_law(name) else ""
            cells.append(
                element("th", unseen(said), title, scope="col", class_=f"check{begins}")
            )
    return element("tr", cells)


def _row(
    subject: dict[str, Any],
    operation: str,
    tests: list[dict[str, Any]],
    names: list[str],
) -> Markup:
    found = {test["status"] for test in tests}
    status = next(one for one in (*WORST, "untested") if one in found)
    head = element("th", mark(status), element("code", operation), scope="row")
    if not any(map(_checks, tests)):
        reasons = dict.fromkeys(test["untested"] for test in tests)
        why = element("td", "Not tested: ", "; ".join(reasons), colspan=len(names) or 1)
        return element("tr", head, why, class_="untested")
    cells = []
    for n, name in enumerate(names):
        begins = n == 0 or (is_law(name) and not is_law(names[n - 1]))
        link = place(subject, operation, name)
        cells.append(_shown(name, _cell(tests, name), f"#{link}", begins))
    return element("tr", head, cells)


def _cell(tests: list[dict[str, Any]], name: str) -> _Cell | None:
    """What *tests* say of the check *name*; None if they do not know it."""
    told = [test for test in tests if name in _checks(test)]
    if not told:
        return None
    found = [test for test in told for one in test["findings"] if one["check"] == name]
    return _Cell(
        looks=sum(test["checks"].get(name, 0) for test in told),
        found=len(found),
        advice=all(test["basis"] == "inferred" for test in found),
        untested=next((test["untested"] for test in told if test["untested"]), ""),
    )


def _shown(name: str, cell: _Cell | None, link: str, begins: bool) -> Markup:
    shade = " begins" if begins else ""
    if cell is None:
        content = (element("span", "·", aria_hidden="true"), unseen("not looked at"))
        return element("td", content, class_=f"none{shade}")
    if cell.found:
        status = "advice" if cell.advice else "failed"
        said = unseen(f" {count(cell.found, 'finding')}, {WORDS[status]}")
        sign = "!" if cell.advice else "✕"
        shown = element("span", f"{sign}{cell.found}", aria_hidden="true")
        to = element("a", shown, said, href=link, title=f"{name}: {cell.found}")
        return element("td", to, class_=f"{status}{shade}")
    if cell.untested and not cell.looks:
        content = (element("span", "–", aria_hidden="true"), unseen("not tested"))
        return element("td", content, class_=f"untested{shade}", title=cell.untested)
    return element("td", cell.looks, class_=f"passed{shade}", title=name)


def _untested(subject: dict[str, Any]) -> Markup | None:
    """What was not tested, and why."""
    found = [test for test in subject["tests"] if test["untested"]]
    if not found:
        return None
    items = (
        element("li", element("strong", named(test)), ": ", test["untested"])
        for test in found
    )
    title = element(
        "summary", f"{count(len(found), 'test')} had nothing to test, or not all"
    )
    return element(
        "details",
        title,
        element("ul", items),
        class_="reasons",
        open=len(found) <= _FEW,
    )


def _legend() -> Markup:
    return element(
        "p",
        element("span", "70", class_="key passed"),
        " looked so often and found nothing  ",
        element("span", "✕2", class_="key failed"),
        " findings  ",
        element("span", "!1", class_="key advice"),
        " findings by a law that the contract does not state  ",
        element("span", "–", class_="key untested"),
        " nothing to test  ",
        element("span", "·", class_="key none"),
        " not looked at. The laws, to the right, look at several operations together.",
        class_="legend quiet",
    )
