"""From the linked system to the files of the http slice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.http import views
from codegen.slices.http.native import Natives
from codegen.slices.slice import Output
from codegen.writing.plan import Artifact, Template, package

MODULES = ("errors", "operations", "service", "server", "client", "fake")


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The modules of every http contract."""
    natives = Natives(system.modules)
    for contract in system.contracts:
        if contract.slice == "http":
            yield from _contract(contract, natives, output)


def _contract(
    contract: ir.Contract, natives: Natives, output: Output
) -> Iterator[Artifact]:
    title = " ".join(contract.title.split()).removesuffix(" API")
    yield package(contract, f"The {title or contract.class_name} API over HTTP.")
    if not contract.operations:
        return  # only types: models.py is all there is
    view = views.Contract(contract, natives, output)
    for module in MODULES:
        yield Template(
            path=f"{contract.package.strip('.').replace('.', '/')}/{module}.py",
            template=f"http/{module}.py.j2",
            view=view.module(module),
            owner=f"{contract.service}.http",
        )
