"""From lowered contracts to one system: what only all of them together can tell."""

from __future__ import annotations

from codegen.model import ir


def link(
    contracts: tuple[ir.Contract, ...], modules: tuple[ir.Module, ...]
) -> ir.System:
    """Put the contracts together, in the order of their packages."""
    ordered = sorted(contracts, key=lambda contract: contract.package)
    return ir.System(contracts=tuple(ordered), modules=modules)
