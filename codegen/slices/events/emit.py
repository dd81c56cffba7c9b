"""From the linked system to the files of the events slice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.model import ir
from codegen.slices.events import views
from codegen.slices.events.paths import Paths
from codegen.slices.slice import Output
from codegen.writing.plan import Artifact, Template, package
from codegen.writing.titles import titled


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The modules of every events contract."""
    modules = {module.path: module.definitions for module in system.modules}
    paths = Paths(lambda ref: modules.get(ref.module, {}).get(ref.name))
    for contract in system.contracts:
        if contract.slice == "events":
            yield from _contract(contract, paths, output)
            if contract.other_side is not None:
                yield from _contract(contract.other_side, paths, output)


def _contract(
    contract: ir.Contract, paths: Paths, output: Output
) -> Iterator[Artifact]:
    folder, owner = contract.package.strip(".").replace(".", "/"), _owner(contract)
    yield package(contract, f"The events of {titled(contract)}.")
    if not contract.operations:
        return  # only types: models.py is all there is
    view = views.Contract(contract, paths, output)
    modules = {
        "avro": view.avro if view.contents else None,
        "events": view.events,
        "publisher": view.publisher if view.sent else None,
        "client": view.client if view.asked else None,
        "consumer": view.consumer if view.received else None,
        "topology": view.topology,
        "servers": view.servers if contract.servers else None,
        "fake": view.fake,
    }
    for module, make in modules.items():
        if make is not None:
            yield Template(
                path=f"{folder}/{module}.py",
                template=f"events/{module}.py.j2",
                view=make(),
                owner=owner,
            )


def _owner(contract: ir.Contract) -> str:
    return f"{contract.service}.events"
