"""What operations have in common that are about the same things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["create", "read", "head", "replace", "update", "delete", "list"]
ROLES: tuple[Role, ...] = get_args(Role)

GrpcRole = Literal["create", "read", "update", "delete", "lists"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Things that are made at one path, and found by their keys below it."""

    constant: str
    """`USERS`"""
    path: str
    """Where they are listed and made, `/users`."""
    above: tuple[str, ...]
    """The arguments that stand in that path."""
    key: str
    """The argument that is the key of one, `user_id`."""
    field: str
    """The wire name of the property that is the key, `id`."""
    roles: Mapping[Role, str]
    """What each operation does with them: its constant."""
    items: str = ""
    """JSON pointer to the things on a page of the listing; empty if they are the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcResource:
    """Messages of one name that rpcs of a service are about (AIP-131 to 135)."""

    constant: str
    """`USER`"""
    name: str
    """What one is called, `User`."""
    service: str
    """Full name of the service."""
    roles: Mapping[GrpcRole, tuple[str, ...]]
    """What rpcs do with them: their constants, of which several may list."""
