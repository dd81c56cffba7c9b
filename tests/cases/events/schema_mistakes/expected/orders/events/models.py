"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ...runtime.models import ContractModel


class Kept(ContractModel):
    id: str | None = None
    how: Any | None = None
    by: Any | None = None
    for_: Annotated[Any | None, Field(alias="for")] = None
