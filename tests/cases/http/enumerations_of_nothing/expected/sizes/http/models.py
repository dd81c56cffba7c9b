"""Data types of sizes.openapi.yaml."""

from __future__ import annotations

from typing_extensions import TypeAliasType

Size = TypeAliasType("Size", str)
