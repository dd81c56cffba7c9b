"""What the page calls things: statuses, their marks, numbers of things."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .markup import Markup, element, unseen

WORDS: Mapping[str, str] = {
    "passed": "passed",
    "failed": "failed",
    "advice": "advice",
    "untested": "not tested",
}
"""Statuses as people say them, in the order in which they are told."""
URGENCY = ("failed", "advice", "untested", "passed")
"""Statuses in the order in which one looks at them."""
_MARKS = {"passed": "✓", "failed": "✕", "advice": "!", "untested": "–"}


def mark(status: str) -> Markup:
    """Return the sign of *status*, which is told from others without its colour."""
    sign = element("span", _MARKS[status], aria_hidden="true")
    return element("span", sign, unseen(f"{WORDS[status]} "), class_=f"mark {status}")


def count(number: int, noun: str) -> str:
    """`1 contract`, `2 contracts`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def anchor(*parts: str) -> str:
    """Return an id made of *parts*, whatever stands in them."""
    return "-".join(re.sub(r"\W", lambda c: f"_{ord(c[0]):x}", part) for part in parts)
