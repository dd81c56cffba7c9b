"""Data types of ferries.openapi.yaml."""

from __future__ import annotations

from ..._shared.more import Ferry

__all__ = ["Ferry"]
