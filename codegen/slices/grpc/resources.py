"""Which rpcs are about the same things, by the names that AIP-131 to 135 give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.model import ir, names

_VERBS: Mapping[str, ir.GrpcRole] = {
    "Create": "create",
    "Get": "read",
    "Update": "update",
    "Delete": "delete",
    "List": "lists",
    "Stream": "lists",
}


def resources_of(operations: Iterable[ir.Operation]) -> tuple[ir.GrpcResource, ...]:
    """The things that can be read or listed and done something else with, in order."""
    found: dict[tuple[str, str], dict[ir.GrpcRole, tuple[str, ...]]] = {}
    listings: list[tuple[str, str, str]] = []
    for operation in operations:
        rpc = operation.binding
        assert isinstance(rpc, ir.GrpcBinding)
        verb, thing = _split(operation.wire_name)
        role = _VERBS.get(verb)
        if role is None or not thing or rpc.client_streaming:
            continue
        if role == "lists":
            listings.append((rpc.service, thing, operation.constant))
        elif not rpc.server_streaming:
            roles = found.setdefault((rpc.service, thing), {})
            roles.setdefault(role, (operation.constant,))
    for service, things, constant in listings:
        for (of, thing), roles in found.items():
            if of == service and things in _plurals(thing):
                roles["lists"] = (*roles.get("lists", ()), constant)
    # Named in the module of resources beside the class, the table and all of them.
    taken = names.Scope({"ALL", "Resource", "methods"})
    return tuple(
        ir.GrpcResource(
            name=thing,
            service=service,
            constant=taken.take(names.constant(thing)),
            roles=roles,
        )
        for (service, thing), roles in found.items()
        if len(roles) > 1 and roles.keys() & {"read", "lists"}
    )


def _split(name: str) -> tuple[str, str]:
    """`GetUser` -> `Get`, `User`."""
    verb = next((one for one in _VERBS if name.startswith(one)), "")
    thing = name[len(verb) :]
    return (verb, thing) if thing[:1].isupper() else ("", "")


def _plurals(thing: str) -> tuple[str, ...]:
    return (f"{thing}s", f"{thing}es", f"{thing[:-1]}ies", thing)
