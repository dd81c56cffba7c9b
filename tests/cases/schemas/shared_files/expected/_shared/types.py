"""Data types of schemas/types.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ..runtime.models import ContractModel


class Named(ContractModel):
    name: str


Code = TypeAliasType("Code", Annotated[str, Field(max_length=3)])


class Card(ContractModel):
    kind: Literal["card"]
    number: str
