"""Data types of parts.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from ..runtime.models import ContractModel


class Route(ContractModel):
    legs: Legs | None = None


Legs = TypeAliasType("Legs", Annotated[list[Route], Field(max_length=3)])
