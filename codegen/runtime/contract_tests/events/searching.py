"""Looks for what breaks a contract among drawn values, and for the simplest of that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import Phase
from hypothesis.errors import Flaky, InvalidArgument, Unsatisfiable

from ..examples import DRAW, DRAW_AND_SHRINK, each
from .drawing import Drawn

T = TypeVar("T")


class _Broken(Exception):
    """What was drawn breaks the contract."""


def search(drawn: Drawn, broken: Callable[[Any], bool], examples: int) -> None:
    """Ask *broken* about values, until one is; then about simpler ones, the simplest last."""

    def look(value: Any) -> None:
        if broken(value):
            raise _Broken

    try:
        _run(drawn, look, examples, DRAW_AND_SHRINK)
    except (_Broken, Flaky):  # a service need not do the same twice
        return


def some(drawn: Drawn, count: int) -> list[Any]:
    """Return about *count* values, always the same ones for a seed."""
    found: list[Any] = []

    def look(value: Any) -> None:
        found.append(value)

    _run(drawn, look, count, DRAW)
    return found


def _run(
    drawn: Drawn, look: Callable[[Any], None], examples: int, phases: tuple[Phase, ...]
) -> None:
    try:
        each(drawn, look, examples=examples, phases=phases)
    except (Unsatisfiable, InvalidArgument):
        return  # nothing can be drawn: the samples are all that there is
