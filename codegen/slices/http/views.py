"""From one linked contract to the views of its modules."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from codegen.model import ir
from codegen.slices.http import classes, tables
from codegen.slices.http.native import Natives
from codegen.slices.http.subject import Subject
from codegen.slices.http.view import Module
from codegen.slices.slice import Output
from codegen.writing.python import Imports

_MAKERS: Mapping[str, Callable[[Subject, Imports], Module]] = {
    "errors": tables.errors,
    "headers": tables.headers,
    "security": tables.security,
    "operations": tables.operations,
    "resources": tables.resources,
    "service": classes.service,
    "server": classes.server,
    "client": classes.client,
    "fake": classes.fake,
}


def modules(contract: ir.Contract) -> list[str]:
    """The modules that a contract has, in the order in which they build on each other."""
    left_out = set()
    if not contract.security:
        left_out.add("security")
    if not tables.header_sets(contract):
        left_out.add("headers")
    if not contract.resources:
        left_out.add("resources")
    return [name for name in _MAKERS if name not in left_out]


def module(
    name: str, contract: ir.Contract, natives: Natives, output: Output
) -> Module:
    """The view of one module.

    It is made twice: only then is it known which names the module itself needs. They
    stay as they are, and a class of the contract gives way to them.
    """
    subject = Subject(contract, natives)
    make = _MAKERS[name]
    here = f"{contract.package}.{name}"
    draft, imports = (Imports(here, runtime=output.runtime) for _ in range(2))
    make(subject, draft)
    imports.prefer(draft, over=natives.modules)
    return make(subject, imports)
