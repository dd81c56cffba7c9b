"""What the fields of a policy may be, checked when one is made."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Range:
    """The values that a field takes.

    Attributes:
        wanted: What they are, in words.
        holds: Whether a value is one.
    """

    wanted: str
    holds: Callable[[Any], bool]

    def __or__(self, word: object) -> Range:
        """Return this range and *word*."""
        return Range(
            f"{self.wanted}, or {word!r}",
            lambda value: self.holds(value) or _same(value, word),
        )


def check(made: object, owner: str = "", /, **ranges: Range) -> None:
    """Hold the fields of *made* to their *ranges*; errors name *owner*, or its class.

    Raises:
        ValueError: One is outside.
    """
    for field, allowed in ranges.items():
        value = getattr(made, field)
        if not allowed.holds(value):
            kind = owner or type(made).__name__
            raise ValueError(f"{kind}({field}={value!r}): must be {allowed.wanted}")


def at_least(least: int) -> Range:
    """Return the whole numbers from *least*."""
    return Range(
        f"a whole number, {least} or more",
        lambda value: type(value) is int and value >= least,
    )


def one_of(*words: str) -> Range:
    """Return a few words."""
    return Range(
        " or ".join(map(repr, words)),
        lambda value: any(_same(value, word) for word in words),
    )


def instance(kind: type) -> Range:
    """Return what is made by *kind*."""
    article = "an" if kind.__name__[0] in "AEIOU" else "a"
    return Range(f"{article} {kind.__name__}", lambda value: isinstance(value, kind))


def _same(value: object, word: object) -> bool:
    return type(value) is type(word) and value == word


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_answer(value: object) -> bool:
    return type(value) is int or isinstance(value, str)


ABOVE_0 = Range(
    "a finite number above 0",
    lambda value: _is_number(value) and 0 < value < math.inf,
)
FROM_0 = Range("a number, 0 or more", lambda value: _is_number(value) and value >= 0)
SHARE = Range(
    "a number above 0 and up to 1", lambda value: _is_number(value) and 0 < value <= 1
)
FLAG = Range("True or False", lambda value: isinstance(value, bool))
ANSWERS = Range(
    "a tuple of statuses or names of codes",
    lambda value: isinstance(value, tuple) and all(map(_is_answer, value)),
)
HEADER = Range(
    "the name of a header",
    lambda value: isinstance(value, str)
    and re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", value) is not None,
)
