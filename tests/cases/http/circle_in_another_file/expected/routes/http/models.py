"""Data types of routes.openapi.yaml."""

from __future__ import annotations

from ..._shared.parts import Legs, Route

__all__ = ["Legs", "Named", "Route"]


class Named(Route):
    name: str | None = None
