"""What a unary call of a generated gRPC client costs beside bare gRPC: RESULTS.md."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import click

from . import results
from .rpc import peers
from .rpc.contenders import (
    AGAIN,
    BARE,
    NO_LAYER,
    OURS,
    TIMED,
    WITHOUT,
    async_contenders,
    sync_contenders,
)
from .rpc.intervals import Interval
from .rpc.server import ANSWER, running
from .rpc.targets import LEAST_RATE, MOST_CPU, Target, Verdict
from .rpc.turns import Plan, Turns, take_turns, take_turns_async
from .tables import table
from .versions import machine, versions

ONE = Plan(rounds=120, at_once=1, each=50)
FIFTY = Plan(rounds=60, at_once=50, each=6)
LIBRARIES = (
    *("grpcio", "protobuf", "betterproto2", "grpclib"),
    *("connectrpc", "protobuf-py", "pyqwest"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured of one kind of client.

    Attributes:
        one: One call at a time.
        fifty: Fifty at once.
        names: The contenders, in the order of the tables.
    """

    one: Turns
    fifty: Turns
    names: Sequence[str]


def main() -> None:
    """Measure everything and write what came of it."""
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="codegen-bench-") as temporary:
        peers.compile_into(Path(temporary))
        with running() as port:
            found = {"async": asyncio.run(_async(port)), "sync": _sync(port)}
    page = _page(found, before, os.getloadavg()[0])
    results.write(page)
    click.echo(page)


async def _async(port: int) -> Figures:
    async with AsyncExitStack() as stack:
        contenders = await async_contenders(port, stack)
        return Figures(
            one=await take_turns_async(contenders, ONE),
            fifty=await take_turns_async(contenders, FIFTY),
            names=list(contenders),
        )


def _sync(port: int) -> Figures:
    with sync_contenders(port) as contenders:
        return Figures(
            one=take_turns(contenders, ONE),
            fifty=take_turns(contenders, FIFTY),
            names=list(contenders),
        )


def _page(found: Mapping[str, Figures], before: float, after: float) -> str:
    verdicts = [
        verdict
        for kind, figures in found.items()
        for verdict in _verdicts(kind, figures)
    ]
    return "\n\n".join(
        [
            _HEAD.format(
                setting=f"{machine()} · {versions(LIBRARIES)}",
                cores=os.cpu_count(),
                before=before,
                after=after,
                bytes=ANSWER.ByteSize(),
                one=ONE,
                fifty=FIFTY,
            ),
            "## Targets",
            _targets(verdicts),
            _TARGETS_NOTE,
            "## Async",
            _contenders(found["async"]),
            _PEERS_NOTE,
            "## Sync",
            _contenders(found["sync"]),
            "## What the client adds to a call",
            _parts(found),
            _reasons(verdicts, found),
        ]
    )


def _verdicts(kind: str, figures: Figures) -> list[Verdict]:
    """Return what became of each target of one kind of client, controls included."""
    one, fifty = figures.one, figures.fifty
    cpu = Target(kind=kind, measure="CPU", limit=MOST_CPU)
    rate = Target(kind=kind, measure="throughput", limit=LEAST_RATE)
    return [
        Verdict(
            target=target,
            at_once=at_once,
            ratio=of(OURS, BARE),
            control=of(AGAIN, BARE),
        )
        for target, at_once, of in (
            (cpu, 1, one.cpu_ratio),
            (cpu, 50, fifty.cpu_ratio),
            (rate, 50, fifty.rate_ratio),
        )
    ]


def _targets(verdicts: Sequence[Verdict]) -> str:
    rows = [
        [
            verdict.target.kind,
            verdict.target.measure,
            str(verdict.at_once),
            verdict.target.words,
            verdict.ratio.says(3),
            verdict.control.says(3),
            verdict.words,
        ]
        for verdict in verdicts
    ]
    head = ["client", "of a call", "at once", "target", "is", "control", ""]
    return table(head, rows)


def _contenders(figures: Figures) -> str:
    rows = [
        [
            name,
            f"{figures.one.cpu(name):.0f}",
            figures.one.cpu_ratio(name, BARE).says(),
            f"{figures.fifty.cpu(name):.0f}",
            figures.fifty.cpu_ratio(name, BARE).says(),
            f"{figures.fifty.rate(name):,.0f}",
            figures.fifty.rate_ratio(name, BARE).says(),
        ]
        for name in figures.names
        if name not in (*WITHOUT, NO_LAYER)
    ]
    head = [
        "",
        "CPU, 1",
        "times bare",
        "CPU, 50",
        "times bare",
        "calls/s, 50",
        "times bare",
    ]
    return table(head, rows)


def _parts(found: Mapping[str, Figures]) -> str:
    """Say what each part of the client costs, one call at a time."""
    turns = [figures.one for figures in found.values()]

    def row(title: str, values: Sequence[Interval]) -> list[str]:
        return [title, *(value.says(1) for value in values)]

    rows = [
        row("in all", [of.more(OURS, BARE) for of in turns]),
        row("of that: the timer of gRPC", [of.more(TIMED, BARE) for of in turns]),
        *(
            row(f"of that: {name}", [of.more(OURS, name) for of in turns])
            for name in WITHOUT
        ),
        row("no layer: client and engine", [of.more(NO_LAYER, BARE) for of in turns]),
        row("two bare clients differ by", [of.more(AGAIN, BARE) for of in turns]),
    ]
    return table(["", *found], rows)


def _reasons(verdicts: Sequence[Verdict], found: Mapping[str, Figures]) -> str:
    """Say what would have to go for each target that is missed."""
    lines = []
    for verdict in verdicts:
        if verdict.met:
            continue
        target, figures = verdict.target, found[verdict.target.kind]
        of = figures.one if verdict.at_once == 1 else figures.fifty
        bare = of.cpu(BARE)
        lines.append(
            f"- {target.kind}, {target.measure} at {verdict.at_once}: {target.words}. "
            f"A bare call takes {bare:.0f} of CPU, and the client adds "
            f"{of.more(OURS, BARE).says(1)}; without any layer it adds "
            f"{of.more(NO_LAYER, BARE).says(1)}."
        )
    if not lines:
        return "Every target is met."
    return "\n".join(["Why targets are missed, in microseconds:", "", *lines])


_HEAD = """\
# What one gRPC call costs

Written by `make bench` from `benchmarks/grpc_calls.py`.

{setting}

`GetUser` of `contracts/users.proto`, answered with {bytes} bytes by one server of bare grpc.aio
in a process of its own, on loopback. CPU is that of the client process, all its threads, in
microseconds for each call; throughput is calls by the wall clock. All contenders take turns in
an order of chance: {one.rounds} rounds of {one.calls} calls one after the other, and
{fifty.rounds} rounds of {fifty.calls} with {fifty.at_once} under way. Ratios are taken within a
round; medians of all rounds are given, with their 95 % interval (bootstrap over rounds). The
generated client has the whole default policy on: bulkhead, deadline, retry, budget, circuit
breaker, attempt timeout. Bare gRPC is a multi-callable that was made once, with no timeout.

{cores} cores, with client and server on them; load {before:.1f} before and {after:.1f} after."""

_TARGETS_NOTE = """\
The control is a second bare client, beside the first, in the same rounds: what it is off from
1 is noise. *Within noise* is a target that the median keeps or misses, but not all of its
interval."""

_PEERS_NOTE = """\
All call the same server. betterproto2 goes through grpclib; connectrpc speaks gRPC over HTTP/2,
and does not compress. Both have a timeout for each call, and neither a retry, a circuit breaker,
a budget or a bulkhead."""


if __name__ == "__main__":
    main()
