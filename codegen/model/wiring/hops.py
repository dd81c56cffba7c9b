"""Exactly one layer of a hop retries: client, gateway or mesh."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from codegen.diagnostics import Pointer, Report, Span, codes
from codegen.model import ir
from codegen.model.policy import ROWS, Reader, below
from codegen.model.wiring.directory import Directory, Found
from codegen.reading.source import Source

_ATTEMPTS = "retry.attempts"
_CALLS = ("http", "grpc")


def check(source: Source, directory: Directory, report: Report) -> None:
    """Report what retries in *source* while the clients of the same hop do."""
    root, value = Pointer(source.file), source.value
    mesh = value.get("mesh")
    if isinstance(mesh, dict) and mesh.get("retries") == "mesh":
        everything = ((c, o) for c in directory.contracts for o in c.operations)
        _check("the mesh", root / "mesh" / "retries", everything, report)
    gateway = value.get("gateway")
    routes = gateway.get("routes") if isinstance(gateway, dict) else None
    for name, route in routes.items() if isinstance(routes, dict) else ():
        at = root / "gateway" / "routes" / name
        if isinstance(route, dict) and _retries(route, at, report):
            called = _called(route, at, directory, report)
            _check("the route", at / "retry", called, report)


def _retries(route: dict[str, Any], at: Pointer, report: Report) -> bool:
    """Whether a route makes more than one attempt; it is spelt as in a policy."""
    if route.get("retry") is None:
        return False
    word = ("retry",)
    said = Reader(below(at), report).row(ROWS["retry"], route["retry"], word, word)
    attempts = said.get(_ATTEMPTS)
    return bool(said) and (attempts is None or attempts.value > 1)


def _called(
    route: dict[str, Any], at: Pointer, directory: Directory, report: Report
) -> Iterator[Found]:
    """The operations behind a route: of the contract it leads to, or those it calls."""
    to, compose = route.get("to"), route.get("compose")
    contract = directory.contract(str(to).partition("/")[0])
    if contract is not None:
        yield from ((contract, operation) for operation in contract.operations)
    for name, part in compose.items() if isinstance(compose, dict) else ():
        call = part.get("call") if isinstance(part, dict) else None
        if isinstance(call, str):
            place = at / "compose" / name / "call"
            yield from directory.operations(call, place, report)


def _check(who: str, at: Pointer, hop: Iterable[Found], report: Report) -> None:
    """Report the first operation of each contract whose clients retry too."""
    seen: set[str] = set()
    for contract, operation in hop:
        policy = operation.policy
        retries = policy.repeatable and policy.get(_ATTEMPTS) > 1
        if contract.slice in _CALLS and retries and contract.package not in seen:
            seen.add(contract.package)
            name = f"{contract.package.strip('.')}.{operation.wire_name}"
            message = (
                f"{who} retries, and so do clients of {name}, with {_ATTEMPTS} of"
                f" {policy.get(_ATTEMPTS)} ({_origin(policy, report)})"
            )
            hint = "one layer of a hop retries: say `retry: false` in one of them"
            report.add(codes.NESTED_RETRIES, at, message, hint=hint)


def _origin(policy: ir.Policy, report: Report) -> str:
    at = policy.values[_ATTEMPTS].at
    return str(at if isinstance(at, Span) else report.locate(at))
