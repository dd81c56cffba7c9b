"""Data types of styles.openapi.yaml."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Point(ContractModel):
    x: int
    y: int


class Span(ContractModel):
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
