"""What one successful call costs in CPU time, beside other libraries: RESULTS.md."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import TypeVar

import click

from codegen.runtime import Policy

from . import results
from .ablation import NOTHING, PARTS, PARTS_ASYNC, WITHOUT, entered, entered_async
from .measuring import CALLS, ROUNDS, Measurement, measure, measure_async
from .stacks.bare import AsyncCall, Call, bare, bare_async
from .stacks.ours import FULL, ours, ours_async
from .stacks.with_pyresilience import (
    with_pyresilience,
    with_pyresilience_async,
    with_pyresilience_threads,
)
from .stacks.with_stamina import (
    stack,
    stack_async,
    stack_with_threads,
    with_stamina,
    with_stamina_async,
)
from .stacks.with_tenacity import with_tenacity, with_tenacity_async
from .tables import table
from .targets import Target, Verdict, judge
from .versions import setting

C = TypeVar("C")

BARE = "bare call"
OURS = "ours, all layers"
TENACITY = "tenacity"
STAMINA = "stamina"
STACK = "stamina, circuitbreaker, asyncio.timeout"
STACK_PLAIN = "stamina, circuitbreaker; no timeout"
STACK_THREADS = "stamina, circuitbreaker, timeout by threads"
PYRESILIENCE = "pyresilience, all layers"
PYRESILIENCE_PLAIN = "pyresilience, all layers but the timeout"
PYRESILIENCE_THREADS = "pyresilience, all layers, timeout by threads"
NO_LAYER = "no layer"

EIGHTH, HALF = Fraction(1, 8), Fraction(1, 2)
NO_CUT = "nothing limits an attempt of theirs"
ASYNC_TARGETS = (
    Target(kind="async", other=STACK, share=EIGHTH),
    Target(kind="async", other=PYRESILIENCE, share=HALF),
)
SYNC_TARGETS = (
    Target(kind="sync", other=STACK_THREADS, share=EIGHTH),
    Target(kind="sync", other=STACK_PLAIN, share=EIGHTH, note=NO_CUT),
    Target(kind="sync", other=PYRESILIENCE_THREADS, share=HALF),
    Target(kind="sync", other=PYRESILIENCE_PLAIN, share=HALF, note=NO_CUT),
)


def main() -> None:
    """Measure everything and write what came of it."""
    contenders_async: dict[str, AsyncCall] = {
        BARE: bare_async,
        OURS: ours_async(),
        TENACITY: with_tenacity_async(),
        STAMINA: with_stamina_async(),
        STACK: stack_async(),
        PYRESILIENCE: with_pyresilience_async(),
    }
    with asyncio.Runner() as runner:
        peers_async = runner.run(measure_async(contenders_async, BARE))
        steps_async = runner.run(
            measure_async({BARE: bare_async, **_steps(ours_async), **PARTS_ASYNC}, BARE)
        )
        inside_async = runner.run(entered_async(ours_async()))
    with ThreadPoolExecutor() as pool:
        contenders: dict[str, Call] = {
            BARE: bare,
            OURS: ours(),
            TENACITY: with_tenacity(),
            STAMINA: with_stamina(),
            STACK_PLAIN: stack(),
            STACK_THREADS: stack_with_threads(pool),
            PYRESILIENCE_PLAIN: with_pyresilience(),
            PYRESILIENCE_THREADS: with_pyresilience_threads(),
        }
        peers = measure(contenders, BARE)
    steps = measure({BARE: bare, **_steps(ours), **PARTS}, BARE)
    verdicts = [
        *(judge(target, peers_async, OURS) for target in ASYNC_TARGETS),
        *(judge(target, peers, OURS) for target in SYNC_TARGETS),
    ]
    page = "\n\n".join(
        [
            _HEAD.format(setting=setting(), rounds=ROUNDS, calls=CALLS),
            "## Targets",
            _targets(verdicts),
            _TARGETS_NOTE,
            "## Async",
            _contenders(peers_async, contenders_async),
            "## Sync",
            _contenders(peers, contenders),
            "## Where our time goes",
            _ablation(steps_async, steps),
            _missed(verdicts, {"async": steps_async, "sync": steps}),
            "What the parts cost alone:",
            _parts(
                {
                    **dict.fromkeys(PARTS_ASYNC, steps_async),
                    **dict.fromkeys(PARTS, steps),
                }
            ),
            "Python functions that one call enters, all layers on:",
            _inside(inside_async, entered(ours())),
        ]
    )
    results.write(page)
    click.echo(page)


def _steps(make: Callable[[Policy], C]) -> dict[str, C]:
    """The engine with all layers, without each of them, and with none."""
    policies = {OURS: FULL, **WITHOUT, NO_LAYER: NOTHING}
    return {name: make(policy) for name, policy in policies.items()}


_HEAD = """\
# What one call costs

