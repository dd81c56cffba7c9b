"""The policy of every operation, for providers and consumers, as it holds right now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.diagnostics import Report
from codegen.model import ir
from codegen.model.policy.effective import effective
from codegen.model.policy.environment import Environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One operation, and how one consumer calls it."""

    operation: str
    """`users.http.get_user`"""
    consumer: str
    """The service whose policy it is; empty for everyone else's."""
    policy: ir.Policy


def overview(
    contracts: Iterable[ir.Contract],
    consumers: Iterable[ir.Consumer],
    environment: Environment,
    report: Report,
) -> tuple[Entry, ...]:
    """An entry for each operation and each use, with what the environment says."""
    operations = [(c, operation) for c in contracts for operation in c.operations]
    calls = [("", contract, one, one.policy) for contract, one in operations]
    for consumer in consumers:
        uses = consumer.uses
        calls += [(consumer.service, u.contract, u.operation, u.policy) for u in uses]
    entries = [
        Entry(
            operation=f"{contract.package.strip('.')}.{operation.name}",
            consumer=consumer,
            policy=_now(contract, operation, policy, environment, report),
        )
        for consumer, contract, operation, policy in calls
    ]
    services: dict[str, set[str]] = {}
    for contract, operation in operations:
        services.setdefault(contract.service, set()).add(operation.wire_name)
    origins = {said.at for entry in entries for _, said in entry.policy.holding()}
    environment.check(services, origins, report)
    return tuple(entries)


def _now(
    contract: ir.Contract,
    operation: ir.Operation,
    policy: ir.Policy,
    environment: Environment,
    report: Report,
) -> ir.Policy:
    """A policy under the environment."""
    layers = environment.layers(contract.service, operation.wire_name, report)
    if not layers:
        return policy
    return effective(policy.facts, (*policy.layers, *layers), report)
