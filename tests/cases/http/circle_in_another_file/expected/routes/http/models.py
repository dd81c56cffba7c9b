"""Data types of routes.openapi.yaml."""

from __future__ import annotations

from ..._shared.parts import Route


class Named(Route):
    name: str | None = None