Written by `make bench` from `benchmarks/calls.py`.

{setting}

CPU time that a successful call costs beyond the bare call, in microseconds. All take
turns in one process, {rounds} rounds of {calls} calls each; ratios are taken within a
round, and the median of all rounds is given. Every library is set to the figures of our
default policy, as far as it has them."""

_TARGETS_NOTE = """\
A thread cannot be cut off. Our sync client leaves the limit of an attempt to the socket, which
costs nothing here; libraries run the call in a pool of threads, or have no timeout. Both are shown.
What is put around the call differs too: only ours has a total deadline that is inherited, a
circuit over a window of time, one probe at a time, and a budget that first attempts pay in to."""


_WHY = """\
A layer does little. The largest single things are three locks, two for the bulkhead and one
for the circuit; the rest is spread evenly over the functions at the end of this page."""


def _targets(verdicts: Sequence[Verdict]) -> str:
    rows = [
        [
            verdict.target.kind,
            verdict.target.other
            + (f" ({verdict.target.note})" if verdict.target.note else ""),
            f"1/{verdict.target.share.denominator}",
            f"1/{1 / verdict.ratio:.1f}",
            "met" if verdict.met else "**missed**",
        ]
        for verdict in verdicts
    ]
    return table(["calls", "ours, all layers, beside", "at most", "is", ""], rows)


def _contenders(measured: Measurement, names: Mapping[str, object]) -> str:
    rows = [
        [
            name,
            f"{measured.microseconds(name):.2f}",
            f"{measured.least(name):.2f}",
            f"{measured.ratio(name, OURS):.1f}",
        ]
        for name in names
        if name != BARE
    ]
    return table(["", "median", "least", "times ours"], rows)


def _ablation(steps_async: Measurement, steps: Measurement) -> str:
    both = (steps_async, steps)

    def row(title: str, values: Sequence[float]) -> list[str]:
        return [title, *(f"{value:.2f}" for value in values)]

    rows = [row("all layers", [each.microseconds(OURS) for each in both])]
    for name in WITHOUT:
        rows.append(row(f"of that: {name}", [each.saved(OURS, name) for each in both]))
    rows.append(
        row("no layer: the engine", [each.microseconds(NO_LAYER) for each in both])
    )
    return table(["", "async", "sync"], rows)


def _missed(verdicts: Sequence[Verdict], steps: Mapping[str, Measurement]) -> str:
    """Say what would have to go for each target that is missed."""
    lines = []
    for verdict in verdicts:
        if verdict.met:
            continue
        target, of = verdict.target, steps[verdict.target.kind]
        lines.append(
            f"- {target.kind}, beside {target.other}: {verdict.allowed:.2f} would be "
            f"allowed. All layers take {of.microseconds(OURS):.2f}; of that the engine "
            f"without any layer is {of.microseconds(NO_LAYER):.2f}, which leaves "
            f"{verdict.allowed - of.microseconds(NO_LAYER):.2f} for the layers."
        )
    if not lines:
        return "Every target is met."
    return "\n".join(["Why targets are missed:", "", *lines, "", _WHY])


def _parts(measured: Mapping[str, Measurement]) -> str:
    rows = [[name, f"{of.microseconds(name):.2f}"] for name, of in measured.items()]
    return table(["", "median"], rows)


def _inside(inside_async: Counter[str], inside: Counter[str]) -> str:
    names = dict.fromkeys([*inside_async, *inside])
    rows = [
        [f"`{name}`", *(str(of[name] or "") for of in (inside_async, inside))]
        for name in names
    ]
    rows.append(["in all", str(inside_async.total()), str(inside.total())])
    return table(["", "async", "sync"], rows)


if __name__ == "__main__":
    main()
