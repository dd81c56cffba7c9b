"""Policies of resilience: what may be said, who says it, and what holds in the end."""

from collections.abc import Iterable, Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report
from codegen.model.policy.effective import DEFAULT, PROTOCOL, effective
from codegen.model.policy.reading import KEY, Reader, below
from codegen.model.policy.settings import POLICY, ROWS, WORDS
from codegen.model.policy.values import Facts, Layer, Policy

__all__ = [
    "DEFAULT",
    "KEY",
    "POLICY",
    "PROTOCOL",
    "ROWS",
    "WORDS",
    "Reader",
    "below",
    "effective",
    "policy_of",
]


def policy_of(
    facts: Facts,
    places: Iterable[tuple[Mapping[str, Any], Pointer]],
    own: Pointer,
    report: Report,
    further: Iterable[Layer] = (),
) -> Policy:
    """The policy of an operation whose `x-resilience` may stand in any of *places*.

    They go from the outside (document) to the inside; *own* is the operation itself.
    *further* layers are laid on them.
    """
    layers = []
    for node, at in places:
        if node.get(KEY) is not None:
            reader = Reader(below(at / KEY), report, facts.slice)
            layers.append(Layer(said=reader.policy(node[KEY]), own=at == own))
    return effective(facts, [*layers, *further], report)
