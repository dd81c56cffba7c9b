"""Data types of vault.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

Key = TypeAliasType("Key", Annotated[str, Field(pattern="^[a-z]{20}$")])
