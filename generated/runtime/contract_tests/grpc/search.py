"""Looks for the smallest request that shows a problem, with Hypothesis."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import HypothesisException, Unsatisfiable

from ..examples import each

V = TypeVar("V")
_ROUNDS = 6
"""Different problems of one search."""
_SMALLER, _PATIENCE = 60, 5.0
"""Requests that are spent on a smaller one, and seconds."""


class Known(Protocol):
    """A problem, which is the same one as others of its check and key."""

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from others."""
        ...

    @property
    def is_slow(self) -> bool:
        """Whether showing it takes long, so that the first request will do."""
        ...


P = TypeVar("P", bound=Known)


class _ShownError(Exception):
    """A problem has been shown."""


@dataclass(slots=True, kw_only=True)
class Found:
    """What a search came to.

    Attributes:
        problems: One for each name, of the smallest request that shows it.
        tried: Whether there was any request to try.
    """

    problems: dict[tuple[str, str], Any] = field(default_factory=dict)
    tried: bool = False

    @property
    def is_slow(self) -> bool:
        """Whether a problem takes long to show: whoever looks on waits for it each time."""
        return any(one.is_slow for one in self.problems.values())


def search(
    values: st.SearchStrategy[V],
    look: Callable[[V], Sequence[P]],
    *,
    examples: int,
    known: Found,
) -> None:
    """Give *values* to *look*, and add what it finds to *known*.

    Values come from the seed. After a problem is found, smaller values that show it are
    looked for; then the search goes on for others.
    """
    for _ in range(_ROUNDS):
        one = _Round(look, known)
        one.run(values, examples)
        if one.shown is None:
            return
        known.problems[one.shown.name] = one.shown
        if one.shown.is_slow:
            return


class _Round:
    """The search for one problem that is not known yet."""

    def __init__(self, look: Callable[[Any], Sequence[Any]], known: Found) -> None:
        self._look, self._known = look, known
        self._seen: dict[str, Sequence[Any]] = {}
        self._left, self._until = _SMALLER, 0.0
        self.shown: Any = None

    def run(self, values: st.SearchStrategy[Any], examples: int) -> None:
        """Try some *examples* of *values*."""

        try:
            each(values, self._try, examples=examples)
        except (_ShownError, Unsatisfiable):
            return
        except HypothesisException:
            # What it drew cannot be drawn again; what was shown has been shown.
            if self.shown is None:
                raise

    def _try(self, value: Any) -> None:
        self._known.tried = True
        # A service may answer otherwise the next time; here it does not.
        name = repr(value)
        if name not in self._seen:
            if self.shown is not None:
                self._left -= 1
                late = time.monotonic() > self._until
                if late or self._left < 0 or self.shown.is_slow:
                    return
            self._seen[name] = self._look(value)
        for problem in self._seen[name]:
            if problem.name in self._known.problems:
                continue
            if self.shown is None:
                self._until = time.monotonic() + _PATIENCE
            if self.shown is None or problem.name == self.shown.name:
                self.shown = problem
                raise _ShownError
