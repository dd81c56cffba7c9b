"""Data types of shelf.openapi.yaml."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractModel

BookId = TypeAliasType("BookId", int | UUID)


class Days(ContractModel):
    from_: Annotated[date, Field(alias="from")]
    to: date | None = None


Year = TypeAliasType("Year", Annotated[int, Field(ge=1000)])


class GetPointPoint(ContractModel):
    x: int
