"""What tests came to: what counts, what counts because it is accepted, and advice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..findings import Basis, Finding, Outcome
from .session import Noted

if TYPE_CHECKING:
    from .subject import GrpcSubject

_OTHERS: tuple[Basis, ...] = ("accepted", "inferred")


def judged(
    subject: GrpcSubject, whole: Outcome, noted: Iterable[Noted]
) -> list[Outcome]:
    """Return *whole* with what of *noted* the contract says, and an outcome for the rest."""
    found = by_basis(subject, noted)
    return [
        replace(whole, findings=found.get("contract", [])),
        *(
            Outcome(
                operation=whole.operation,
                checks={one.check: 1 for one in found[basis]},
                findings=found[basis],
                basis=basis,
            )
            for basis in _OTHERS
            if basis in found
        ),
    ]


def by_basis(
    subject: GrpcSubject, noted: Iterable[Noted]
) -> dict[Basis, list[Finding]]:
    """Return what was *noted*, by why it counts, or does not."""
    found: dict[Basis, list[Finding]] = {}
    for one in noted:
        basis: Basis = "contract"
        if not one.problem.binding:
            basis = subject.basis(one.problem.check)
        found.setdefault(basis, []).append(one.finding)
    return found
