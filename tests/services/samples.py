"""One call of every operation, with the arguments that the contract tests make up."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCall:
    """A method of a client, and what it is called with."""

    method: str
    arguments: dict[str, Any]


def calls_of(
    contract_tests: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> list[SampleCall]:
    """Return the calls that *contract_tests* would make, one for each operation."""
    calls: list[SampleCall] = []

    def note(*positional: Any, **arguments: Any) -> None:
        *_, method = positional
        calls.append(SampleCall(method=method.__name__, arguments=arguments))

    monkeypatch.setattr(contract_tests, "round_trip", note)
    for name, test in list(vars(contract_tests).items()):
        if name.startswith("test_"):
            test()
    return calls
