"""How many requests the phase "coverage" of Schemathesis may send for one operation.

It sends every value that a schema sets apart, at every place, and knows no bound: a body of
filters inside filters makes thousands of them, of which most are of one kind.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ..effort import effort

PER_EXAMPLE = 10
"""Requests for each random one that is asked for; most operations have fewer in all."""


def bound(schema: Any) -> None:
    """Let *schema*, as Schemathesis calls it, make up no more requests than we want."""
    make = getattr(schema, "iter_coverage_cases", None)
    if make is None:
        return  # another version calls it otherwise, and sends what it likes

    def bounded(operation: Any, **options: Any) -> Iterator[Any]:
        most = PER_EXAMPLE * effort().examples
        # They are counted in vain first: what is sent later depends on earlier answers. Only
        # those that are really made may remember what has been tried.
        alone = {**options, "session": None, "error_feedback": None}
        kinds = [_kind(one) for one in make(operation, **alone)]
        if len(kinds) <= most:
            yield from make(operation, **options)
            return
        seed = f"{effort().seed} {operation.label}"
        chosen = sample(Counter(kinds), most, seed)
        came = Counter[str]()
        for one in make(operation, **options):
            kind = _kind(one)
            if came[kind] in chosen.get(kind, ()):
                yield one
            came[kind] += 1

    schema.iter_coverage_cases = bounded


def sample(counts: Mapping[str, int], most: int, seed: str) -> dict[str, set[int]]:
    """Return which of each kind are chosen, by number, *most* in all.

    Kinds of which there are few are chosen whole; the others share what is left.
    """
    drawn, left = random.Random(seed), most
    chosen: dict[str, set[int]] = {}
    rare_first = sorted(counts, key=lambda kind: (counts[kind], kind))
    for waiting, kind in zip(range(len(counts), 0, -1), rare_first, strict=True):
        share = min(counts[kind], left // waiting)
        chosen[kind] = set(drawn.sample(range(counts[kind]), share))
        left -= share
    return chosen


def _kind(case: Any) -> str:
    """What *case* tries: a wrong type, a missing property, a text of the greatest length."""
    return str(case.meta.phase.data.scenario)
