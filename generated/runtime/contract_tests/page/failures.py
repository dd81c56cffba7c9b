"""What broke a contract: the request, the answer, what repeats it, the line of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .markup import Child, Markup, element
from .words import anchor, count, mark

_OPEN = 8
"""More failures than these are shown folded."""
_MANY = 12
"""More failures than these can be searched, and make a long list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Failure:
    """A finding, and the test that came upon it."""

    finding: dict[str, Any]
    test: dict[str, Any]

    @property
    def status(self) -> str:
        return "advice" if self.test["basis"] == "inferred" else "failed"


def failures(subject: dict[str, Any]) -> Markup | None:
    """Return the failures of *subject*, and its advice; None if there are none."""
    found = sorted(_found(subject), key=lambda one: one.status != "failed")
    if not found:
        return None
    failed = sum(one.status == "failed" for one in found)
    counts = [count(failed, "failure")] if failed else []
    advice = len(found) - failed
    counts += [f"{count(advice, 'piece')} of advice"] if advice else []
    anchored: set[str] = set()
    shown = [_shown(subject, one, len(found) <= _OPEN, anchored) for one in found]
    return element(
        "section",
        element("h3", " and ".join(counts)),
        _tools(subject) if is_long(subject) else None,
        element("div", shown, class_="failures"),
    )


def is_long(subject: dict[str, Any]) -> bool:
    """Whether the failures of *subject* fill more than a screen or two."""
    return sum(1 for _ in _found(subject)) > _MANY


def place(subject: dict[str, Any], operation: str, check: str) -> str:
    """Return the id of the first failure of *check* in the tests of *operation*."""
    return anchor("failure", subject["name"], operation, check)


def _found(subject: dict[str, Any]) -> Iterator[_Failure]:
    for test in subject["tests"]:
        for finding in test["findings"]:
            yield _Failure(finding=finding, test=test)


def _tools(subject: dict[str, Any]) -> Markup:
    """A search, and what unfolds all; both need the script, which shows them."""
    name = anchor("search", subject["name"])
    return element(
        "div",
        element("label", "Search the failures", for_=name),
        element("input", type="search", id=name),
        element("button", "Unfold all", type="button", data_unfold=True),
        element("output", role="status"),
        class_="tools",
        hidden=True,
    )


def _shown(
    subject: dict[str, Any], failure: _Failure, is_open: bool, anchored: set[str]
) -> Markup:
    finding, test = failure.finding, failure.test
    name: str | None = place(subject, test["operation"], finding["check"])
    if name in anchored:
        name = None
    else:
        anchored.add(str(name))
    first = finding["said"].partition("\n")[0]
    return element(
        "details",
        element(
            "summary",
            mark(failure.status),
            element("strong", finding["operation"]),
            " ",
            element("code", finding["check"]),
            element("span", first, class_="said"),
        ),
        element("div", _told(failure), class_="told"),
        open=is_open,
        id=name,
        class_=f"failure {failure.status}",
    )


def _told(failure: _Failure) -> Iterator[Child]:
    finding = failure.finding
    yield element("p", finding["said"], class_="whole")
    if failure.status == "advice":
        yield _advice(finding["check"])
    yield _contract(finding)
    exchange = [
        _block(title, finding[title.lower()])
        for title in ("Request", "Answer")
        if finding[title.lower()]
    ]
    yield element("div", exchange, class_="exchange") if exchange else None
    if finding["repeat"]:
        copy = element("button", "Copy", type="button", data_copy=True, hidden=True)
        yield _block("Repeat", finding["repeat"], copy)
    yield element(
        "p", "Found by ", element("code", failure.test["test"]), class_="quiet"
    )


def _advice(law: str) -> Markup:
    return element(
        "p",
        "The contract does not state this law. Is it meant? ",
        element("code", f'accept = ["{law}"]'),
        " in the configuration makes it count.",
        class_="quiet",
    )


def _block(title: str, text: str, more: Child = None) -> Markup:
    return element(
        "div",
        element("div", element("h4", title), more, class_="title"),
        element("pre", text, tabindex=0, aria_label=title),
        class_="block",
    )


def _contract(finding: dict[str, Any]) -> Markup | None:
    """Where the contract says otherwise, with its lines if they are known."""
    place = finding["span"] or finding["pointer"]
    if not place:
        return None
    lines = [
        element("span", line, class_="line meant" if line.startswith(">") else "line")
        for line in finding.get("excerpt", "").splitlines()
    ]
    title = element("h4", "Contract ", element("code", place))
    excerpt = (
        element("pre", lines, tabindex=0, aria_label="Contract") if lines else None
    )
    return element(
        "div", element("div", title, class_="title"), excerpt, class_="block"
    )
