"""Data types of pets.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Pet(ContractModel):
    id: Annotated[str, Field(min_length=1)]
    name: str
