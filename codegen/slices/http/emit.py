"""From the linked system to the files of the http slice."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.model import ir
from codegen.slices.http import views
from codegen.slices.http.native import Natives
from codegen.slices.slice import Output
from codegen.writing.plan import DOCUMENT, Artifact, Template, Text, package
from codegen.writing.titles import titled


def emit(system: ir.System, output: Output) -> Iterable[Artifact]:
    """The modules of every http contract."""
    natives = Natives(system.modules)
    for contract in system.contracts:
        if contract.slice == "http":
            yield from _contract(contract, natives, output)


def _contract(
    contract: ir.Contract, natives: Natives, output: Output
) -> Iterator[Artifact]:
    yield package(contract, f"The {titled(contract)} API over HTTP.")
    if contract.other_side is not None:
        yield from _contract(contract.other_side, natives, output)
    if not contract.operations:
        return  # only types: models.py is all there is
    folder = contract.package.strip(".").replace(".", "/")
    owner = f"{contract.service}.http"
    for name in views.modules(contract):
        yield Template(
            path=f"{folder}/{name}.py",
            template=f"http/{name}.py.j2",
            view=views.module(name, contract, natives, output),
            owner=owner,
        )
    if contract.document is not None:
        path = f"{folder}/{DOCUMENT}"
        text = _json(contract.document)
        yield Text(path=path, text=text, owner=owner, formatted=False)


def _json(document: Mapping[str, Any]) -> str:
    """JSON in which nothing hides: what cannot be printed is escaped."""
    text = json.dumps(document, indent=2, ensure_ascii=False)
    hidden = {sign for sign in set(text) if not sign.isprintable()} - {"\n"}
    escapes = {ord(sign): json.dumps(sign)[1:-1] for sign in hidden}
    return text.translate(escapes) + "\n"
