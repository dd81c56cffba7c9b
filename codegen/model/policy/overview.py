"""The policy of every operation, for providers and consumers, as it holds right now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.diagnostics import Place, Report, codes
from codegen.model import ir
from codegen.model.policy.effective import DEFAULT, PROTOCOL, effective
from codegen.model.policy.environment import Environment, about
from codegen.model.policy.rules import unrepeated

_Calls = list[tuple[str, ir.Contract, ir.Operation, ir.Policy]]
"""A consumer, an operation and the policy it is called by."""


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
    calls: _Calls = [("", contract, one, one.policy) for contract, one in operations]
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
    _check_repeats(calls, entries, report)
    services: dict[str, set[str]] = {}
    for contract, operation in operations:
        services.setdefault(contract.service, set()).add(operation.wire_name)
    origins = {said.at for entry in entries for _, said in entry.policy.holding()}
    environment.check(services, origins, report)
    return tuple(entries)


def _check_repeats(calls: _Calls, entries: Iterable[Entry], report: Report) -> None:
    """Report variables that ask for retries which no protocol of an operation has."""
    refused: dict[Place, str] = {}
    retried: set[Place] = set()
    for (_, contract, operation, _), entry in zip(calls, entries, strict=True):
        said, name = entry.policy.values["retry.attempts"], operation.wire_name
        if said.value > 1 and about(said.at, contract.service, name):
            reason = unrepeated(entry.policy)
            if reason is None:
                retried.add(said.at)
            else:
                refused.setdefault(said.at, f'"{name}" is {reason}')
    for at, message in refused.items():
        if at not in retried:
            report.add(codes.UNUSED_ENVIRONMENT, at, f"{message}, so it is not retried")


def _now(
    contract: ir.Contract,
    operation: ir.Operation,
    policy: ir.Policy,
    environment: Environment,
    report: Report,
) -> ir.Policy:
    """A policy under the environment, which knows no more of it than what is printed."""
    layers = environment.layers(contract.service, operation.wire_name, report)
    if not layers:
        return policy
    said = {path: s for path, s in policy.holding() if s.at not in (DEFAULT, PROTOCOL)}
    return effective(policy.facts, (ir.Layer(said=said), *layers), report)
