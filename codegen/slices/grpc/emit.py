"""From the linked system to the files of the grpc slice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.grpc import views
from codegen.slices.slice import Output
from codegen.writing.plan import Artifact, Template, package

MODULES = ("methods", "service", "server", "client", "fake")


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The modules of every grpc contract."""
    for contract in system.contracts:
        if contract.slice == "grpc":
            yield from _contract(contract, output)


def _contract(contract: ir.Contract, output: Output) -> Iterator[Artifact]:
    folder = contract.package.strip(".").replace(".", "/")
    owner = f"{contract.service}.grpc"
    view = views.Contract(contract, output)
    stems = ", ".join(service.class_name for service in contract.grpc_services)
    yield package(contract, f"{stems} over gRPC.")
    errors = ("errors",) if contract.grpc_errors else ()
    routed = ("router",) if view.routed else ()
    things = ("resources",) if contract.grpc_resources else ()
    for module in (*errors, *MODULES, *routed, *things):
        yield Template(
            path=f"{folder}/{module}.py",
            template=f"grpc/{module}.py.j2",
            view=getattr(view, module)(),
            owner=owner,
        )
