"""From lowered contracts to one system: what only all of them together can tell."""

from __future__ import annotations

from codegen.diagnostics import Report, codes
from codegen.model import ir


def link(
    contracts: tuple[ir.Contract, ...], modules: tuple[ir.Module, ...], report: Report
) -> ir.System:
    """Put the contracts together, in the order of their packages."""
    owned: dict[str, ir.Contract] = {}
    for contract in contracts:
        for file in contract.protos:
            other = owned.setdefault(file.path, contract)
            known = next(f for f in other.protos if f.path == file.path)
            if known.text != file.text:
                report.add(
                    codes.NAME_CLASH,
                    contract.at,
                    f'"{file.path}" would be written by this contract and by'
                    f" {other.file}, and they differ",
                    hint="two proto files of one import path stand under two roots",
                )
    ordered = sorted(contracts, key=lambda contract: contract.package)
    return ir.System(contracts=tuple(ordered), modules=modules)
