"""One module of round trips for each contract that has operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.contract_tests import events, grpc, http
from codegen.slices.contract_tests.view import Tests
from codegen.slices.slice import Output
from codegen.writing.plan import Artifact, Template

_VIEWS = {"http": http.tests, "grpc": grpc.tests, "events": events.tests}


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The test modules of every contract."""
    for contract in system.contracts:
        for one in (contract, contract.other_side):
            if one is not None and one.operations:
                yield from _module(one, output)


def _module(contract: ir.Contract, output: Output) -> Iterator[Artifact]:
    name = "test_" + contract.package.strip(".").replace(".", "_")
    view: Tests = _VIEWS[contract.slice](contract, f".contract_tests.{name}", output)
    yield Template(
        path=f"contract_tests/{name}.py",
        template="contract_tests/test_contract.py.j2",
        view=view,
        owner=f"contract_tests.{contract.service}.{contract.slice}",
    )
