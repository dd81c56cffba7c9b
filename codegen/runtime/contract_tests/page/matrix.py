"""Operations by checks: how often each looked, and what it found."""

from __future__ import annotations

from collections import Counter
from typing import Any

from ..report import is_law
from .failures import place
from .markup import Child, Markup, element, unseen
from .words import WORDS, count, mark


def matrix(subject: dict[str, Any]) -> Markup | None:
    """Return the table of the tests of *subject*; None if it has none."""
    tests = subject["tests"]
    if not tests:
        return None
    known = {check for test in tests for check in _checks(test)}
    checks = sorted(one for one in known if not is_law(one))
    laws = sorted(filter(is_law, known))
    table = element(
        "table",
        element(
            "caption",
            f"How often each check looked at an answer of {subject['name']}",
            class_="unseen",
        ),
        element("thead", _heads(checks, laws)),
        element("tbody", (_row(subject, test, [*checks, *laws]) for test in tests)),
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


def _row(subject: dict[str, Any], test: dict[str, Any], names: list[str]) -> Markup:
    head = element(
        "th", mark(test["status"]), element("code", test["operation"]), scope="row"
    )
    if test["status"] == "untested":
        why = element("td", "Not tested: ", test["untested"], colspan=len(names) or 1)
        return element("tr", head, why, class_="untested")
    found = Counter(finding["check"] for finding in test["findings"])
    cells = []
    for n, name in enumerate(names):
        begins = n == 0 or (is_law(name) and not is_law(names[n - 1]))
        cells.append(_cell(subject, test, name, found[name], begins))
    return element("tr", head, cells)


def _cell(
    subject: dict[str, Any], test: dict[str, Any], name: str, found: int, begins: bool
) -> Markup:
    looks = test["checks"].get(name, 0)
    shade = " begins" if begins else ""
    content: Child
    if found:
        status = "advice" if test["basis"] == "inferred" else "failed"
        link = f"#{place(subject, test, name)}"
        said = unseen(f" {count(found, 'finding')}, {WORDS[status]}")
        sign = "✕" if status == "failed" else "!"
        shown = element("span", f"{sign}{found}", aria_hidden="true")
        content = element("a", shown, said, href=link, title=f"{name}: {found}")
        return element("td", content, class_=f"{status}{shade}")
    if looks:
        return element("td", looks, class_=f"passed{shade}", title=name)
    content = (element("span", "·", aria_hidden="true"), unseen("not looked at"))
    return element("td", content, class_=f"none{shade}")


def _legend() -> Markup:
    return element(
        "p",
        element("span", "70", class_="key passed"),
        " looked so often and found nothing  ",
        element("span", "✕2", class_="key failed"),
        " findings  ",
        element("span", "!1", class_="key advice"),
        " findings by a law that the contract does not state  ",
        element("span", "·", class_="key none"),
        " not looked at. Laws, named with hyphens, look at several operations together.",
        class_="legend quiet",
    )
