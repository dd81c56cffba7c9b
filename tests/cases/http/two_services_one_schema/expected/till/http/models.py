"""Data types of till.openapi.yaml."""

from __future__ import annotations

from ..._shared.price import Price, PriceCurrency

__all__ = ["Price", "PriceCurrency"]
