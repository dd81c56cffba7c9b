"""The section of one contract: what broke it, its operations by checks, its coverage."""

from __future__ import annotations

from typing import Any

from .coverage import coverage
from .failures import failures, is_long
from .markup import Markup, element
from .matrix import matrix
from .overview import answered
from .words import anchor


def contract(subject: dict[str, Any], silent: bool) -> Markup:
    """Return the section of *subject*; *silent* if not one of its calls succeeded."""
    parts = [failures(subject), matrix(subject)]
    if is_long(subject):  # its operations by checks are the map of it
        parts.reverse()
    return element(
        "section",
        element("h2", subject["name"]),
        _facts(subject),
        _silent() if silent else None,
        parts,
        coverage(subject),
        id=anchor("contract", subject["name"]),
        class_="contract",
    )


def _facts(subject: dict[str, Any]) -> Markup:
    """The contract, its digest, and who answered."""
    digest = subject["digest"]
    shown = element("code", digest[:12], title=digest) if digest else "not known"
    facts = (
        ("Contract", element("code", subject["contract"])),
        ("Digest", shown),
        ("Answered by", answered(subject)),
    )
    return element(
        "dl",
        [
            element("div", element("dt", name), element("dd", value))
            for name, value in facts
        ],
        class_="facts",
    )


def _silent() -> Markup:
    return element(
        "p",
        element("strong", "Not one call succeeded,"),
        " so nothing of this service was tested. Does it need credentials, or a seed?",
        class_="warning",
    )
