"""Whether the configuration says where services are that there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from codegen.diagnostics import Report, Span, codes
from codegen.model import ir
from codegen.model.ownership import SLICES

_AT = Span("pyproject.toml")


def check(
    providers: Iterable[tuple[str, tuple[str, ...]]],
    contracts: Iterable[ir.Contract],
    report: Report,
) -> None:
    """Report each of *providers*, services with their keys, that is of no contract."""
    known: dict[str, set[str]] = {}
    for contract in contracts:
        own = contract.package.strip(".").removeprefix(f"{contract.service}.")
        known.setdefault(contract.service, set()).add(own)
    for service, keys in providers:
        if service not in known:
            _unknown(service, "service", f"providers.{service}", known, report)
            continue
        for key in keys:
            if key.partition(".")[0] in SLICES.values() and key not in known[service]:
                where = f"providers.{service}] {key}"
                _unknown(key, f"contract of {service}", where, known[service], report)


def _unknown(
    name: str, noun: str, where: str, known: Iterable[str], report: Report
) -> None:
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    bracket = "" if "]" in where else "]"
    report.add(
        codes.UNKNOWN_PROVIDER,
        _AT,
        f"[tool.codegen.{where}{bracket} names no {noun}",
        hint=f"{hint}there are: {', '.join(sorted(known)) or 'none'}",
    )
