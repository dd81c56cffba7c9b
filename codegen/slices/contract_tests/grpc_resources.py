"""Which rpcs are about the same things, by the names that AIP-131 to 135 give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from codegen.model import ir

Role = Literal["create", "read", "update", "delete", "lists"]
_VERBS: Mapping[str, Role] = {
    "Create": "create",
    "Get": "read",
    "Update": "update",
    "Delete": "delete",
    "List": "lists",
    "Stream": "lists",
}
_LAWS: Mapping[str, tuple[Role, ...]] = {
    "read-after-create": ("create", "read"),
    "list-after-create": ("create", "lists"),
    "read-after-update": ("create", "update", "read"),
    "gone-after-delete": ("create", "delete", "read"),
    "missing-is-not-found": ("create", "read"),
}
"""The laws that contract tests know, and what a thing must have for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The constants of rpcs that are about the same things, by what they do with them."""

    name: str
    service: str
    roles: dict[Role, list[str]] = field(default_factory=dict)

    def laws(self) -> Iterator[str]:
        """Yield the laws that can be tried."""
        for law, needed in _LAWS.items():
            if all(role in self.roles for role in needed):
                yield law


def resources(operations: Iterable[ir.Operation]) -> list[Resource]:
    """Return the resources of a contract of which a law can be tried, in its order."""
    found: dict[tuple[str, str], Resource] = {}
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
            key = (rpc.service, thing)
            one = found.setdefault(key, Resource(name=thing, service=rpc.service))
            one.roles.setdefault(role, []).append(operation.constant)
    for service, things, constant in listings:
        for (of, thing), one in found.items():
            if of == service and things in _plurals(thing):
                one.roles.setdefault("lists", []).append(constant)
    return [one for one in found.values() if any(one.laws())]


def _split(name: str) -> tuple[str, str]:
    """`GetUser` -> `Get`, `User`."""
    verb = next((one for one in _VERBS if name.startswith(one)), "")
    thing = name[len(verb) :]
    return (verb, thing) if thing[:1].isupper() else ("", "")


def _plurals(thing: str) -> tuple[str, ...]:
    return (f"{thing}s", f"{thing}es", f"{thing[:-1]}ies", thing)
