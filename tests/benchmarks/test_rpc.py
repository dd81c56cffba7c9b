"""How gRPC clients are compared: turns, intervals and targets."""

from __future__ import annotations

from random import Random
from statistics import NormalDist

import pytest

from benchmarks.rpc.intervals import Interval, interval
from benchmarks.rpc.targets import Target, Verdict
from benchmarks.rpc.turns import Plan, Turn, Turns, take_turns

CPU = Target(kind="async", measure="CPU", limit=1.10)
RATE = Target(kind="async", measure="throughput", limit=0.97)
CONTROL = Interval(middle=1.0, low=0.99, high=1.01)


def test_an_interval_has_the_median_inside_it() -> None:
    """And is the same each time for the same seed."""
    values = [float(number) for number in range(101)]
    found = interval(values, Random(1))
    assert found == interval(values, Random(1))
    assert found.middle == 50.0
    assert 0.0 < found.low < 50.0 < found.high < 100.0


def test_a_95_percent_interval_holds_the_truth_19_times_of_20() -> None:
    chance = Random(2)
    truth = NormalDist(mu=1.1, sigma=0.05)
    held = 0
    for seed in range(40):
        drawn = [truth.inv_cdf(chance.uniform(0.001, 0.999)) for _ in range(60)]
        found = interval(drawn, Random(seed))
        held += found.low <= truth.mean <= found.high
    assert 34 <= held <= 40


def test_values_that_agree_leave_no_doubt() -> None:
    assert interval([2.0] * 9, Random(1)) == Interval(middle=2.0, low=2.0, high=2.0)
    assert interval([2.0] * 9, Random(1)).says() == "2.00 (2.00 to 2.00)"


def test_ratios_are_taken_within_a_round() -> None:
    """A round in which the machine was slow is slow for both."""
    turns = Turns(
        {
            "bare": [Turn(cpu=cpu, wall=2 * cpu) for cpu in (1e-4, 9e-4, 2e-4)],
            "ours": [Turn(cpu=2 * cpu, wall=4 * cpu) for cpu in (1e-4, 9e-4, 2e-4)],
        }
    )
    double = Interval(middle=2.0, low=2.0, high=2.0)
    assert turns.cpu_ratio("ours", "bare") == double
    assert turns.rate_ratio("bare", "ours") == double
    assert turns.cpu("bare") == pytest.approx(200.0)
    assert turns.rate("bare") == pytest.approx(2500.0)
    assert turns.more("ours", "bare").middle == pytest.approx(200.0)


@pytest.mark.parametrize(
    ("target", "ratio", "words"),
    [
        (CPU, (1.05, 1.04, 1.06), "met"),
        (CPU, (1.10, 1.08, 1.12), "met, within noise"),
        (CPU, (1.11, 1.09, 1.13), "**missed**, within noise"),
        (CPU, (1.20, 1.15, 1.25), "**missed**"),
        (RATE, (0.99, 0.98, 1.00), "met"),
        (RATE, (0.97, 0.96, 0.98), "met, within noise"),
        (RATE, (0.90, 0.89, 0.91), "**missed**"),
    ],
)
def test_verdicts(
    target: Target, ratio: tuple[float, float, float], words: str
) -> None:
    """The median decides; the interval says whether that is sure."""
    middle, low, high = ratio
    verdict = Verdict(
        target=target,
        at_once=1,
        ratio=Interval(middle=middle, low=low, high=high),
        control=CONTROL,
    )
    assert verdict.words == words
    assert verdict.met == words.startswith("met")


def test_targets_in_words() -> None:
    assert (CPU.words, RATE.words) == ("at most 1.10", "at least 0.97")


@pytest.mark.parametrize("at_once", [1, 3])
def test_everyone_makes_the_calls_of_the_plan(at_once: int) -> None:
    """In each round, the one that warms up included; and one call before the clock."""
    made: list[str] = []
    plan = Plan(rounds=2, at_once=at_once, each=4)
    contenders = {name: lambda name=name: made.append(name) for name in ("a", "b")}
    turns = take_turns(contenders, plan)
    assert plan.calls == 4 * at_once
    each = 3 * (plan.calls + 1)
    assert (made.count("a"), made.count("b")) == (each, each)
    assert turns.cpu("a") > 0.0
