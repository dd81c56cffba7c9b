"""Operations of all services by the names that `system.yaml` has for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from codegen.diagnostics import Place, Report, codes
from codegen.model import ir
from codegen.model.policy.reading import known

Found = tuple[ir.Contract, ir.Operation]


@dataclass(frozen=True, slots=True)
class Directory:
    """Looks up `users.getUser`, and `users.http.getUser` where that says more."""

    contracts: tuple[ir.Contract, ...]
    _operations: Mapping[str, tuple[Found, ...]]

    @classmethod
    def of(cls, contracts: Iterable[ir.Contract]) -> Directory:
        """The directory of *contracts*."""
        contracts = tuple(contracts)
        found: dict[str, tuple[Found, ...]] = {}
        for contract in contracts:
            for operation in contract.operations:
                for prefix in dict.fromkeys(_names(contract)):
                    name = f"{prefix}.{operation.wire_name}"
                    found[name] = (*found.get(name, ()), (contract, operation))
        return cls(contracts, found)

    @property
    def services(self) -> frozenset[str]:
        """Every service that has a contract."""
        return frozenset(contract.service for contract in self.contracts)

    def operations(self, name: str, at: Place, report: Report) -> tuple[Found, ...]:
        """What *name* stands for, in every protocol; none, and an error, for nothing."""
        found = self._operations.get(name, ())
        if not found:
            message, hint = self._missing(name)
            report.add(codes.BAD_WIRING, at, message, hint=hint)
        return found

    def _missing(self, name: str) -> tuple[str, str | None]:
        """What to say of a name that stands for nothing, and a hint."""
        by_name: dict[str, set[str]] = {}
        for contract in self.contracts:
            for owner in _names(contract):
                operations = {one.wire_name for one in contract.operations}
                by_name.setdefault(owner, set()).update(operations)
        if by_name.get(name):
            example = f"name an operation: {name}.{min(by_name[name])}"
            return f'"{name}" is a service, not an operation of one', example
        owners = [owner for owner in by_name if name.startswith(f"{owner}.")]
        if owners:
            owner = max(owners, key=len)
            wanted = name.removeprefix(f"{owner}.")
            hint = known(by_name[owner], wanted)
            return f'"{owner}" has no operation "{wanted}"', hint
        wanted = name.partition(".")[0]
        hint = known(self.services, wanted)
        return f'there is no contract of a service "{wanted}"', hint

    def contract(self, package: str) -> ir.Contract | None:
        """The contract of `users.http`; None if there is none."""
        named = (c for c in self.contracts if c.package.strip(".") == package)
        return next(named, None)


def _names(contract: ir.Contract) -> tuple[str, str]:
    return contract.service, contract.package.strip(".")
