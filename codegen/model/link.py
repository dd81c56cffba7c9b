"""From lowered contracts to one system: what only all of them together can tell."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.diagnostics import Report
from codegen.model import ir
from codegen.model.reexports import reexport
from codegen.model.wiring import hops, uses, words
from codegen.model.wiring.directory import Directory
from codegen.reading.source import Source


def link(
    contracts: tuple[ir.Contract, ...],
    modules: tuple[ir.Module, ...],
    wiring: Iterable[Source],
    report: Report,
) -> ir.System:
    """Put the contracts together, in the order of their packages, as *wiring* says."""
    ordered = tuple(sorted(contracts, key=lambda contract: contract.package))
    directory = Directory.of(ordered)
    sources = tuple(wiring)
    for source in sources:
        words.check(source, report)
        hops.check(source, directory, report)
    return ir.System(
        contracts=ordered,
        modules=reexport(ordered, modules),
        consumers=tuple(uses.consumers(sources, directory, report)),
    )
