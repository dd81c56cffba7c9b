"""Where the broker of an events contract is, as the contract describes it."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.diagnostics import Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerVariable:
    """What stands for `{name}` in the address of a server."""

    name: str
    default: str | None
    enum: tuple[str, ...]
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSecurity:
    """A way in which a server lets somebody in."""

    name: str
    kind: str
    """`type` of the security scheme, `scramSha256`."""
    scopes: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    """What else the scheme says, by its words."""
    at: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class EventServer:
    """One server of a contract; variables are in braces."""

    name: str
    protocol: str
    protocol_version: str
    scheme: str
    host: str
    path: str
    doc: str
    variables: tuple[ServerVariable, ...]
    security: tuple[ServerSecurity, ...]
    registry: str
    """Address of the schema registry of Kafka, empty for none."""
    registry_vendor: str
    at: Pointer
