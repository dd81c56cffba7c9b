"""Data types of schemas/sku.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

Sku = TypeAliasType("Sku", Annotated[str, Field(pattern="^[A-Z0-9-]{1,32}$")])
"""Stock keeping unit, what an article is called in the warehouse."""
