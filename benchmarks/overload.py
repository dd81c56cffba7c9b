"""What becomes of an overloaded backend: run the trials, write them down, draw them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

import click

from .experiment.backend import CAPACITY, RETRY_AFTER, SERVICE_TIME, WORKERS
from .experiment.fleets import ATTEMPT_LIMIT, ATTEMPTS, FIRST_PAUSE, PATIENCE, Ours
from .experiment.sides import (
    ALONE,
    DRAWN,
    NAIVE,
    NAIVE_SHED,
    OURS,
    SHEDDING,
    VARIED,
    Side,
)
from .experiment.trial import LOAD, Outcome, run_trial
from .tables import table

SEEDS = (1, 2, 3, 4, 5)
TARGET = 0.9
COLLAPSE = 0.5
FOLDER = Path(__file__).resolve().parent.parent / "docs" / "resilience"

Outcomes = dict[Side, list[Outcome]]


def main() -> None:
    """Run every trial with every seed, and write what came of it."""
    outcomes: Outcomes = {}
    for side in (*DRAWN, *VARIED):
        outcomes[side] = [run_trial(side.fleet, side.limit, seed=s) for s in SEEDS]
        click.echo("  ".join(_row(side, outcomes[side])))
    from .picture import draw  # matplotlib, which the trials do without

    FOLDER.mkdir(parents=True, exist_ok=True)
    draw({side: outcomes[side] for side in DRAWN}, FOLDER / "overload.svg")
    (FOLDER / "overload.md").write_text(_page(outcomes), encoding="utf-8")


def _row(side: Side, outcomes: Sequence[Outcome]) -> list[str]:
    def over(of: Callable[[Outcome], float]) -> str:
        values = [of(outcome) / CAPACITY for outcome in outcomes]
        return f"{mean(values):.0%} ({min(values):.0%} to {max(values):.0%})"

    return [
        side.clients,
        side.server,
        over(lambda outcome: outcome.goodput),
        over(lambda outcome: outcome.pressure),
        over(lambda outcome: outcome.recovered),
    ]


def _rows(sides: Sequence[Side], outcomes: Outcomes) -> str:
    titles = ["clients", "server", "goodput", "backend load", "goodput afterwards"]
    return table(titles, [_row(side, outcomes[side]) for side in sides])


def _page(outcomes: Outcomes) -> str:
    worst = min(outcome.goodput for outcome in outcomes[OURS]) / CAPACITY
    best = max(outcome.goodput for outcome in outcomes[NAIVE]) / CAPACITY

    def load(side: Side) -> float:
        return mean(outcome.pressure for outcome in outcomes[side]) / CAPACITY

    alone = mean(outcome.goodput for outcome in outcomes[ALONE]) / CAPACITY
    single = mean(outcome.goodput for outcome in outcomes[VARIED[0]]) / CAPACITY
    held = "met" if worst >= TARGET else "missed"
    collapsed = "met" if best < COLLAPSE else "missed"
    return f"""\
# Overload

![Goodput and backend load over time](overload.svg)

Written by `make bench` from `benchmarks/overload.py`, in virtual time and with fixed seeds.

A backend of {WORKERS} workers, each {SERVICE_TIME:g} s a request on average, can answer
{CAPACITY:g} requests a second. It gets {LOAD.normal:g} calls a second for {LOAD.before:g} s,
{LOAD.excess:g} for {LOAD.overload:g} s, and {LOAD.normal:g} again for {LOAD.after:g} s; they come at
random, whatever became of those before. Its queue has no end, and it also works on requests
whose client gave up. Goodput is what is answered within {PATIENCE:g} s of the call.

- *naive*: {ATTEMPTS} attempts of at most {ATTEMPT_LIMIT:g} s, pauses of {FIRST_PAUSE:g} s and twice that.
- *ours*: {Ours().processes} client processes with the default policy and the same limits of time.
- *sheds*: the server lets {SHEDDING.limit} requests in at once and answers the others with
  503 and `Retry-After: {RETRY_AFTER}`, at no cost; what the shedding middleware does.

Shares of the capacity during the overload, and after it, when {LOAD.normal / CAPACITY:.0%} is every call: the mean of
{len(SEEDS)} seeds, the smallest and the largest.

{_rows(DRAWN, outcomes)}

- Ours holds at least {TARGET:.0%} of the capacity with every seed: **{held}**, {worst:.0%} at worst.
- Naive clients collapse below {COLLAPSE:.0%} of it: **{collapsed}**, {best:.0%} at best, and they stay there
  after the overload, because their repetitions alone are more than the backend can bear.

What does it: **the shedding server holds the goodput**, for naive clients too (in the picture
their line lies under ours). What the client brings is the load, {load(OURS):.1f} times the capacity instead of
{load(NAIVE_SHED):.1f}, and the way back. **Our clients alone do not hold it**: against a server that takes
everything in they get {alone:.0%}, because circuits open, the queue drains, circuits close, and it
fills again. But they add nothing to the overload, and once it is over all is well again, where
naive clients get no answer for good. The price: a circuit that opened late in the overload stays
open for a while after it.

## Other fleets, other limits

{_rows(VARIED, outcomes)}

- A 503 with `Retry-After` says that the server is busy, not broken, and a circuit counts it as
  throttling. Counted as a failure it would keep one process that makes all the calls from most
  of what the server has to give (decision 0015); so it gets {single:.0%}.
- Adaptive limits (Gradient2) never go below 20 calls. On the client side they therefore help
  only few processes; on the server side the largest limit must itself be bearable, because
  under a long overload the long-term response time, their measure, drifts after the present one.
"""


if __name__ == "__main__":
    main()
