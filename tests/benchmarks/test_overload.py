"""Half as much again as a backend can bear: who still gets answers?"""

from __future__ import annotations

from benchmarks.experiment.backend import CAPACITY
from benchmarks.experiment.sides import NAIVE, OURS
from benchmarks.experiment.trial import run_trial

SEED = 1


def test_naive_retries_collapse_and_do_not_recover() -> None:
    outcome = run_trial(NAIVE.fleet, seed=SEED)
    assert outcome.goodput < 0.5 * CAPACITY
    assert outcome.recovered < 0.5 * CAPACITY
    assert outcome.pressure > 2 * CAPACITY


def test_the_engine_and_a_shedding_server_hold() -> None:
    outcome = run_trial(OURS.fleet, OURS.limit, seed=SEED)
    assert outcome.goodput >= 0.9 * CAPACITY
    assert outcome.recovered > 0.7 * CAPACITY
    assert outcome.pressure < 2 * CAPACITY


def test_the_same_seed_gives_the_same_outcome() -> None:
    first, second = (run_trial(OURS.fleet, OURS.limit, seed=SEED) for _ in range(2))
    assert first == second
