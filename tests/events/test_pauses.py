"""Times and strategies of `x-retry`."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.diagnostics import Pointer, Report
from codegen.slices.events import pauses

AT = Pointer("contract.yaml")


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        (0, 0.0),
        (1.5, 1.5),
        ("PT30S", 30.0),
        ("PT0.25S", 0.25),
        ("PT1M", 60.0),
        ("PT1H30M", 5400.0),
        ("P1DT1S", 86_401.0),
    ],
)
def test_times(written: Any, seconds: float) -> None:
    """Seconds, or a duration of ISO 8601."""
    assert pauses.seconds(written) == seconds


@pytest.mark.parametrize(
    "written",
    [
        *(None, True, -1, 1e7, float("nan"), float("inf"), [], {}),
        *("", "P", "PT", "P1M", "P1Y", "PT-1S", "1s", "PT1S ", "P999999999D"),
    ],
)
def test_what_is_no_time(written: Any) -> None:
    """Months have no length; neither has nothing."""
    with pytest.raises(ValueError):
        pauses.seconds(written)


@pytest.mark.parametrize(
    ("strategy", "attempts", "base", "cap", "kept"),
    [
        ({"type": "fixed", "delay": 3}, 9, 3.0, 3.0, True),
        ({"type": "linear", "delay": 1}, 2, 1.0, 1.0, True),
        ({"type": "linear", "delay": 1}, 3, 1.0, 2.0, True),
        ({"type": "linear", "delay": 1}, 4, 1.0, 3.0, True),
        ({"type": "linear", "delay": 1}, 5, 1.0, 4.0, False),
        ({"type": "linear", "delay": 1, "increment": 0}, 5, 1.0, 1.0, True),
        ({"type": "linear", "delay": 1, "maxDelay": 2}, 9, 1.0, 2.0, True),
        ({"type": "exponential", "delay": 1}, 5, 1.0, 8.0, True),
        ({"type": "exponential", "delay": 1, "maxDelay": 4}, 9, 1.0, 4.0, True),
        ({"type": "exponential", "delay": 4, "maxDelay": 4}, 9, 4.0, 4.0, True),
        ({"type": "exponential", "delay": 1, "multiplier": 1}, 4, 1.0, 1.0, True),
        ({"type": "exponential", "delay": 1, "multiplier": 3}, 4, 1.0, 9.0, False),
        ({"type": "exponential", "delay": 1, "factor": 1e6}, 9**9, 1.0, 1e6, False),
    ],
)
def test_strategies(
    strategy: dict[str, Any], attempts: int, base: float, cap: float, kept: bool
) -> None:
    """The closest that doubling comes, and a word where that is not the same."""
    report = Report()
    said = pauses.said(strategy, AT, attempts, report)
    assert said["retry.backoff.base"].value == base
    assert said["retry.backoff.cap"].value == cap
    assert [d.code for d in report.diagnostics] == ([] if kept else ["CG250"])
