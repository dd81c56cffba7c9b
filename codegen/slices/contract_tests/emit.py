"""Modules for each contract that has operations: provider, client, and round trips."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.contract_tests import client_http, events, grpc, http, providers
from codegen.slices.contract_tests.view import Conftest, Tests
from codegen.slices.slice import Output
from codegen.writing.plan import Artifact, Template
from codegen.writing.python import Imports

_ROUND_TRIPS = {"http": http.tests, "grpc": grpc.tests, "events": events.tests}


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The test modules of every contract, and what pytest is told of them."""
    tested = [
        one
        for contract in system.contracts
        for one in (contract, contract.other_side)
        if one is not None and one.operations
    ]
    if tested:
        yield _conftest(output)
    for one in tested:
        yield from _modules(one, output)


def _modules(contract: ir.Contract, output: Output) -> Iterator[Artifact]:
    package = contract.package.strip(".")
    name, owner = f"test_{package.replace('.', '_')}", f"contract_tests.{package}"
    provider = providers.view(contract, f".contract_tests.{name}", output)
    if provider is not None:
        yield Template(
            path=f"contract_tests/{name}.py",
            template=f"contract_tests/test_{contract.slice}.py.j2",
            view=provider,
            owner=owner,
        )
    client = client_http.view(contract, f".contract_tests.{name}_client", output)
    if client is not None:
        yield Template(
            path=f"contract_tests/{name}_client.py",
            template="contract_tests/test_client_http.py.j2",
            view=client,
            owner=owner,
        )
    name += "_round_trips"
    view: Tests = _ROUND_TRIPS[contract.slice](
        contract, f".contract_tests.{name}", output
    )
    yield Template(
        path=f"contract_tests/{name}.py",
        template="contract_tests/test_round_trips.py.j2",
        view=view,
        owner=owner,
    )


def _conftest(output: Output) -> Template:
    imports = Imports(".contract_tests.conftest", runtime=output.runtime)
    imports.add(
        ".runtime.contract_tests.plugin", "pytest_addoption", "pytest_configure"
    )
    return Template(
        path="contract_tests/conftest.py",
        template="contract_tests/conftest.py.j2",
        view=Conftest(imports=imports.block()),
        owner="contract_tests",
    )
