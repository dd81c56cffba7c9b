"""Examples of Hypothesis: drawn from the seed alone, whatever a machine remembers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from .constants import by_the_seed_alone
from .effort import effort

_ALL: Any = list(HealthCheck)
DRAW = (Phase.generate,)
DRAW_AND_SHRINK = (Phase.generate, Phase.shrink)


def each(
    values: Any,
    look: Callable[[Any], None],
    *,
    examples: int,
    phases: tuple[Phase, ...] = DRAW_AND_SHRINK,
) -> None:
    """Give *look* some *examples* of *values*; once it raises, simpler ones, the simplest last.

    Raises:
        Exception: What *look* raised for the simplest.
        HypothesisException: Nothing can be drawn, or not the same twice.
    """
    configured = settings(
        max_examples=examples,
        phases=phases,
        database=None,
        deadline=None,
        derandomize=False,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=_ALL,
        verbosity=Verbosity.quiet,
    )

    @seed(effort().seed)
    @configured
    @given(values)
    def test(value: Any) -> None:
        look(value)

    with by_the_seed_alone():
        test()
