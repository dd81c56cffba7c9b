"""Effects that are other ones each time, though the same was done: ids, moments, random."""

from __future__ import annotations

import pytest

from tests.mutants.events.planted import Depot
from tests.mutants.events.test_events import CONFIGURED, MUTANTS, depot

__all__ = ["depot"]
SHOWN = (
    *("effects_as_rows", "effects_with_numbers", "effects_by_the_second"),
    "effects_alive",
)
_BUGS = ("E6", "E6-last", "E8-marked", "E8-swallowed", "E10")
_SOME = ("E6", "E10")


def _configure(depot: Depot, shown: str, service: str = "typed") -> None:
    effects = f"depot_service.store:{shown}"
    depot.configure(**{**CONFIGURED[service], "effects": effects})


def _found(depot: Depot, shown: str, bug: str, service: str) -> None:
    _configure(depot, shown, service)
    verdict = depot.judge(bug, "track")
    assert MUTANTS[bug, service] in verdict.checks, verdict


@pytest.mark.parametrize("service", CONFIGURED)
@pytest.mark.parametrize("shown", SHOWN)
def test_nothing_is_said_of_what_is_right(
    depot: Depot, shown: str, service: str
) -> None:
    _configure(depot, shown, service)
    verdict = depot.judge("", "track")
    assert (verdict.failed, verdict.advice, verdict.untested) == ({}, {}, {})


@pytest.mark.parametrize("bug", _SOME)
@pytest.mark.parametrize("shown", SHOWN)
def test_some_bugs(depot: Depot, shown: str, bug: str) -> None:
    _found(depot, shown, bug, "typed")


@pytest.mark.deep
@pytest.mark.parametrize("service", CONFIGURED)
@pytest.mark.parametrize("bug", _BUGS)
@pytest.mark.parametrize("shown", SHOWN)
def test_every_bug(depot: Depot, shown: str, bug: str, service: str) -> None:
    _found(depot, shown, bug, service)


def test_what_only_notes_that_it_came_again(depot: Depot) -> None:
    """When a row was written last is another moment each time, and no other effect."""
    _configure(depot, "effects_as_rows")
    verdict = depot.judge("touches", "track")
    assert (verdict.failed, verdict.advice) == ({}, {})


def test_what_is_never_the_same(depot: Depot) -> None:
    """It is said, and nobody is accused."""
    _configure(depot, "effects_unlike")
    verdict = depot.judge("", "once")
    assert verdict.failed == {}
    assert "not the same each time" in verdict.untested["test_track_parcel_once"]
