"""Data types of filter.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Filter(ContractModel):
    name: str
    min_price: Annotated[float | None, Field(alias="minPrice")] = None
