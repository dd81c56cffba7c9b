"""Looks for what breaks a contract among drawn values, and for the simplest of that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis.errors import Flaky, InvalidArgument, Unsatisfiable

from ..constants import by_the_seed_alone
from ..effort import effort
from .drawing import Drawn

T = TypeVar("T")


class _Broken(Exception):
    """What was drawn breaks the contract."""


def search(drawn: Drawn, broken: Callable[[Any], bool], examples: int) -> None:
    """Ask *broken* about values, until one is; then about simpler ones, the simplest last."""

    def look(value: Any) -> None:
        if broken(value):
            raise _Broken

    phases = (Phase.generate, Phase.shrink)
    try:
        _run(drawn, look, examples, phases)
    except (_Broken, Flaky):  # a service need not do the same twice
        return


def some(drawn: Drawn, count: int) -> list[Any]:
    """Return about *count* values, always the same ones for a seed."""
    found: list[Any] = []

    def look(value: Any) -> None:
        found.append(value)

    _run(drawn, look, count, (Phase.generate,))
    return found


def _run(
    drawn: Drawn, look: Callable[[Any], None], examples: int, phases: tuple[Phase, ...]
) -> None:
    run = given(drawn)(look)
    run = settings(
        max_examples=examples,
        phases=phases,
        database=None,
        deadline=None,
        derandomize=False,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=[*HealthCheck.__members__.values()],
        verbosity=Verbosity.quiet,
    )(run)
    run = seed(effort().seed)(run)
    try:
        with by_the_seed_alone():
            run()
    except (Unsatisfiable, InvalidArgument):
        return  # nothing can be drawn: the samples are all that there is
