"""Data types of shelf.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel


class Kind(ContractEnum, StrEnum):
    PAPER = "paper"
    AUDIO = "audio"


Shelf = TypeAliasType("Shelf", UUID)


Ids = TypeAliasType("Ids", list[int])


class Page(ContractModel):
    page_size: Annotated[int, Field(alias="pageSize")]
    after: str | None = None
    kinds: list[Kind] | None = None
